import { fieldOf } from '../../shared/record/define-record.ts'
import type { FieldValue } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import type { Language } from '../lib/texts.ts'
import { formatValue } from './format-value.ts'

/** One value in the words of its field: what a page that is no form shows of a choice. */
export const wordOf = (type: RecordType, field: string, value: FieldValue, language: Language): string =>
  formatValue(fieldOf(recordDefinitions[type], field), value, language)
