import type { Field, FieldValue, Label } from '../../../shared/record/field.ts'
import { emptyValue } from '../../../shared/record/rows.ts'
import { readCell } from '../../../shared/sheet/read-cell.ts'

/** Kinds that a line of text holds whole; the others would lose their details. */
const whole = new Set<Field['kind']>([
  'text',
  'longText',
  'date',
  'money',
  'number',
  'flag',
  'choice',
  'link',
])

export const isTyped = (field: Field): boolean => whole.has(field.kind)

export interface PastedProblem {
  /** Row of the clipboard, from 0. */
  readonly row: number
  readonly field: Field
  readonly text: string
  /** Null where the field cannot be pasted into at all. */
  readonly words: Label | null
}

export interface PastedRows {
  readonly rows: readonly Readonly<Record<string, FieldValue>>[]
  readonly problems: readonly PastedProblem[]
}

/** One text as the value of a field, read as workbooks are; an empty one empties the field. */
export const readTyped = (
  field: Field,
  text: string,
): { readonly value: FieldValue } | { readonly words: Label } => {
  const outcome = readCell(field, text)
  switch (outcome.kind) {
    case 'value':
      return { value: outcome.value }
    case 'empty':
      return { value: emptyValue(field) }
    case 'dropped':
    case 'refused':
      return { words: { zh: outcome.remark.message, en: outcome.remark.messageEn } }
  }
}

/** Whether the first line of a table says what its columns are. */
export const isHeaderLine = (
  fields: readonly Field[],
  line: readonly string[],
  titles: readonly string[],
): boolean => line.length > 0 && line.every((cell, at) => fields[at] !== undefined && cell === titles[at])

/** Cells of the clipboard as values of the fields beside each other; what cannot be read is left out and told. */
export const readPasted = (fields: readonly Field[], lines: readonly (readonly string[])[]): PastedRows => {
  const problems: PastedProblem[] = []
  const rows = lines.map((line, row) => {
    const values: Record<string, FieldValue> = {}
    line.forEach((text, at) => {
      const field = fields[at]
      if (!field) return
      const read = isTyped(field) ? readTyped(field, text) : null
      if (read && 'value' in read) values[field.name] = read.value
      else problems.push({ row, field, text, words: read ? read.words : null })
    })
    return values
  })
  return { rows, problems }
}
