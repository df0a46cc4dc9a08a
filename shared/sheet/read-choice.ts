import type { ChoiceOption } from '../record/field.ts'
import { headerKeys } from './header-keys.ts'

/** What stands around a choice: numbering, a closing 类, the ticked one of several boxes. */
const bare = (text: string): string => {
  const ticked = /[☑■√✓✔]\s*([^\s☐□☑■√✓✔]+)/u.exec(text)?.[1]
  return (ticked ?? text)
    .replace(/^\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十])[）)]?[、.．)）]\s*/u, '')
    .replace(/类$/u, '')
}

interface Names {
  /** Options by every key that names them; of two with one key the first counts. */
  readonly keys: ReadonlyMap<string, number>
  /** What cells were read as: a column says the same few things over and over. */
  readonly read: Map<string, string | null>
}

/** Worked out once for a list of options. */
const namesOf = new WeakMap<readonly ChoiceOption[], Names>()

const mostRead = 1000

const namesIn = (options: readonly ChoiceOption[]): Names => {
  const known = namesOf.get(options)
  if (known) return known
  const keys = new Map<string, number>()
  for (const [index, { value, label, aliases }] of options.entries())
    for (const key of [value, label.zh, ...(aliases ?? [])].flatMap(headerKeys))
      if (!keys.has(key)) keys.set(key, index)
  const names: Names = { keys, read: new Map() }
  namesOf.set(options, names)
  return names
}

/** Value of the option that a cell names by value, label or alias; null when none. */
export const readChoice = (text: string, options: readonly ChoiceOption[]): string | null => {
  const { keys, read } = namesIn(options)
  const before = read.get(text)
  if (before !== undefined) return before
  const found = [...headerKeys(text), ...headerKeys(bare(text))].flatMap((key) => keys.get(key) ?? [])
  const value = found.length === 0 ? null : (options[Math.min(...found)]?.value ?? null)
  if (read.size < mostRead) read.set(text, value)
  return value
}
