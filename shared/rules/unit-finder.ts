import type { RowEntry, Values } from '../record/field.ts'
import { titleKey } from '../text/title-key.ts'
import { unitCoreName } from '../text/unit-core-name.ts'

type Names = Map<string, Set<string>>

/** Former names and other spellings met in sheets. */
const otherNames = ({ formerNames, aliases }: Values): readonly string[] =>
  [
    ...((formerNames ?? []) as readonly RowEntry[]).map(({ name }) => name),
    ...((aliases ?? []) as readonly RowEntry[]).map(({ alias }) => alias),
  ].filter((name) => typeof name === 'string')

const only = (ids: Iterable<string> | undefined): string | null => {
  const [first, second] = ids ?? []
  return first !== undefined && second === undefined ? first : null
}

/**
 * Finds the one unit that a text means: by its full name, by short, former and other names, and by what stays of it
 * without province and legal form; null where none or several fit.
 */
export const unitFinder = (
  units: Iterable<{ readonly id: string; readonly values: Values }>,
): ((text: string) => string | null) => {
  const full: Names = new Map()
  const other: Names = new Map()
  const core: Names = new Map()
  const add = (names: Names, name: string | null, id: string): void => {
    if (name) names.set(name, (names.get(name) ?? new Set()).add(id))
  }
  for (const { id, values } of units) {
    const name = String(values.name ?? '')
    add(full, titleKey(name), id)
    add(other, titleKey(String(values.shortName ?? '')), id)
    for (const alias of otherNames(values)) add(other, titleKey(alias), id)
    add(core, unitCoreName(name), id)
  }
  return (text) => {
    const key = titleKey(text)
    const coreKey = unitCoreName(text)
    return only(full.get(key)) ?? only(other.get(key)) ?? (coreKey === null ? null : only(core.get(coreKey)))
  }
}
