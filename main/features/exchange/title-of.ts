import type { FieldValue, LinkValue } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { Reader } from '../../db/store.ts'

/** What a record is called by its values. */
export const titleOf = (type: RecordType, values: Readonly<Record<string, FieldValue>>): string => {
  const value = values[recordDefinitions[type].titleField]
  return typeof value === 'object' ? ((value as LinkValue | null)?.text ?? '') : String(value ?? '')
}

/** The same by its id, wherever it is; '' for one that is not on file. */
export const titleOfRecord = (reader: Reader, type: RecordType, id: string): string => {
  const record = reader.find(id, type)
  return record ? titleOf(type, record.values) : ''
}
