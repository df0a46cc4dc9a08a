import type { FieldValue, Values } from '../../shared/record/field.ts'
import type { PanelSeat } from '../../shared/scoring/panel/counted-sheets.ts'
import { recuse, seatOf } from './panel.ts'
import type { StoredRecord, Writer } from './store.ts'

/** One judge's scores for one entry, by whatever road they came. */
export interface GivenScore {
  readonly entry: StoredRecord
  readonly year: number
  readonly judge: string
  /** The judge on the panel; null where the cycle has none on file. */
  readonly seat: PanelSeat | null
  readonly recused: boolean
  readonly points: Readonly<Record<string, number>>
  readonly remark: string
}

export interface WrittenScore {
  readonly outcome: 'created' | 'updated' | 'unchanged'
  /** The sheet as it is now, and what its changed fields held before. */
  readonly values: Values
  readonly before: Readonly<Record<string, FieldValue>>
  /** A recusal that was not on file before. */
  readonly newlyRecused: boolean
}

/**
 * Writes a score sheet, and with a recusal the assignment that keeps it. Whether it may be given is the caller's to ask,
 * and `openScores` is called before the first.
 */
export const giveScore = (
  writer: Writer,
  { entry, year, judge, seat, recused, points, remark }: GivenScore,
): WrittenScore => {
  const newlyRecused = seat !== null && recused && seatOf(writer, seat.id, entry.id) !== 'recused'
  if (newlyRecused) recuse(writer, seat, entry, year, { basis: 'sheet', reason: remark || '回避' })
  const values: Values = { recused, points: recused ? {} : points, remark: remark === '' ? null : remark }
  const [existing] = writer.list({
    type: 'scoreSheet',
    filters: [
      { field: 'nomination', linkId: entry.id },
      { field: 'judge', is: judge },
    ],
  })
  if (existing) {
    const changed = writer.update('scoreSheet', existing.id, values)
    return {
      outcome: changed.length > 0 ? 'updated' : 'unchanged',
      values: { ...existing.values, ...values },
      before: Object.fromEntries(changed.map((name) => [name, existing.values[name] ?? null])),
      newlyRecused,
    }
  }
  const nomination = { id: entry.id, text: String(entry.values.title ?? '') }
  const made: Values = { ...values, nomination, judge, cycleYear: year }
  writer.insert('scoreSheet', made)
  return { outcome: 'created', values: made, before: {}, newlyRecused }
}
