import { basename, dirname } from 'node:path'
import type { Inputs } from '../../../shared/contract.ts'
import type { SheetReport } from '../../../shared/import-views.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { detectSheet, type SheetType } from '../../../shared/sheet/detect-sheet.ts'
import { mapScoreColumns } from '../../../shared/sheet/read-scores.ts'
import { rowKind } from '../../../shared/sheet/row-kind.ts'
import { isBlankRow, type Sheet } from '../../../shared/sheet/sheet.ts'
import type { Reader } from '../../db/store.ts'
import type { ImportContext, RowWriter, SheetJob } from './import-context.ts'
import { nominationExtras } from './nomination-rows.ts'
import { createRecordRows, mapSheetColumns, noExtras } from './record-rows.ts'
import { createScoreRows } from './score-rows.ts'
import { createSheetTally } from './sheet-tally.ts'

type ImportAs = NonNullable<Inputs['import.run']['as']>

export interface PlannedSheet {
  readonly type: SheetType | null
  /** Indexes (from 0) of the rows under the header. */
  readonly rows: readonly number[]
  readonly write: RowWriter
  report(): SheetReport
}

/** Types in the order in which they are written, so that names are on file before they are linked. */
export const writingOrder: readonly SheetType[] = [
  'unit',
  'person',
  'studio',
  'studioMember',
  'alliance',
  'allianceMember',
  'patent',
  'achievement',
  'method',
  'innovation',
  'award',
  'nomination',
  'scores',
]

const typesFor = (as: ImportAs): readonly SheetType[] => {
  switch (as) {
    case 'studio':
      return ['studio', 'studioMember']
    case 'alliance':
      return ['alliance', 'allianceMember']
    case 'winners':
      return ['award']
    case 'scoreSheet':
      return ['scores']
    case 'cycle':
    case 'evidence':
      return []
    default:
      return [as]
  }
}

const shownAs: Readonly<Partial<Record<SheetType, string>>> = {
  studioMember: 'studio',
  allianceMember: 'alliance',
  award: 'winners',
}

const unknownSheet = (sheet: Sheet, as: ImportAs | undefined): PlannedSheet => {
  const tally = createSheetTally(sheet.name, null)
  const first = sheet.rows.findIndex((row) => !isBlankRow(row))
  const wanted = as ? `“${as}”所需的` : '能识别的'
  tally.reject(first + 1, {
    column: '',
    value: '',
    code: 'sheet-unknown',
    message: `工作表“${sheet.name}”里没有找到${wanted}表头，整张表未导入。请检查是否有“名称”等列标题，或在导入时指定类型。`,
  })
  return { type: null, rows: [], write: () => {}, report: tally.report }
}

const warnUnknownColumns = (job: SheetJob, headers: readonly string[]): void => {
  const row = job.detected.header.bottom + 1
  job.tally.warn(
    row,
    headers.map((header) => ({
      column: header,
      value: '',
      code: 'column-unknown',
      message: `没有与列“${header}”对应的内容，该列未导入。如需导入，请改成台账中的列名。`,
    })),
  )
}

const planRecords = (reader: Reader, context: ImportContext, job: SheetJob, type: RecordType) => {
  const extras = type === 'nomination' ? nominationExtras(reader, context, job) : noExtras
  const columns = mapSheetColumns(job, type, extras)
  const all = [...columns.columns, ...columns.ownerColumns]
  warnUnknownColumns(
    job,
    all.flatMap(({ target, header }) => (target.kind === 'unknown' ? [header] : [])),
  )
  const { titleField } = recordDefinitions[type]
  const indexOf = (name: string): number | null =>
    all.find(({ target }) => target.kind === 'field' && target.field.name === name)?.index ?? null
  const serial = all.find(({ target }) => target.kind === 'serial')?.index ?? indexOf('number')
  return { name: indexOf(titleField), serial, write: createRecordRows(context, job, type, columns, extras) }
}

const planScores = (context: ImportContext, job: SheetJob) => {
  const { number, title } = mapScoreColumns(job.detected.header.columns, context.pack.scoring.criteria)
  return {
    name: title?.index ?? null,
    serial: number?.index ?? null,
    write: createScoreRows(context, job),
  }
}

/** Says what to do with one sheet; null for a blank or hidden sheet that holds nothing of ours. */
export const planSheet = (
  reader: Reader,
  context: ImportContext,
  sheet: Sheet,
  path: string,
  as: ImportAs | undefined,
): PlannedSheet | null => {
  const place = { fileName: basename(path), folder: basename(dirname(path)) }
  const form = context.pack.categories.flatMap((category) => category.form)
  const detected = detectSheet(sheet, place, form, as && typesFor(as))
  if (!detected) return sheet.hidden || sheet.rows.every(isBlankRow) ? null : unknownSheet(sheet, as)
  const { type, header } = detected
  const tally = createSheetTally(sheet.name, as ?? shownAs[type] ?? type)
  const job: SheetJob = { sheet, place, detected, tally, met: new Map() }
  const plan = type === 'scores' ? planScores(context, job) : planRecords(reader, context, job, type)
  const rows = Array.from(sheet.rows.keys()).slice(header.bottom + 1)
  // A row is judged when its turn comes: a large sheet must not hold the core up here.
  const write: RowWriter = (writer, index) => {
    if (rowKind(sheet.rows[index] ?? [], header.columns, plan.name, plan.serial) === 'data')
      plan.write(writer, index)
  }
  return { type, rows, write, report: tally.report }
}
