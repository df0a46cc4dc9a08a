import { invalidField } from '../../../../shared/errors.ts'
import { say } from '../../../../shared/text/say.ts'
import type { CycleRecord } from '../../../db/cycle-record.ts'
import { judgesOn, seatOf } from '../../../db/panel.ts'
import type { Reader, StoredRecord } from '../../../db/store.ts'
import { byNumber, takingPart } from '../../../db/cycle-entries.ts'

/** A judge and the entries to score. */
export interface KitSeat {
  readonly code: string
  readonly entries: readonly StoredRecord[]
}

/**
 * The panel and what each of it scores: assigned or open to all, never recused. Where the cycle has no panel on file,
 * `judges` of them score everything. Throws `invalid-input` with neither.
 */
export const kitSeats = (
  reader: Reader,
  cycle: CycleRecord,
  judges: number | undefined,
): readonly KitSeat[] => {
  const entries = takingPart(reader, cycle).toSorted(byNumber)
  const panel = judgesOn(reader, cycle)
  if (panel.length > 0)
    return panel.map((judge) => ({
      code: String(judge.values.code ?? ''),
      entries: entries.filter(({ id }) => seatOf(reader, judge.id, id) === 'scores'),
    }))
  if (judges === undefined)
    throw invalidField(
      'judges',
      say(
        '本年度还没有评委名单。请先登记评委，或写明评委人数。',
        'This cycle has no panel yet. Enter the judges first, or say how many there are.',
      ),
    )
  return Array.from({ length: judges }, (_, index) => ({
    code: String(index + 1).padStart(2, '0'),
    entries,
  }))
}
