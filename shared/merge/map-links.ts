import type { FieldValue, LinkValue, PersonEntry } from '../record/field.ts'
import type { RecordType } from '../record/record-type-name.ts'
import { recordDefinitions } from '../records/record-definitions.ts'

/** Text fields that hold the id of another record. */
const idFields: Readonly<Partial<Record<RecordType, readonly string[]>>> = {
  evidence: ['owner'],
  nomination: ['sourceId'],
  relation: ['one', 'other'],
}

const kinds = new Map<RecordType, ReadonlyMap<string, 'link' | 'people' | 'id'>>()

/** Fields of a type that point to other records. */
export const pointersOf = (type: RecordType): ReadonlyMap<string, 'link' | 'people' | 'id'> => {
  const known = kinds.get(type)
  if (known) return known
  const found = new Map<string, 'link' | 'people' | 'id'>()
  for (const { name, kind } of recordDefinitions[type].fields)
    if (kind === 'link' || kind === 'people') found.set(name, kind)
  for (const name of idFields[type] ?? []) found.set(name, 'id')
  kinds.set(type, found)
  return found
}

/** Ids that a record's fields point to. */
export const linkedIds = (
  type: RecordType,
  fields: Readonly<Record<string, FieldValue>>,
): readonly string[] => {
  const ids: string[] = []
  mapLinks(type, fields, (id) => {
    ids.push(id)
    return id
  })
  return ids
}

/** The fields with every pointer to another record put through `rootOf`; the same object where nothing changes. */
export const mapLinks = <F extends Readonly<Record<string, FieldValue>>>(
  type: RecordType,
  fields: F,
  rootOf: (id: string) => string,
): F => {
  let mapped: Record<string, FieldValue> | null = null
  const put = (name: string, value: FieldValue): void => {
    mapped ??= { ...fields }
    mapped[name] = value
  }
  for (const [name, kind] of pointersOf(type)) {
    const value = fields[name]
    if (value === null || value === undefined || value === '') continue
    if (kind === 'id') {
      const root = rootOf(value as string)
      if (root !== value) put(name, root)
    } else if (kind === 'link') {
      const link = value as LinkValue
      const root = link.id === null ? null : rootOf(link.id)
      if (root !== link.id) put(name, { ...link, id: root })
    } else {
      const people = value as readonly PersonEntry[]
      const moved = people.map((one) => {
        const root = one.personId === null ? null : rootOf(one.personId)
        return root === one.personId ? one : { ...one, personId: root }
      })
      if (moved.some((one, index) => one !== people[index])) put(name, moved)
    }
  }
  return (mapped as F | null) ?? fields
}
