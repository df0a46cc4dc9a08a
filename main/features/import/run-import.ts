import { basename } from 'node:path'
import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { NameChoice } from '../../../shared/import-settings.ts'
import type { FileReport, ImportReport } from '../../../shared/import-views.ts'
import { say } from '../../../shared/text/say.ts'
import type { JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { runInBatches, type Task } from '../../db/run-in-batches.ts'
import { backUpFirst } from '../../files/back-up-first.ts'
import type { ImportContext } from './import-context.ts'
import { createLinkResolver } from './link-resolver.ts'
import { keepRun } from './last-run.ts'
import { listWorkbooks } from './list-workbooks.ts'
import { createNameChoices } from './name-choices.ts'
import { createPreviewPages, type PreviewPages } from './preview-pages.ts'
import { noSettings, planOptions } from './plan-options.ts'
import { remember } from './remember.ts'
import { relinkTasks } from './relink.ts'
import type { ShowRow } from './sheet-tally.ts'
import { SheetTurnsOut } from './sheet-turns-out.ts'
import type { TablePlan } from './table-plan.ts'
import { createTrialWriter } from './trial-writer.ts'
import { createWorkbookReader, type WorkbookReader } from './workbook-reader.ts'
import { createTableWriter, inWritingOrder, type TableWriter } from './write-table.ts'

interface PlannedTable {
  readonly file: string
  /** Its place among the tables of the file. */
  readonly index: number
  readonly plan: TablePlan
  readonly writer: TableWriter
}

interface PlannedFile {
  readonly file: string
  readonly tables: readonly PlannedTable[]
  readonly error?: NonNullable<FileReport['error']>
  readonly collection?: string
}

const planFiles = async (
  paths: readonly string[],
  reader: WorkbookReader,
  context: ImportContext,
  job: JobContext,
  pages: PreviewPages | null,
): Promise<readonly PlannedFile[]> => {
  const stop = (): void => void reader.close()
  job.signal.addEventListener('abort', stop)
  const planned: PlannedFile[] = []
  let count = 0
  try {
    for (const [index, file] of paths.entries()) {
      job.report({
        done: index,
        total: paths.length,
        label: say('读取 {file}', 'Reading {file}', { file: basename(file) }),
      })
      const result = await reader.plan(file)
      if (job.signal.aborted) throw new ExpectedError('cancelled')
      const tables = (result.ok ? result.tables : []).map((plan, at) => {
        const number = count + at
        const show: ShowRow | null = pages && ((kind, row) => pages.add(number, kind, row))
        return { file, index: at, plan, writer: createTableWriter(context, plan, show) }
      })
      count += tables.length
      const more = result.ok
        ? result.collection !== null && { collection: result.collection }
        : { error: result.failure }
      planned.push({ file, tables, ...more })
    }
  } finally {
    job.signal.removeEventListener('abort', stop)
  }
  return planned
}

async function* rowTasks(
  tables: readonly PlannedTable[],
  reader: WorkbookReader,
  context: ImportContext,
  workspace: Workspace,
): AsyncGenerator<readonly Task[]> {
  for (const { file, index, plan, writer: table } of inWritingOrder(tables)) {
    if (plan.kind === 'unknown') continue
    context.links.forgetUnits()
    const write = table.begin(workspace.store)
    for await (const rows of reader.rows(file, index)) yield rows.map((row) => (writer) => write(writer, row))
  }
}

/** The first lines of a sheet are for whoever is still to set it right. */
const reportOf = ({ file, tables, error, collection }: PlannedFile, isTrial: boolean): FileReport => ({
  file,
  sheets: tables.map(({ writer }) => {
    const report = writer.report()
    return isTrial ? report : { ...report, shape: { ...report.shape, head: [] } }
  }),
  ...(error ? { error } : {}),
  ...(collection ? { collection } : {}),
})

/** What was said of names now, and of others before. */
const allNames = (now: readonly NameChoice[], before: readonly NameChoice[]): readonly NameChoice[] => [
  ...now,
  ...before.filter(
    ({ to, written, unit }) =>
      !now.some((one) => one.to === to && one.written === written && one.unit === unit),
  ),
]

const importWith = async (
  reader: WorkbookReader,
  input: Inputs['import.run'],
  workspace: Workspace,
  job: JobContext,
  pages: PreviewPages | null,
  backUp: () => Promise<void>,
): Promise<Omit<ImportReport, 'run'>> => {
  const names = createNameChoices(allNames(input.settings?.names ?? [], workspace.imports.names()))
  const context: ImportContext = {
    names,
    links: createLinkResolver(names),
    year: input.cycle ?? null,
    today: workspace.today(),
    changed: new Set(),
  }
  const files = await planFiles(listWorkbooks(input.files), reader, context, job, pages)
  const tables = files.flatMap((file) => file.tables)
  const total = tables.reduce((sum, { plan }) => sum + (plan.kind === 'unknown' ? 0 : plan.lines), 0)
  const onRows = (done: number): void =>
    job.report({ done, total, label: say('写入台账', 'Writing records') })
  let settled: readonly NameChoice[] = []
  const settle: Task = (writer) => {
    const { choices, made } = names.settle(writer)
    settled = choices
    for (const type of made) context.changed.add(type)
    context.links.forgetUnits()
  }
  const rows = rowTasks(tables, reader, context, workspace)
  if (input.dryRun) {
    const trial = createTrialWriter(workspace.store)
    settle(trial)
    await runInBatches({ batch: (work) => work(trial), rest: setImmediate }, rows, job.signal, onRows)
    return { files: files.map((file) => reportOf(file, true)), step: null, names: await names.open(trial) }
  }
  await backUp()
  const step = workspace.store.openStep({ label: 'import', detail: stepDetail(files) })
  try {
    step.batch(settle)
    await runInBatches(step, rows, job.signal, onRows)
    await runInBatches(step, [relinkTasks(context)], job.signal, () =>
      job.report({ done: total, total, label: say('核对关联', 'Joining links') }),
    )
    await step.settle()
  } catch (error) {
    await step.abandon({
      onPortion: (portion) =>
        job.report({ ...portion, label: say('还原已写入的内容', 'Taking back what was written') }),
    })
    throw error
  }
  if (context.changed.size > 0) step.finish()
  else await step.abandon()
  remember(workspace, input.settings ?? noSettings, files, settled)
  const reports = files.map((file) => reportOf(file, false))
  return { files: reports, step: context.changed.size > 0 ? step.id : null, names: [] }
}

const mostNamed = 3

/** What the list of imports calls it: the first files by name. */
const stepDetail = (files: readonly PlannedFile[]): Readonly<Record<string, string | number>> => ({
  files: files.length,
  names: files
    .slice(0, mostNamed)
    .map(({ file }) => basename(file))
    .join('、'),
})

/**
 * Imports workbooks as one undoable step: rows in the order in which types need each other, then the links
 * that can be filled now. A dry run reports the same and writes nothing; nothing stays of a cancelled import.
 * Throws `file-missing` and `cancelled`.
 */
export const runImport = async (
  input: Inputs['import.run'],
  workspace: Workspace,
  job: JobContext,
): Promise<ImportReport> => {
  const options = planOptions(input, workspace)
  let backup: Promise<void> | null = null
  const backUp = (): Promise<void> => {
    backup ??= backUpFirst(workspace, job, say('导入前备份', 'Backing up before the import'))
    return backup
  }
  const read = async (along: boolean): Promise<ImportReport> => {
    const reader = createWorkbookReader({ ...options, along })
    const pages = input.dryRun ? createPreviewPages() : null
    try {
      const done = await importWith(reader, input, workspace, job, pages, backUp)
      const report = { ...done, run: randomUUID() }
      keepRun(workspace, { report, input, pages })
      return report
    } finally {
      await reader.close()
    }
  }
  try {
    return await read(true)
  } catch (error) {
    if (!(error instanceof SheetTurnsOut)) throw error
    // Nothing is left of what was written by then; once more, with every sheet read to its end first.
    return read(false)
  }
}
