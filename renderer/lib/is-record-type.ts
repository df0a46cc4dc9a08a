import { type RecordType, recordTypeNames } from '../../shared/record/record-type-name.ts'

export const isRecordType = (name: string | undefined): name is RecordType =>
  (recordTypeNames as readonly string[]).includes(name ?? '')
