import type { LinkValue, PersonEntry, Values } from '../../../shared/record/field.ts'

/** Values of one record by field name, as the kind of the field has them; what is missing is null. */
export const textIn = (values: Values, field: string): string | null =>
  (values[field] as string | null) ?? null
export const numberIn = (values: Values, field: string): number | null =>
  (values[field] as number | null) ?? null
export const flagIn = (values: Values, field: string): boolean | null =>
  (values[field] as boolean | null) ?? null
export const linkIn = (values: Values, field: string): LinkValue | null =>
  (values[field] as LinkValue | null) ?? null
export const peopleIn = (values: Values, field: string): readonly PersonEntry[] =>
  (values[field] as readonly PersonEntry[] | null) ?? []
