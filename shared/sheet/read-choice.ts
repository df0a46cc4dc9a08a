import type { ChoiceOption } from '../record/field.ts'
import { headerKeys } from './header-keys.ts'

/** What stands around a choice: numbering, a closing 类, the ticked one of several boxes. */
const bare = (text: string): string => {
  const ticked = /[☑■√✓✔]\s*([^\s☐□☑■√✓✔]+)/u.exec(text)?.[1]
  return (ticked ?? text)
    .replace(/^\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十])[）)]?[、.．)）]\s*/u, '')
    .replace(/类$/u, '')
}

/** Value of the option that a cell names by value, label or alias; null when none. */
export const readChoice = (text: string, options: readonly ChoiceOption[]): string | null => {
  const keys = [...headerKeys(text), ...headerKeys(bare(text))]
  const named = (option: ChoiceOption): readonly string[] =>
    [option.value, option.label.zh, ...(option.aliases ?? [])].flatMap(headerKeys)
  const exact = options.find((option) => keys.some((key) => named(option).includes(key)))
  return exact?.value ?? null
}
