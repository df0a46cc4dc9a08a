import type { DataValidation } from 'hucre/xlsx'
import { assertNever } from '../../shared/errors.ts'
import { columnLetters } from '../../shared/sheet/column-letters.ts'

/** What a column takes. Excel and WPS show `prompt` beside the chosen cell, `message` when something else is typed. */
export type ColumnRule = {
  readonly message: string
  readonly prompt?: string
} & (
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly whole?: boolean }
  | { readonly kind: 'length'; readonly min: number; readonly max: number }
  /** A drop-down; all words together at most 255 characters, none with a comma. */
  | { readonly kind: 'list'; readonly words: readonly string[] }
  /** A drop-down of what stands in another place (`'工作室'!$A$4:$A$60`); other words are taken, too. */
  | { readonly kind: 'offer'; readonly range: string }
)

/** Excel's own limits on what it shows (ECMA-376, 18.3.1.32): a longer text makes the file need repair. */
const mostPrompt = 255
const mostMessage = 225
const mostTitle = 32
const mostWords = 255

const ofKind = (
  rule: ColumnRule,
): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'> => {
  switch (rule.kind) {
    case 'number':
    case 'length':
      return {
        type: rule.kind === 'length' ? 'textLength' : rule.whole ? 'whole' : 'decimal',
        operator: 'between',
        formula1: String(rule.min),
        formula2: String(rule.max),
      }
    case 'list':
      if (rule.words.join(',').length > mostWords || rule.words.some((word) => word.includes(',')))
        throw new Error(`no drop-down of this: ${rule.words.join(',')}`)
      return { type: 'list', values: [...rule.words] }
    case 'offer':
      return { type: 'list', formula1: rule.range }
    default:
      return assertNever(rule)
  }
}

/** The rule of a column (from 0) over its rows `first` to `last` (from 1). */
export const validationOf = (
  rule: ColumnRule,
  header: string,
  column: number,
  first: number,
  last: number,
): DataValidation => {
  const letters = columnLetters(column)
  const title = header.replace('*', '').slice(0, mostTitle)
  return {
    ...ofKind(rule),
    allowBlank: true,
    ...(rule.kind === 'offer'
      ? {}
      : {
          showErrorMessage: true,
          errorStyle: 'stop' as const,
          errorTitle: title,
          errorMessage: rule.message.slice(0, mostMessage),
        }),
    ...(rule.prompt
      ? { showInputMessage: true, inputTitle: title, inputMessage: rule.prompt.slice(0, mostPrompt) }
      : {}),
    range: `${letters}${first}:${letters}${last}`,
  }
}
