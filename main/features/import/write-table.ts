import { assertNever } from '../../../shared/errors.ts'
import type { SheetReport } from '../../../shared/import-views.ts'
import type { SheetType } from '../../../shared/sheet/sheet-traits.ts'
import type { Reader } from '../../db/store.ts'
import type { ImportContext, RowWriter, TableJob } from './import-context.ts'
import { nominationExtras } from './nomination-rows.ts'
import { createRecordRows, noExtras } from './record-rows.ts'
import { createScoreRows } from './score-rows.ts'
import { createSheetTally, type ShowRow } from './sheet-tally.ts'
import type { RecordRow, ScoreRow, TablePlan, TableRow } from './table-plan.ts'

/** Types in the order in which they are written, so that names are on file before they are linked. */
const writingOrder: readonly SheetType[] = [
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

const placeInOrder = (plan: TablePlan): number => {
  switch (plan.kind) {
    case 'unknown':
      return -1
    case 'scores':
      return writingOrder.indexOf('scores')
    case 'records':
      return (writingOrder as readonly string[]).indexOf(plan.type)
    default:
      return assertNever(plan)
  }
}

export const inWritingOrder = <T extends { readonly plan: TablePlan }>(tables: readonly T[]): readonly T[] =>
  tables.toSorted((a, b) => placeInOrder(a.plan) - placeInOrder(b.plan))

/** A planned table on its way into the ledger, with its report. */
export interface TableWriter {
  /** Makes ready to write its rows; to be called when its turn comes. */
  begin(reader: Reader): RowWriter<TableRow>
  report(): SheetReport
}

const refuseAll: RowWriter<TableRow> = () => {
  throw new Error('a table that was not understood has no rows')
}

/** `show`: takes in what becomes of each row. */
export const createTableWriter = (
  context: ImportContext,
  plan: TablePlan,
  show: ShowRow | null,
): TableWriter => {
  const tally = createSheetTally(plan, show)
  const job: TableJob = { tally, met: new Map() }
  return {
    begin(reader) {
      switch (plan.kind) {
        case 'unknown':
          return refuseAll
        case 'scores': {
          const write = createScoreRows(context, plan, job)
          return (writer, row) => write(writer, row as ScoreRow)
        }
        case 'records': {
          const extras = plan.type === 'nomination' ? nominationExtras(reader, context, plan, job) : noExtras
          const write = createRecordRows(context, plan, job, extras)
          return (writer, row) => write(writer, row as RecordRow)
        }
        default:
          return assertNever(plan)
      }
    },
    report: tally.report,
  }
}
