import type { KitContents } from './kit-contents.ts'
import type { KitText } from './leak-scan.ts'

const strings = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(strings)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

/**
 * Every text of a kit's index, whatever it is for, but the signing key and the hashes. What is not named here by its
 * place is still there, under the name of its key: a scan over these has seen the whole.
 */
export const kitTexts = (contents: KitContents): readonly KitText[] => {
  const { categories, signingKey: _, entriesHash: _hash, ruleHash: _rule, ...head } = contents
  const text = (entry: string | null, place: string, value: unknown): readonly KitText[] =>
    strings(value).map((one) => ({ entry, place, text: one }))
  return [
    ...Object.entries(head).flatMap(([key, value]) => text(null, key, value)),
    ...categories.flatMap(({ entries, ...category }) => [
      ...text(null, 'categories', category),
      ...entries.flatMap(({ id, parts, title, evidence, ...rest }) => [
        ...text(id, 'title', title),
        ...text(id, 'entry', rest),
        ...parts.flatMap((part) => text(id, part.label, part)),
        ...evidence.flatMap((file) => text(id, file.slot, file)),
      ]),
    ]),
  ]
}
