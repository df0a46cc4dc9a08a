import type { FindingView, NominationView, StageMove } from '../../../shared/cycle-views.ts'
import { moveRefusal } from '../../../shared/rules/nomination-stage.ts'
import type { RecordView } from '../../../shared/workspace-views.ts'
import { stageOf } from '../../db/cycle-entries.ts'
import type { CycleRecord } from '../../db/cycle-record.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { titlesFor } from '../../db/titles-for.ts'
import { sourceDifferences } from './source-record.ts'
import { lockOf } from './stage-moves.ts'

/** Rows are left to the record page; the entry form has its evidence strip instead. */
const recordView = (reader: Reader, record: StoredRecord): RecordView => ({
  id: record.id,
  type: record.type,
  values: record.values,
  deleted: record.deleted,
  titles: titlesFor(reader, [record]),
  children: [],
})

export const nominationView = (
  reader: Reader,
  record: StoredRecord,
  cycle: CycleRecord,
  findings: readonly FindingView[],
  { course, reached, today }: { course: readonly StageMove[]; reached: number; today: string },
): NominationView => ({
  record: recordView(reader, record),
  year: cycle.year,
  findings,
  sourceDifferences: sourceDifferences(reader, record),
  nextStages: stageOf(record, cycle.pack).next.filter((id) => {
    const to = cycle.pack.stages.find((stage) => stage.id === id)
    return to && moveRefusal(record.values, cycle.pack, to, reached)?.kind !== 'skips'
  }),
  lock: lockOf(record, cycle, today),
  course,
})
