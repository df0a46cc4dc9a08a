import { ExpectedError } from '../../shared/errors.ts'
import type { Values } from '../../shared/record/field.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import type { RecordAsOf } from '../../shared/workspace-views.ts'
import { fromLogFields } from './record-values.ts'
import type { ChangeEntry } from './store.ts'

/** The first moment after a day (YYYY-MM-DD), by the clock on the user's wall. */
export const endOf = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + 1)
}

/** The values of one record after these entries of its log, given oldest first. */
export const playForward = (entries: readonly ChangeEntry[]): Values => {
  let values: Values = {}
  for (const { type, after } of entries)
    values = { ...values, ...fromLogFields(recordDefinitions[type], values, after) }
  return values
}

/**
 * A record as it was at the end of a day, from its entries of the log, newest first: all up to that day are played
 * forward. Throws `record-missing` for an id that the log does not know.
 */
export const recordAsOf = (history: readonly ChangeEntry[], day: string): RecordAsOf => {
  const newest = history[0]
  if (!newest) throw new ExpectedError('record-missing', { id: '' })
  const end = endOf(day)
  const entries = history.filter(({ at }) => new Date(at) < end).toReversed()
  const last = entries.at(-1)
  if (!last) return { state: 'absent', type: newest.type }
  const values = playForward(entries)
  const told = entries.filter(({ kind }) => kind === 'delete' || kind === 'restore').at(-1)
  return {
    state: told?.kind === 'delete' ? 'deleted' : 'there',
    type: newest.type,
    values,
    at: last.at,
    operator: last.operator,
  }
}
