import { nomination } from '../records/nomination.ts'
import type { RulePack } from '../rule-packs/rule-pack.ts'
import { titleKey } from '../text/title-key.ts'

const aliases: ReadonlyMap<string, readonly string[]> = new Map(
  nomination.fields.flatMap((field) =>
    field.kind === 'choice' && field.name === 'category'
      ? field.options.map((option) => [option.value, [option.label.zh, ...(option.aliases ?? [])]] as const)
      : [],
  ),
)

/**
 * Category id that one of the texts names (sheet name, title line, file name; the first that names any wins);
 * of several names contained in a text the longest counts. Null when none does.
 */
export const findCategory = (texts: readonly string[], pack: RulePack): string | null => {
  const names = pack.categories
    .flatMap(({ id, title, shortTitle }) =>
      [title, shortTitle, ...(aliases.get(id) ?? [])].map((name) => ({ id, key: titleKey(name) })),
    )
    .toSorted((a, b) => b.key.length - a.key.length)
  for (const text of texts) {
    const key = titleKey(text)
    const found = names.find((name) => key.includes(name.key))
    if (found) return found.id
  }
  return null
}

/** Year of the cycle that a title or file name gives: 2026年度…. */
export const findYear = (texts: readonly string[]): number | null => {
  for (const text of texts) {
    const year = /(?<!\d)(20\d\d)\s*年/u.exec(text.normalize('NFKC'))?.[1]
    if (year) return Number(year)
  }
  return null
}
