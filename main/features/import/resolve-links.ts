import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { Field, FieldValue, LinkValue, PersonEntry, Values } from '../../../shared/record/field.ts'
import type { Reader } from '../../db/store.ts'
import type { LinkResolver } from './link-resolver.ts'
import { unitOfPeople } from './unit-of-people.ts'

interface Linked {
  readonly links: readonly Extract<Field, { kind: 'link' }>[]
  readonly people: readonly Field[]
}

const known = new Map<RecordDefinition, Linked>()

/** The fields of a type that name others, picked out once: this runs for every row. */
const linkedFields = (definition: RecordDefinition): Linked => {
  const found = known.get(definition)
  if (found) return found
  const picked: Linked = {
    links: definition.fields.flatMap((field) =>
      field.kind === 'link' && field.to !== 'person' ? [field] : [],
    ),
    people: definition.fields.filter((field) => field.kind === 'people'),
  }
  known.set(definition, picked)
  return picked
}

/** Fills the ids of links and people whose names are on file; the others stay as written. */
export const resolveLinks = (
  reader: Reader,
  definition: RecordDefinition,
  values: Values,
  links: LinkResolver,
): Record<string, FieldValue> => {
  const resolved: Record<string, FieldValue> = { ...values }
  const { links: linkFields, people } = linkedFields(definition)
  for (const { name, to } of linkFields) {
    const link = (values[name] ?? null) as LinkValue | null
    if (link?.id === null) resolved[name] = { ...link, id: links.resolve(reader, to, link.text) }
  }
  const unit = unitOfPeople(reader, definition.type, resolved)
  for (const { name } of people) {
    const value = values[name]
    if (value) resolved[name] = links.people(reader, value as readonly PersonEntry[], unit)
  }
  return resolved
}
