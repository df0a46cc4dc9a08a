import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type {
  Answers,
  BenefitRow,
  FieldValue,
  LinkValue,
  PersonEntry,
  RowEntry,
  ScalarField,
  Values,
} from '../../../shared/record/field.ts'
import type { RowsField } from '../../../shared/record/rows.ts'
import { sameLink } from './link-resolver.ts'

/** What was known of a person of the same name stays where the sheet does not say otherwise. */
const mergePeople = (
  stored: readonly PersonEntry[],
  read: readonly PersonEntry[],
  listed: boolean,
): readonly PersonEntry[] => {
  const known = new Map(stored.map((person) => [person.name, person]))
  const merged = read.map((person) => ({
    ...known.get(person.name),
    ...person,
    personId: person.personId ?? known.get(person.name)?.personId ?? null,
  }))
  if (listed) return merged
  // Only the first completer was given: the others stay.
  const [first] = merged
  return first ? [first, ...stored.slice(1).filter((person) => person.name !== first.name)] : stored
}

const mergeBenefits = (stored: readonly BenefitRow[], read: readonly BenefitRow[]): readonly BenefitRow[] => {
  const years = new Map(stored.map((row) => [row.year, row]))
  for (const row of read) {
    const { approximate: _, ...before } = years.get(row.year) ?? {}
    years.set(row.year, { ...before, ...row, amount: row.amount ?? years.get(row.year)?.amount ?? null })
  }
  return [...years.values()].toSorted((a, b) => a.year - b.year)
}

/** Cells that say which row is meant; amounts, remarks and the like may be corrected. */
const telling = ({ kind, name }: ScalarField): boolean =>
  (kind === 'text' || kind === 'choice' || kind === 'date' || name === 'year') && name !== 'note'

/** Rows that a sheet names again take over what it says; rows that only the store knows stay. */
const mergeRows = (
  { columns }: RowsField,
  stored: readonly RowEntry[],
  read: readonly RowEntry[],
): readonly RowEntry[] => {
  const same = (a: RowEntry, b: RowEntry): boolean => {
    const known = columns.filter(
      (one) => telling(one) && a[one.name] !== undefined && b[one.name] !== undefined,
    )
    return known.length > 0 && known.every(({ name }) => a[name] === b[name])
  }
  const left = [...read]
  const kept = stored.map((row) => {
    const at = left.findIndex((one) => same(row, one))
    return at < 0 ? row : { ...row, ...left.splice(at, 1)[0] }
  })
  return [...kept, ...left]
}

const mergeLink = (stored: LinkValue | null, read: LinkValue): LinkValue =>
  stored && sameLink(stored, read) && stored.id !== null ? stored : read

/**
 * The patch that a row read from a sheet makes to a stored record: what the sheet leaves empty is not in it,
 * lists keep what only the store knows. `listed`: the sheet gave a whole list of completers.
 */
export const mergeValues = (
  definition: RecordDefinition,
  stored: Values,
  read: Values,
  listed: boolean,
): Values => {
  const merge = (name: string, value: FieldValue): FieldValue => {
    const before = stored[name] ?? null
    switch (definition.fields.find((field) => field.name === name)?.kind) {
      case 'people':
        return mergePeople(
          (before ?? []) as readonly PersonEntry[],
          value as readonly PersonEntry[],
          listed || name !== 'completers',
        )
      case 'benefits':
        return mergeBenefits((before ?? []) as readonly BenefitRow[], value as readonly BenefitRow[])
      case 'rows':
        return mergeRows(
          definition.fields.find((field) => field.name === name) as RowsField,
          (before ?? []) as readonly RowEntry[],
          value as readonly RowEntry[],
        )
      case 'answers':
        return { ...(before as Answers | null), ...(value as Answers) }
      case 'link':
        return mergeLink(before as LinkValue | null, value as LinkValue)
      default:
        return value
    }
  }
  return Object.fromEntries(Object.entries(read).map(([name, value]) => [name, merge(name, value)]))
}
