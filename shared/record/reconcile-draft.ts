import type { FieldValue, JsonValue, Values } from './field.ts'

/** A draft that is about to overwrite what someone has stored since it was begun. */
export interface DraftConflict {
  readonly field: string
  readonly stored: FieldValue
  readonly draft: FieldValue
}

export interface ReconciledDraft {
  /** Fields that nobody has touched since: may be laid over the record. */
  readonly apply: Values
  /** Fields that hold something else than when typing began: a person decides. */
  readonly conflicts: readonly DraftConflict[]
}

type Keyed = { readonly [key: string]: JsonValue }

const keyed = (value: FieldValue): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Equal as stored: the order of keys says nothing, nor does a key that is empty. */
export const sameFieldValue = (a: FieldValue | undefined, b: FieldValue | undefined): boolean => {
  const [one, other] = [a ?? null, b ?? null]
  if (Array.isArray(one) && Array.isArray(other))
    return (
      one.length === other.length && one.every((item, at) => sameFieldValue(item, other[at] as FieldValue))
    )
  if (keyed(one) && keyed(other))
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
      sameFieldValue(one[key], other[key]),
    )
  return one === other
}

/**
 * Sorts a draft against what the record holds now: what is stored already is left out, what the record still holds as
 * it was when typing began may be applied, all else is a conflict.
 */
export const reconcileDraft = (values: Values, base: Values, stored: Values): ReconciledDraft => {
  const open = Object.keys(values).filter((field) => !sameFieldValue(values[field], stored[field]))
  const untouched = open.filter((field) => sameFieldValue(base[field], stored[field]))
  return {
    apply: Object.fromEntries(untouched.map((field) => [field, values[field] ?? null])),
    conflicts: open
      .filter((field) => !untouched.includes(field))
      .map((field) => ({ field, stored: stored[field] ?? null, draft: values[field] ?? null })),
  }
}
