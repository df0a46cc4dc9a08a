import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { relatedTypes } from '../../shared/records/relation.ts'
import { isMenuType } from '../lib/menu-types.ts'

/** Registers whose records link to this kind of record, with the first field that does. */
const linkingFields = (type: RecordType): ReadonlyMap<RecordType, string> =>
  new Map(
    Object.values(recordDefinitions).flatMap((definition) => {
      if (!isMenuType(definition.type) || definition.type === type) return []
      const field = definition.fields.find((one) => one.kind === 'link' && one.to === type)
      return field ? [[definition.type, field.name] as const] : []
    }),
  )

/**
 * What can be linked to a record of this type, and how a new one names it: by a field of its own, or (`relate`) by a
 * relation. Nominations are made in their cycle, so only existing ones can be linked.
 */
export const linkableTypes = (
  type: RecordType,
): readonly { readonly type: RecordType; readonly field: string }[] => {
  const fields = linkingFields(type)
  const related: readonly RecordType[] = relatedTypes
  const others = related.includes(type) ? related.filter((one) => one !== type && !fields.has(one)) : []
  return [
    ...[...fields].map(([one, field]) => ({ type: one, field })),
    ...others.map((one) => ({ type: one, field: 'relate' })),
  ]
}
