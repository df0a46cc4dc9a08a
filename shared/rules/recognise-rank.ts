import type { ChoiceOption } from '../record/field.ts'
import { skillLevels, titleRanks } from '../records/choices.ts'
import { toHalfWidth } from '../text/normalise-text.ts'

interface Name {
  readonly name: string
  readonly kind: 'skill' | 'title'
  readonly value: string
}

const namesOf = (kind: Name['kind'], options: readonly ChoiceOption[]): readonly Name[] =>
  options.flatMap(({ value, label, aliases = [] }) =>
    [label.zh, ...aliases].map((name) => ({ name: toHalfWidth(name), kind, value })),
  )

/** Longest first: 高级工程师 is a title, not a 高级工 with something behind it. */
const names = [...namesOf('skill', skillLevels), ...namesOf('title', titleRanks)].toSorted(
  (a, b) => b.name.length - a.name.length,
)

/**
 * Skill level and title rank that a written text names (高级技师/一级, 高级工程师、二级技师): the first of each;
 * null where none is named. Grades after domain.md §3.5.
 */
export const recogniseRank = (
  written: string,
): { readonly skill: string | null; readonly title: string | null } => {
  const text = toHalfWidth(written)
  const found: Record<Name['kind'], string | null> = { skill: null, title: null }
  for (let at = 0; at < text.length; ) {
    const name = names.find((one) => text.startsWith(one.name, at))
    if (name) found[name.kind] ??= name.value
    at += name?.name.length ?? 1
  }
  return found
}
