import type { PersonEntry, RowEntry } from '../../shared/record/field.ts'

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
