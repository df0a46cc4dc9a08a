import { join } from 'node:path'
import type { Inputs, Outputs } from '../../../../shared/contract.ts'
import { ExpectedError } from '../../../../shared/errors.ts'
import type { LinkValue, PersonEntry } from '../../../../shared/record/field.ts'
import {
  type CheckReportModel,
  checkReportModel,
  type ReportedEntry,
} from '../../../../shared/rules/check-report-model.ts'
import { stageOfValues } from '../../../../shared/rules/nomination-stage.ts'
import type { JobContext } from '../../../core/feature.ts'
import type { Workspace } from '../../../core/workspace.ts'
import { type CycleRecord, nominationsOf, requireCycle } from '../../../db/cycle-record.ts'
import type { StoredRecord } from '../../../db/store.ts'
import { safeWrite } from '../../../files/safe-write.ts'
import type { DocumentDependencies } from '../dependencies.ts'
import type { Coverage } from '../engine/cmap.ts'
import { missingGlyphs, printable } from '../engine/glyph-coverage.ts'
import { createTypesetter } from '../engine/typeset-client.ts'
import type { TypesetInput } from '../engine/typeset-engine.ts'
import { loadTemplates, type Templates } from '../load-templates.ts'
import { unitNames } from '../nomination-model.ts'
import { safeFileName } from '../packet-names.ts'
import { printedText } from '../print-data.ts'
import { dataFile } from '../print-shop.ts'
import { checkReportWorkbook } from './check-report-workbook.ts'

const reportedEntry = ({ pack }: CycleRecord, { id, values }: StoredRecord): ReportedEntry => {
  const stage = stageOfValues(values, pack)
  const [first] = (values.completers as readonly PersonEntry[] | null | undefined) ?? []
  // A return is what asks for corrections by a day; the reason of another move is no matter of this paper.
  const isReturn = stage.reason === true && stage.editable
  return {
    id,
    category: String(values.category ?? ''),
    number: (values.number as number | null | undefined) ?? null,
    title: String(values.title ?? ''),
    firstCompleter: first?.name ?? '',
    stage: stage.title,
    due: typeof values.stageDue === 'string' ? values.stageDue : null,
    stageReason: isReturn && typeof values.stageReason === 'string' ? values.stageReason : '',
  }
}

const inPrintingOrder =
  ({ pack }: CycleRecord) =>
  (a: StoredRecord, b: StoredRecord): number => {
    const place = ({ values }: StoredRecord) => pack.categories.findIndex(({ id }) => id === values.category)
    return (
      place(a) - place(b) ||
      Number(a.values.number ?? Infinity) - Number(b.values.number ?? Infinity) ||
      (a.id < b.id ? -1 : 1)
    )
  }

interface PlannedReport {
  readonly unit: string
  /** Without extension. */
  readonly file: string
  readonly entries: readonly StoredRecord[]
}

/** Which reports are wanted: of one nomination, of one unit, or one for each unit. Throws `nothing-to-build`. */
const planReports = (
  { store }: Workspace,
  cycle: CycleRecord,
  { nomination, unit }: Inputs['check.report'],
): readonly PlannedReport[] => {
  const taking = nominationsOf(store, cycle).filter(
    ({ id, values }) => stageOfValues(values, cycle.pack).out !== true || id === nomination,
  )
  const unitOf = ({ values }: StoredRecord): string =>
    unitNames(store, cycle, (values.unit ?? null) as LinkValue | null).full
  const nameToday = ({ values }: StoredRecord): string => {
    const link = (values.unit ?? null) as LinkValue | null
    return String((link?.id ? store.get('unit', link.id)?.values.name : null) ?? link?.text ?? '')
  }
  const wanted = taking
    .filter((record) => nomination === undefined || record.id === nomination)
    // As it was called on the deadline, or as it is called today.
    .filter((record) => unit === undefined || [unitOf(record), nameToday(record)].includes(unit))
    .toSorted(inPrintingOrder(cycle))
  if (wanted.length === 0) throw new ExpectedError('nothing-to-build', { year: cycle.year })
  return [...Map.groupBy(wanted, unitOf)].map(([name, entries]) => {
    const title = nomination === undefined ? '' : `+${String(entries[0]?.values.title ?? '')}`
    return { unit: name, file: safeFileName(`${name || '单位未填'}${title}`), entries }
  })
}

/** A character that no font has goes in as its code: a box in its place would tell nobody what is missing. */
const withCodes = (report: CheckReportModel, fonts: readonly Coverage[]): CheckReportModel =>
  missingGlyphs(printedText(report), fonts).reduce(
    (text, character) =>
      JSON.parse(
        JSON.stringify(text).replaceAll(
          character,
          `〔U+${character.codePointAt(0)?.toString(16).toUpperCase()}〕`,
        ),
      ) as CheckReportModel,
    report,
  )

const inputOf = (report: CheckReportModel, day: string, templates: Templates): TypesetInput => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const document = {
    title: report.title,
    author: report.unit,
    keywords: ['形式审查'],
    year,
    month,
    day: date,
  }
  return {
    main: templates.source('check-report.typ'),
    files: [...templates.files, dataFile({ document, report })],
    documentDate: day,
  }
}

/**
 * Prints what the formality check finds, as PDF and workbook. Throws ExpectedError `cycle-missing`,
 * `nothing-to-build`, `typeset-failed`, `engine-missing`, `cancelled`, `disk-full`.
 */
export const buildCheckReport = async (
  deps: Pick<DocumentDependencies, 'findings' | 'extraFonts'>,
  input: Inputs['check.report'],
  workspace: Workspace,
  job: JobContext,
): Promise<Outputs['check.report']> => {
  const cycle = requireCycle(workspace.store, input.cycle)
  const plan = planReports(workspace, cycle, input)
  const findings = await deps.findings(workspace, cycle.year)
  const templates = await loadTemplates(workspace.dir)
  const extraFonts = await deps.extraFonts(workspace)
  const fonts = await printable(extraFonts)
  const out = input.out ?? join(workspace.dir, 'packets', `${cycle.year}-checks`)
  const day = workspace.today()
  const typesetter = createTypesetter({ ...(input.engine ? { engine: input.engine } : {}), extraFonts })
  const files: string[] = []
  try {
    for (const [done, { unit, file, entries }] of plan.entries()) {
      job.report({ done, total: plan.length, label: unit })
      const report = checkReportModel({
        pack: cycle.pack,
        unit,
        day,
        entries: entries.map((record) => reportedEntry(cycle, record)),
        findings,
      })
      const pdf = await typesetter.pdf(inputOf(withCodes(report, fonts), day, templates), job.signal)
      await safeWrite(join(out, `${file}.pdf`), pdf)
      await safeWrite(join(out, `${file}.xlsx`), await checkReportWorkbook(report))
      files.push(`${file}.pdf`, `${file}.xlsx`)
    }
    return { out, files }
  } finally {
    typesetter.close()
  }
}
