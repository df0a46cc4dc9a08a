import { ExpectedError, invalidField } from '../../../shared/errors.ts'
import { fieldOf, type RecordDefinition } from '../../../shared/record/define-record.ts'
import type { LinkValue, Values } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import { missingDerived } from '../../../shared/rules/derived-values.ts'
import { said, say } from '../../../shared/text/say.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { normaliseIdentifiers } from './normalise-identifiers.ts'

/** A record without a name could not be found again in any list. */
const requireTitle = (definition: RecordDefinition, values: Values): void => {
  const field = fieldOf(definition, definition.titleField)
  const value = values[field.name]
  const text = field.kind === 'link' ? ((value as LinkValue | null)?.text ?? '') : value
  if (typeof text === 'string' && text.trim() !== '') return
  const words = say('请填写{field}', 'Please fill in: {field}', { field: field.label })
  throw invalidField(field.name, words)
}

/** Without its year and category a nomination stands in no list, check or packet. */
const requirePlace = (definition: RecordDefinition, values: Values): void => {
  if (definition.type !== 'nomination') return
  const open = definition.fields.filter(({ name, required }) => {
    const value = values[name] ?? null
    return required && (value === null || (typeof value === 'object' && 'id' in value && value.id === null))
  })
  if (open.length === 0) return
  const fields = open.map(({ name, label }) => ({
    field: name,
    ...said(say('请填写{label}', 'Please fill in: {label}', { label })),
  }))
  throw new ExpectedError('invalid-input', {}, fields)
}

/** A link keeps the name as written; where it only has an id, it takes the record's present title. */
const completeLinks = (reader: Reader, definition: RecordDefinition, values: Values): Values => {
  const completed: Record<string, Values[string]> = { ...values }
  for (const field of definition.fields) {
    const link = field.kind === 'link' ? (values[field.name] as LinkValue | null | undefined) : null
    if (field.kind !== 'link' || !link?.id) continue
    const target = reader.find(link.id, field.to)
    if (!target) {
      const words = say(
        '选中的{type}不存在，请重新选择',
        'The record chosen does not exist ({type}); choose again',
        { type: recordDefinitions[field.to].label },
      )
      throw invalidField(field.name, words)
    }
    if (!link.text) completed[field.name] = { id: link.id, text: recordTitle(target) }
  }
  return completed
}

/** The values of a new record as they are kept. Throws ExpectedError, with the fields at fault. */
export const prepareNew = (reader: Reader, definition: RecordDefinition, values: Values): Values => {
  const given = completeLinks(reader, definition, normaliseIdentifiers(definition, values, {}))
  const complete = { ...given, ...missingDerived(definition.type, {}, given) }
  requireTitle(definition, complete)
  requirePlace(definition, complete)
  return complete
}

/** A change of a record as it is kept, with what follows from it. Throws ExpectedError, with the fields at fault. */
export const preparePatch = (reader: Reader, record: StoredRecord, values: Values): Values => {
  const definition = recordDefinitions[record.type]
  const patch = completeLinks(reader, definition, normaliseIdentifiers(definition, values, record.values))
  if (Object.hasOwn(patch, definition.titleField)) requireTitle(definition, patch)
  return { ...patch, ...missingDerived(record.type, record.values, patch) }
}
