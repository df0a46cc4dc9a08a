import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { FileReport, ImportReport } from '../../../shared/import-views.ts'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import { createSheetDetector } from '../../../shared/sheet/detect-sheet.ts'
import { say } from '../../../shared/text/say.ts'
import type { JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { findCycle } from '../../db/cycle-record.ts'
import { backUpBeforeImport } from './back-up-before-import.ts'
import type { ImportContext } from './import-context.ts'
import { createLinkResolver } from './link-resolver.ts'
import { listWorkbooks } from './list-workbooks.ts'
import { type PlannedSheet, planWorkbook, writingOrder } from './plan-sheets.ts'
import { relinkTasks } from './relink.ts'
import { runInBatches, type Task } from './run-in-batches.ts'
import { createTrialWriter } from './trial-writer.ts'
import { createWorkbookReader } from './workbook-reader.ts'

interface PlannedFile {
  readonly file: string
  readonly sheets: readonly PlannedSheet[]
  readonly error?: NonNullable<FileReport['error']>
}

const planFiles = async (
  input: Inputs['import.run'],
  workspace: Workspace,
  context: ImportContext,
  job: JobContext,
): Promise<readonly PlannedFile[]> => {
  const paths = listWorkbooks(input.files)
  const reader = createWorkbookReader()
  const stop = (): void => void reader.close()
  job.signal.addEventListener('abort', stop)
  const planned: PlannedFile[] = []
  try {
    for (const [index, file] of paths.entries()) {
      if (job.signal.aborted) throw new ExpectedError('cancelled')
      job.report({
        done: index,
        total: paths.length,
        label: say('读取 {file}', 'Reading {file}', { file: basename(file) }),
      })
      const result = await reader.read(file)
      if (result.ok) {
        planned.push({ file, sheets: planWorkbook(workspace.store, context, result.sheets, file, input.as) })
      } else planned.push({ file, sheets: [], error: result.failure })
    }
  } finally {
    job.signal.removeEventListener('abort', stop)
    await reader.close()
  }
  return planned
}

function* rowTasks(sheets: readonly PlannedSheet[], context: ImportContext): Generator<Task> {
  const rank = (sheet: PlannedSheet): number => (sheet.type ? writingOrder.indexOf(sheet.type) : -1)
  for (const sheet of sheets.toSorted((a, b) => rank(a) - rank(b))) {
    context.links.forgetUnits()
    for (const index of sheet.rows) yield (writer) => sheet.write(writer, index)
  }
}

const reportOf = ({ file, sheets, error }: PlannedFile): FileReport => ({
  file,
  sheets: sheets.map((sheet) => sheet.report()),
  ...(error ? { error } : {}),
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
  const today = workspace.today()
  const year = input.cycle ?? Number(today.slice(0, 4))
  const pack = findCycle(workspace.store, year)?.pack ?? defaultPack(year)
  const context: ImportContext = {
    links: createLinkResolver(),
    year: input.cycle ?? null,
    pack,
    detector: createSheetDetector(pack.categories.flatMap((category) => category.form)),
    today,
    changed: new Set(),
  }
  const files = await planFiles(input, workspace, context, job)
  const sheets = files.flatMap((file) => file.sheets)
  const total = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  const onRows = (done: number): void =>
    job.report({ done, total, label: say('写入台账', 'Writing records') })
  const rows = rowTasks(sheets, context)
  if (input.dryRun) {
    const trial = createTrialWriter(workspace.store)
    await runInBatches({ batch: (work) => work(trial), rest: setImmediate }, rows, job.signal, onRows)
    return { files: files.map(reportOf), step: null }
  }
  await backUpBeforeImport(workspace, job)
  const step = workspace.store.openStep({ label: 'import', detail: { files: files.length } })
  try {
    await runInBatches(step, rows, job.signal, onRows)
    await runInBatches(step, relinkTasks(context), job.signal, () =>
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
  return { files: files.map(reportOf), step: context.changed.size > 0 ? step.id : null }
}
