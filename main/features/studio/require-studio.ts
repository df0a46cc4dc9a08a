import { ExpectedError } from '../../../shared/errors.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'

/** Throws `record-missing`. */
export const requireStudio = (reader: Reader, id: string): StoredRecord => {
  const record = reader.get('studio', id)
  if (!record) throw new ExpectedError('record-missing', { id })
  return record
}
