import { basename, dirname } from 'node:path'
import type { Inputs } from '../../../shared/contract.ts'
import type { SheetReport } from '../../../shared/import-views.ts'
import type { Label } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { MappedColumn } from '../../../shared/sheet/column-target.ts'
import { mapScoreColumns } from '../../../shared/sheet/read-scores.ts'
import { rowKind } from '../../../shared/sheet/row-kind.ts'
import { cellText, isBlankRow, type Sheet } from '../../../shared/sheet/sheet.ts'
import type { SheetType } from '../../../shared/sheet/sheet-traits.ts'
import { splitTables } from '../../../shared/sheet/split-tables.ts'
import { said, say } from '../../../shared/text/say.ts'
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
  'pairing',
  'challenge',
  'project',
  'allianceTask',
  'allianceReview',
  'studioActivity',
  'studioYear',
  'studioReview',
  'apprenticeship',
  'patent',
  'reward',
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

const labelOfImport = (as: ImportAs): Label => {
  if (as === 'scores') return { zh: '专家评分表', en: 'Judges’ score sheets' }
  return as === 'winners' ? { zh: '往届获奖名单', en: 'Earlier winners' } : recordDefinitions[as].label
}

const unknownSheet = (sheet: Sheet, as: ImportAs | undefined): PlannedSheet => {
  const tally = createSheetTally(sheet.name, null)
  const first = sheet.rows.findIndex((row) => !isBlankRow(row))
  tally.reject(first + 1, {
    column: '',
    value: '',
    code: 'sheet-unknown',
    ...said(
      as
        ? say(
            '工作表“{sheet}”里没有找到“{as}”所需的表头，整张表未导入。请检查列标题，或改用其他类型导入。',
            'Sheet “{sheet}” has no header such as “{as}” needs and was not imported. Check its column titles, or import it as something else.',
            { sheet: sheet.name, as: labelOfImport(as) },
          )
        : say(
            '工作表“{sheet}”里没有找到能识别的表头，整张表未导入。请检查是否有“名称”等列标题，或在导入时指定类型。',
            'Sheet “{sheet}” has no header that is recognised and was not imported. Check for column titles such as “名称”, or say what it is when importing.',
            { sheet: sheet.name },
          ),
    ),
  })
  return { type: null, rows: [], write: () => {}, report: tally.report }
}

/** A column without a single value needs no remark. */
const warnUnknownColumns = (job: SheetJob, columns: readonly MappedColumn[]): void => {
  const { bottom } = job.detected.header
  const isUsed = (index: number): boolean =>
    job.sheet.rows.some((row, i) => i > bottom && cellText(row[index]) !== '')
  job.tally.warn(
    bottom + 1,
    columns
      .filter(({ target, index }) => target.kind === 'unknown' && isUsed(index))
      .map(({ header }) => ({
        column: header,
        value: '',
        code: 'column-unknown',
        ...said(
          say(
            '没有与列“{header}”对应的内容，该列未导入。如需导入，请改成台账中的列名。',
            'Nothing in the register answers to column “{header}”; it was not imported. To import it, give it the name of a field.',
            { header },
          ),
        ),
      })),
  )
}

const warnHidden = (job: SheetJob): void => {
  if (job.sheet.hidden)
    job.tally.warn(job.detected.header.bottom + 1, [
      {
        column: '',
        value: job.sheet.name,
        code: 'sheet-hidden',
        ...said(
          say(
            '“{sheet}”是隐藏的工作表，其中的行也已导入。如不该导入，请撤销本次导入，删去该表后重新导入。',
            '“{sheet}” is a hidden sheet, and its rows were imported, too. If they should not be, undo this import, delete the sheet and import again.',
            { sheet: job.sheet.name },
          ),
        ),
      },
    ])
}

const planRecords = (reader: Reader, context: ImportContext, job: SheetJob, type: RecordType) => {
  const extras = type === 'nomination' ? nominationExtras(reader, context, job) : noExtras
  const columns = mapSheetColumns(job, type, extras)
  const all = [...columns.columns, ...columns.ownerColumns]
  warnUnknownColumns(job, all)
  const number = all.find(({ target }) => target.kind === 'field' && target.field.name === 'number')
  const serial = all.find(({ target }) => target.kind === 'serial') ?? number
  return { serial: serial?.index ?? null, write: createRecordRows(context, job, type, columns, extras) }
}

const planScores = (context: ImportContext, job: SheetJob) => {
  const { number } = mapScoreColumns(job.detected.header.columns, context.pack.scoring.criteria)
  return { serial: number?.index ?? null, write: createScoreRows(context, job) }
}

/** Says what to do with one table; null where no header is found. */
const planTable = (
  reader: Reader,
  context: ImportContext,
  sheet: Sheet,
  path: string,
  as: ImportAs | undefined,
): PlannedSheet | null => {
  const place = { fileName: basename(path), folder: basename(dirname(path)) }
  const detected = context.detector.detect(sheet, place, as && typesFor(as))
  if (!detected) return null
  const { type, header } = detected
  const tally = createSheetTally(sheet.name, as ?? shownAs[type] ?? type)
  const job: SheetJob = { sheet, place, detected, tally, met: new Map(), section: null }
  warnHidden(job)
  const plan = type === 'scores' ? planScores(context, job) : planRecords(reader, context, job, type)
  const rows = Array.from(sheet.rows.keys()).slice(header.bottom + 1)
  // A row is judged when its turn comes: a large sheet must not hold the core up here.
  const write: RowWriter = (writer, index) => {
    const row = sheet.rows[index] ?? []
    const kind = rowKind(row, header.columns, plan.serial)
    if (kind === 'section') job.section = row.map(cellText).find((text) => text !== '') ?? null
    if (kind === 'data') plan.write(writer, index)
  }
  return { type, rows, write, report: tally.report }
}

/** Explanations, lists of choices and covers: never more than one cell to a row. */
const isProse = (sheet: Sheet): boolean =>
  sheet.rows.every((row) => row.filter((cell) => cellText(cell) !== '').length <= 1)

/**
 * Says what to do with each table of a workbook. Hidden sheets that hold nothing of ours and sheets of mere
 * prose are passed over, unless nothing else is there: then it is said that nothing was found.
 */
export const planWorkbook = (
  reader: Reader,
  context: ImportContext,
  sheets: readonly Sheet[],
  path: string,
  as: ImportAs | undefined,
): readonly PlannedSheet[] => {
  const filled = sheets.filter((sheet) => !sheet.rows.every(isBlankRow))
  const planned = filled.flatMap((sheet) =>
    splitTables(sheet, context.detector.isKnown).flatMap((table) => {
      const plan = planTable(reader, context, table, path, as)
      return plan ?? (sheet.hidden || isProse(table) ? [] : unknownSheet(table, as))
    }),
  )
  const [first] = filled
  return planned.length === 0 && first ? [unknownSheet(first, as)] : planned
}
