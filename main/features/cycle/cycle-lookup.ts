import { ExpectedError } from '../../../shared/errors.ts'
import { type CycleRecord, cycleOf } from '../../db/cycle-record.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'

/** A nomination and the cycle it stands in. Throws ExpectedError('record-missing'). */
export const requireNomination = (
  reader: Reader,
  id: string,
): { readonly record: StoredRecord; readonly cycle: CycleRecord } => {
  const record = reader.get('nomination', id)
  const cycle = record && cycleOf(reader, record)
  if (!record || !cycle) throw new ExpectedError('record-missing', { id })
  return { record, cycle }
}
