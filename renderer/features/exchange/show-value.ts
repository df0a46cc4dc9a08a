import type { FieldValue } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { Language } from '../../lib/texts.ts'
import { fieldLabel } from '../../record/field-label.ts'
import { formatValue } from '../../record/format-value.ts'

const fieldOf = (type: RecordType, name: string) =>
  recordDefinitions[type].fields.find((field) => field.name === name)

/** What a field of the log is called; an answer of a form by its key. */
export const nameOfField = (type: RecordType, name: string, language: Language): string => {
  const field = fieldOf(type, name)
  return field ? fieldLabel(field, language) : name.slice(name.indexOf('.') + 1)
}

/** A value of the log in one line; '' where it is empty. */
export const showValue = (type: RecordType, name: string, value: FieldValue, language: Language): string => {
  const field = fieldOf(type, name)
  return field ? formatValue(field, value, language) : String(value ?? '')
}
