import type { Label, RowEntry, ScalarField } from '../record/field.ts'
import type { RowsField } from '../record/rows.ts'
import { listed, say } from '../text/say.ts'
import { type CellOutcome, emptyCell, filled, filledWith } from './cell-outcome.ts'

type ReadScalar = (column: ScalarField, text: string) => CellOutcome
type Row = Record<string, RowEntry[string]>

const isPlain = (column: ScalarField): boolean =>
  column.kind === 'longText' || (column.kind === 'text' && column.format === undefined)

const unmask = (text: string): string =>
  text.replace(/\\([\\；nr])/gu, (_, c: string) => (c === 'n' ? '\n' : c === 'r' ? '\r' : c))

/** `；` not behind a backslash. */
const cellsOf = (line: string): readonly string[] => line.match(/(?:\\.|[^\\；])+/gsu) ?? []

const labelled = (field: RowsField, cell: string): readonly [ScalarField, string] | null => {
  const cut = cell.search(/[：:]/u)
  if (cut < 1) return null
  const name = cell.slice(0, cut).trim()
  const column = field.columns.find(({ label }) => label.zh === name || label.en === name)
  return column ? [column, cell.slice(cut + 1)] : null
}

/** Value of a cell in its column; a plain text is taken as it stands, and what cannot be read is told. */
const readInto = (row: Row, column: ScalarField, text: string, read: ReadScalar): Label | null => {
  if (isPlain(column)) {
    if (text !== '') row[column.name] = unmask(text)
    return null
  }
  const outcome = read(column, unmask(text).trim())
  if (outcome.kind === 'value') row[column.name] = outcome.value as RowEntry[string]
  else if (outcome.kind !== 'empty' && column.kind === 'text') row[column.name] = unmask(text)
  const remark = outcome.kind === 'empty' ? undefined : outcome.remark
  return remark ? { zh: remark.message, en: remark.messageEn } : null
}

const inRange = (column: ScalarField, value: unknown): boolean =>
  column.kind !== 'number' ||
  (Number(value) >= (column.min ?? Number.NEGATIVE_INFINITY) &&
    Number(value) <= (column.max ?? Number.POSITIVE_INFINITY))

/** A year that stands before a name: 2019年江苏省劳动模范. */
const leadingYear = /^((?:19|20)\d\d)\s*年(?:度)?(?=\p{L})/u

/** One row as people write it: the name, and in brackets or behind commas what else there is, in any order. */
const looseRow = (field: RowsField, text: string, read: ReadScalar): Row => {
  const row: Row = {}
  const year = field.columns.find((column) => column.name === 'year')
  const written = year ? leadingYear.exec(text) : null
  if (year && written) row[year.name] = Number(written[1])
  const rest = written ? text.slice(written[0].length) : text
  const [head = '', ...tokens] = rest
    .split(/[（(）)，,]/u)
    .map((token) => token.trim())
    .filter((token) => token !== '')
  const [first] = field.columns
  const names = first && isPlain(first) ? [head] : []
  const left: string[] = []
  for (const token of names.length > 0 ? tokens : [head, ...tokens]) {
    const column = field.columns.find((one) => {
      if (isPlain(one) || one.name in row) return false
      const outcome = read(one, token)
      return outcome.kind === 'value' && !outcome.remark && inRange(one, outcome.value)
    })
    if (column) readInto(row, column, token, read)
    else left.push(token)
  }
  if (first && isPlain(first)) row[first.name] = head
  const note = field.columns.find((column) => isPlain(column) && !(column.name in row))
  if (left.length > 0 && note) row[note.name] = left.join('，')
  else if (left.length > 0 && first && isPlain(first)) row[first.name] = text
  return row
}

/** Separators of rows outside of brackets. */
const looseRows = /[；;\n、]+(?![^（(]*[）)])/u

const inOrder = (field: RowsField, row: Row): RowEntry =>
  Object.fromEntries(
    field.columns.flatMap(({ name }) => (row[name] === undefined ? [] : [[name, row[name]] as const])),
  )

/**
 * Rows from one cell of a workbook: as `writeRows` writes them, or as people do (江苏省劳动模范（2019年）、…).
 * What a column cannot take is left out with a remark; identifiers are then kept as written.
 */
export const readRows = (field: RowsField, text: string, read: ReadScalar): CellOutcome => {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '')
  if (lines.length === 0) return emptyCell
  if (!lines.every((line) => labelled(field, cellsOf(line)[0] ?? '') !== null))
    return filled(
      text
        .split(looseRows)
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((part) => inOrder(field, looseRow(field, part, read)))
        .filter((row) => Object.keys(row).length > 0),
    )
  const remarks: Label[] = []
  const rows = lines.map((line) => {
    const row: Row = {}
    for (const cell of cellsOf(line)) {
      const known = labelled(field, cell)
      const remark = known
        ? readInto(row, known[0], known[1], read)
        : say(
            '“{cell}”前缺少列名，该项留空。请写成“{column}：…”。',
            'There is no column name before “{cell}”; it was left out. Write “{column}: …”.',
            { cell, column: field.columns[0]?.label ?? '' },
          )
      if (remark) remarks.push(remark)
    }
    return inOrder(field, row)
  })
  const kept = rows.filter((row) => Object.keys(row).length > 0)
  return remarks.length > 0
    ? filledWith(kept, 'rows-partly-read', listed(remarks, { zh: ' ', en: ' ' }))
    : filled(kept)
}
