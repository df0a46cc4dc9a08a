import type { RecordType } from '../record/record-type-name.ts'
import { recordDefinitions } from '../records/record-definitions.ts'
import type { FieldsOfGroup } from './derive-ops.ts'
import type { GroupOf } from './op.ts'

interface Groups {
  readonly groupOf: ReadonlyMap<string, string>
  readonly fieldsOf: ReadonlyMap<string, readonly string[]>
}

const made = new Map<RecordType, Groups>()

const groupsOf = (type: RecordType): Groups => {
  const known = made.get(type)
  if (known) return known
  const groupOf = new Map<string, string>()
  const fieldsOf = new Map<string, string[]>()
  for (const { name, mergeGroup = name } of recordDefinitions[type].fields) {
    groupOf.set(name, mergeGroup)
    fieldsOf.set(mergeGroup, [...(fieldsOf.get(mergeGroup) ?? []), name])
  }
  const groups = { groupOf, fieldsOf }
  made.set(type, groups)
  return groups
}

/** The merge group of a field as the log names it: each answer (`answers.<key>`) is one of its own. */
export const recordGroupOf: GroupOf = (type, field) => groupsOf(type).groupOf.get(field) ?? field

/** Fields of a group of several, in their order; none for a group of one. */
export const recordFieldsOf: FieldsOfGroup = (type, group) => {
  const fields = groupsOf(type).fieldsOf.get(group) ?? []
  return fields.length > 1 ? fields : []
}
