import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { FieldValue, LinkValue, PersonEntry, Values } from '../../../shared/record/field.ts'
import type { Reader } from '../../db/store.ts'
import type { LinkResolver } from './link-resolver.ts'
import { unitOfPeople } from './unit-of-people.ts'

/** Fills the ids of links and people whose names are on file; the others stay as written. */
export const resolveLinks = (
  reader: Reader,
  definition: RecordDefinition,
  values: Values,
  links: LinkResolver,
): Record<string, FieldValue> => {
  const resolved: Record<string, FieldValue> = { ...values }
  for (const field of definition.fields) {
    const value = values[field.name]
    if (field.kind !== 'link' || field.to === 'person' || value === null || value === undefined) continue
    const link = value as LinkValue
    if (link.id === null) resolved[field.name] = { ...link, id: links.resolve(reader, field.to, link.text) }
  }
  const unit = unitOfPeople(reader, definition.type, resolved)
  for (const field of definition.fields) {
    const value = values[field.name]
    if (field.kind === 'people' && value)
      resolved[field.name] = links.people(reader, value as readonly PersonEntry[], unit)
  }
  return resolved
}
