import type { FieldValue, PersonEntry, Values } from '../../shared/record/field.ts'

const storable = (value: FieldValue): FieldValue =>
  Array.isArray(value)
    ? ((value as readonly (PersonEntry | { readonly name?: string })[]).filter(
        (entry) => entry.name?.trim() !== '',
      ) as FieldValue)
    : value

/** Drops people whose name is blank: a row that is being typed is not a person yet. */
export const storableValues = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, storable(value)]))
