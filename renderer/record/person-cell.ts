import type { LinkValue, PersonEntry, RowEntry, Values } from '../../shared/record/field.ts'
import { personColumns } from '../../shared/record/person-columns.ts'

/** Another value in one box of a person; an empty box is no part of the entry. Another name is another person. */
export const withPart = (
  person: PersonEntry,
  part: keyof PersonEntry,
  value: RowEntry[string] | null,
): PersonEntry => {
  if (part === 'name') return { ...person, name: String(value ?? ''), personId: null }
  const { [part]: _, ...rest } = person
  return (value === null || value === '' ? rest : { ...rest, [part]: value }) as PersonEntry
}

/** A pasted row over a person that may be there already. */
export const withParts = (person: PersonEntry | null, cells: RowEntry): PersonEntry =>
  Object.entries(cells).reduce<PersonEntry>(
    (made, [part, value]) =>
      part === 'name' && value === made.name ? made : withPart(made, part as keyof PersonEntry, value),
    person ?? { name: '', personId: null },
  )

/** The person chosen on file; boxes that are still empty take what the file says. */
export const withRecord = (person: PersonEntry, id: string, values: Values): PersonEntry => {
  const linked: PersonEntry = { ...person, name: String(values.name ?? person.name), personId: id }
  return personColumns.reduce<PersonEntry>((made, { name }) => {
    const value = name === 'unit' ? (values.unit as LinkValue | null)?.text : values[name]
    const isOpen = name !== 'name' && made[name] === undefined
    return isOpen && value !== null && value !== undefined
      ? withPart(made, name, value as RowEntry[string])
      : made
  }, linked)
}
