import { recordDefinitions } from '../records/record-definitions.ts'
import { headerKeys } from './header-keys.ts'
import type { WordCell } from './word-document.ts'

export interface FormWords {
  /** True for a text that is a header of any type. */
  readonly isKnown: (text: string) => boolean
}

const longestLabel = 24

const titleLabels: ReadonlySet<string> = new Set(
  Object.values(recordDefinitions).flatMap(({ fields, titleField }) =>
    fields
      .filter(({ name }) => name === titleField)
      .flatMap(({ label, synonyms = [] }) =>
        [label.zh, ...synonyms].map((word) => headerKeys(word)[0] ?? ''),
      ),
  ),
)
/** Also the label of a person's line, so it begins no form. */
const ofPeople = new Set(['姓名', '成员姓名', '成员'])

/** 项 目 名 称 is spread to line up in print. */
export const labelOf = (text: string): string => text.replace(/\s+/gu, '').replace(/[:：]$/u, '')

export const isTitleLabel = (label: string): boolean =>
  !ofPeople.has(label) && headerKeys(label).some((key) => titleLabels.has(key))

export const isLabel = (text: string, { isKnown }: FormWords): boolean => {
  const label = labelOf(text)
  return label !== '' && label.length <= longestLabel && isKnown(label)
}

/** What may be a label that we do not know: short, and no sentence. */
export const looksLikeLabel = (text: string): boolean => {
  const label = labelOf(text)
  return label !== '' && label.length <= 16 && !/[，。；！？,;]|\d{3}/u.test(label)
}

export const filled = (row: readonly WordCell[]): readonly WordCell[] =>
  row.filter(({ text, continues }) => !continues && text !== '')

/** Whether a table is a register: a line of headers, and lines under it that hold no labels. */
export const isListed = (rows: readonly (readonly WordCell[])[], words: FormWords): boolean => {
  const at = rows.slice(0, 3).findIndex((row) => {
    const cells = filled(row)
    const known = cells.filter(({ text }) => isLabel(text, words)).length
    return cells.length >= 3 && known >= 2 && known * 2 >= cells.length
  })
  if (at < 0) return false
  const under = rows.slice(at + 1).filter((row) => filled(row).length > 0)
  return under.length > 0 && under.every((row) => !filled(row).some(({ text }) => isLabel(text, words)))
}
