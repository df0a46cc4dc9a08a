import type { ChoiceOption } from '../record/field.ts'
import { headerKeys } from './header-keys.ts'

/** What stands around a choice: numbering, a closing 类, the ticked one of several boxes. */
const bare = (text: string): string => {
  const ticked = /[☑■√✓✔]\s*([^\s☐□☑■√✓✔]+)/u.exec(text)?.[1]
  return (ticked ?? text)
    .replace(/^\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十])[）)]?[、.．)）]\s*/u, '')
    .replace(/类$/u, '')
}

/** Options by every key that names them, worked out once for a list; of two with one key the first counts. */
const namesOf = new WeakMap<readonly ChoiceOption[], ReadonlyMap<string, number>>()

const namesIn = (options: readonly ChoiceOption[]): ReadonlyMap<string, number> => {
  const known = namesOf.get(options)
  if (known) return known
  const names = new Map<string, number>()
  for (const [index, { value, label, aliases }] of options.entries())
    for (const key of [value, label.zh, ...(aliases ?? [])].flatMap(headerKeys))
      if (!names.has(key)) names.set(key, index)
  namesOf.set(options, names)
  return names
}

/** Value of the option that a cell names by value, label or alias; null when none. */
export const readChoice = (text: string, options: readonly ChoiceOption[]): string | null => {
  const names = namesIn(options)
  const found = [...headerKeys(text), ...headerKeys(bare(text))].flatMap((key) => names.get(key) ?? [])
  return found.length === 0 ? null : (options[Math.min(...found)]?.value ?? null)
}
