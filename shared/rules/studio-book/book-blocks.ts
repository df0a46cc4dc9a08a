import { fieldOf, type RecordDefinition } from '../../record/define-record.ts'
import type { Field, RowEntry, Values } from '../../record/field.ts'
import { chineseDate } from '../chinese-date.ts'
import { type LinkName, printedLabel, printedValue } from './printed-value.ts'

interface BookColumn {
  readonly label: string
  /** Millimetres where the longest value is known, else a share of what these leave. */
  readonly width: number
  readonly unit: 'mm' | 'fr'
  readonly align: 'left' | 'center' | 'right'
}

/** What a section of a studio book is made of, as printed. */
export type BookBlock =
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'table'
      readonly title: string
      readonly columns: readonly BookColumn[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'text'; readonly title: string; readonly paragraphs: readonly string[] }
  /** A sentence by itself: a count, or that nothing is registered. */
  | { readonly kind: 'note'; readonly text: string }

type TableBlock = Extract<BookBlock, { kind: 'table' }>
type FactsBlock = Extract<BookBlock, { kind: 'facts' }>

const wide = (width: number, unit: BookColumn['unit'] = 'fr') => ({ width, unit })

const widths: Readonly<Record<Field['kind'], Pick<BookColumn, 'width' | 'unit'>>> = {
  flag: wide(11, 'mm'),
  number: wide(14, 'mm'),
  choice: wide(16, 'mm'),
  date: wide(21, 'mm'),
  money: wide(22, 'mm'),
  text: wide(2.4),
  people: wide(3),
  link: wide(3),
  longText: wide(4.5),
  rows: wide(1),
  benefits: wide(1),
  files: wide(1),
  answers: wide(1),
  data: wide(1),
}

/** A patent number has fifteen characters and cannot be broken; a title is longer than other texts. */
const widthOf = (field: Field): Pick<BookColumn, 'width' | 'unit'> =>
  field.kind === 'text' && field.format === 'patentNumber'
    ? wide(31, 'mm')
    : field.name === 'title'
      ? wide(3.6)
      : widths[field.kind]

const alignOf = (field: Field): BookColumn['align'] =>
  field.kind === 'money' || field.kind === 'number'
    ? 'right'
    : ['flag', 'choice', 'date'].includes(field.kind)
      ? 'center'
      : 'left'

const columnOf = (field: Field): BookColumn => ({
  label: printedLabel(field),
  ...widthOf(field),
  align: alignOf(field),
})

export const note = (text: string): BookBlock => ({ kind: 'note', text })

const paragraphsOf = (text: unknown): readonly string[] =>
  String(text ?? '')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A long text under its own heading, or the sentence that there is none. */
export const textBlock = (title: string, text: unknown, none: string): readonly BookBlock[] => {
  const paragraphs = paragraphsOf(text)
  return paragraphs.length === 0 ? [note(none)] : [{ kind: 'text', title, paragraphs }]
}

/** Plain fields of one record, those without a value too: a book shows what is still to be filled in. */
export const factsBlock = (
  definition: RecordDefinition,
  names: readonly string[],
  values: Values,
  linkName: LinkName,
): FactsBlock => ({
  kind: 'facts',
  rows: names.map((name) => {
    const field = fieldOf(definition, name)
    const value = printedValue(field, values[name], linkName)
    return { label: printedLabel(field), value: field.kind === 'date' ? chineseDate(value) : value }
  }),
})

/** A column that no row fills says nothing; the first names the row and stays. */
const withoutEmptyColumns = (block: TableBlock): TableBlock => {
  const filled = block.columns.map((_, at) => at === 0 || block.rows.some((row) => row[at] !== ''))
  const kept = <T>(cells: readonly T[]): readonly T[] => cells.filter((_, at) => filled[at])
  return { ...block, columns: kept(block.columns), rows: block.rows.map(kept) }
}

const tableOf = (
  title: string,
  fields: readonly Field[],
  rows: readonly Values[],
  linkName: LinkName,
): TableBlock =>
  withoutEmptyColumns({
    kind: 'table',
    title,
    columns: fields.map(columnOf),
    rows: rows.map((values) => fields.map((field) => printedValue(field, values[field.name], linkName))),
  })

/** Records of one type, one a row. */
export const recordsTable = (
  title: string,
  definition: RecordDefinition,
  names: readonly string[],
  records: readonly Values[],
  linkName: LinkName,
): TableBlock =>
  tableOf(
    title,
    names.map((name) => fieldOf(definition, name)),
    records,
    linkName,
  )

/** The small rows that one record holds under a name. */
export const rowsTable = (
  title: string,
  definition: RecordDefinition,
  name: string,
  rows: readonly RowEntry[],
): TableBlock => {
  const field = fieldOf(definition, name)
  if (field.kind !== 'rows') throw new Error(`${definition.type}.${name} holds no rows`)
  return tableOf(title, field.columns, rows, (_, link) => link.text)
}

/** The table, or the sentence that there is nothing to put into it. */
export const tableOr = (table: TableBlock, none: string): BookBlock =>
  table.rows.length === 0 ? note(none) : table
