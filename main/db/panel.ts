import type { LinkValue } from '../../shared/record/field.ts'
import type { PanelSeat } from '../../shared/scoring/panel/counted-sheets.ts'
import { type Assignment, type SeatState, seatState } from '../../shared/scoring/panel/seat-state.ts'
import type { Reader, StoredRecord, Writer } from './store.ts'

const byCode = (a: StoredRecord, b: StoredRecord): number =>
  String(a.values.code ?? '').localeCompare(String(b.values.code ?? ''), 'zh-CN', { numeric: true })

/** The judges of a cycle, by their codes. */
export const judgesOn = (reader: Reader, cycle: { readonly id: string }): readonly StoredRecord[] =>
  reader.list({ type: 'judge', filters: [{ field: 'cycle', linkId: cycle.id }] }).toSorted(byCode)

export const toSeat = ({ id, values }: StoredRecord): PanelSeat => ({
  id,
  code: String(values.code ?? ''),
  name: String(values.name ?? ''),
})

export const toAssignment = ({ values }: Pick<StoredRecord, 'values'>): Assignment => ({
  nomination: (values.nomination as LinkValue | null)?.id ?? '',
  judge: (values.judge as LinkValue | null)?.id ?? '',
  state: values.state === 'recused' ? 'recused' : 'assigned',
  basis: (values.basis as string | null) ?? null,
  reason: (values.reason as string | null) ?? null,
})

/** Who scores what and who is recused from what, by nomination. */
export const assignmentsOn = (
  reader: Reader,
  { year }: { readonly year: number },
): ReadonlyMap<string, readonly Assignment[]> =>
  Map.groupBy(
    reader.list({ type: 'assignment', filters: [{ field: 'cycleYear', is: year }] }).map(toAssignment),
    ({ nomination }) => nomination,
  )

/** What a judge has to do with one entry. */
export const seatOf = (reader: Reader, judge: string, nomination: string): SeatState =>
  seatState(
    judge,
    reader
      .list({ type: 'assignment', filters: [{ field: 'nomination', linkId: nomination }] })
      .map(toAssignment),
  )

/** Takes a judge off an entry; the reason stays on file. Scores already given are kept and do not count. */
export const recuse = (
  writer: Writer,
  judge: PanelSeat,
  nomination: StoredRecord,
  year: number,
  why: { readonly basis: 'found' | 'hand' | 'sheet'; readonly reason: string },
): void => {
  const values = { state: 'recused', ...why }
  const [own] = writer.list({
    type: 'assignment',
    filters: [
      { field: 'nomination', linkId: nomination.id },
      { field: 'judge', linkId: judge.id },
    ],
  })
  if (own) writer.update('assignment', own.id, values)
  else
    writer.insert('assignment', {
      ...values,
      cycleYear: year,
      nomination: { id: nomination.id, text: String(nomination.values.title ?? '') },
      judge: { id: judge.id, text: judge.name },
    })
}
