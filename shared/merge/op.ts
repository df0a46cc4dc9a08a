import type { FieldValue } from '../record/field.ts'
import type { RecordType } from '../record/record-type-name.ts'

/** The register that says whether a record is there; no field can have this name. */
export const lifeGroup = '*'

export type OpKind = 'create' | 'update' | 'delete' | 'restore' | 'settle'

/**
 * One change of one record, as it travels between stations. The state of a record is a pure function of the set
 * of its ops: no order of arrival, and no op that arrives twice, changes it.
 */
export interface Op {
  /** Hybrid time and station; no two ops share one, and an op is younger than all that it followed. */
  readonly clock: string
  readonly type: RecordType
  readonly record: string
  readonly kind: OpKind
  /** New values by field; of a group with several fields all of them, empty ones as null. */
  readonly fields: Readonly<Record<string, FieldValue>>
  /** By group: clocks of the ops whose value stood there when this one was made. A deletion names all it knew. */
  readonly parents: Readonly<Record<string, readonly string[]>>
}

/** The group of a field: a field without one, and every answer, is a group of its own. */
export type GroupOf = (type: RecordType, field: string) => string
