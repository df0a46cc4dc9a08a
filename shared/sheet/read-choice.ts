import type { ChoiceOption } from '../record/field.ts'
import { headerKeys } from './header-keys.ts'

/** Value of the option that a cell names by value, label or alias; null when none. */
export const readChoice = (text: string, options: readonly ChoiceOption[]): string | null => {
  const keys = headerKeys(text)
  const named = (option: ChoiceOption): readonly string[] =>
    [option.value, option.label.zh, ...(option.aliases ?? [])].flatMap(headerKeys)
  const exact = options.find((option) => keys.some((key) => named(option).includes(key)))
  return exact?.value ?? null
}
