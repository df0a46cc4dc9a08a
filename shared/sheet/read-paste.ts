import type { RowEntry, ScalarField } from '../record/field.ts'
import { parseClipboard } from '../text/parse-clipboard.ts'
import type { Remark } from './cell-outcome.ts'
import { type ColumnMoney, headerKeys, headerMoneyUnit } from './header-keys.ts'
import { readCell } from './read-cell.ts'

interface Target {
  readonly column: ScalarField
  readonly unit: ColumnMoney | null
}

export interface Pasted {
  /** One for each row of the clipboard that holds anything; cells that could not be read are left out. */
  readonly rows: readonly RowEntry[]
  /** What was left out, and why, in the order of the rows. */
  readonly remarks: readonly Remark[]
}

const namesOf = ({ label, synonyms }: ScalarField): readonly string[] =>
  [label.zh, label.en, ...(synonyms ?? [])].flatMap(headerKeys)

const columnNamed = (columns: readonly ScalarField[], cell: string): ScalarField | undefined =>
  headerKeys(cell)
    .filter((key) => key !== '')
    .map((key) => columns.find((column) => namesOf(column).includes(key)))
    .find((column) => column !== undefined)

/** The first row as headers: where most of what it holds are names of columns. */
const targetsIn = (
  columns: readonly ScalarField[],
  row: readonly string[],
): readonly (Target | null)[] | null => {
  const found = row.map((cell) => columnNamed(columns, cell))
  const named = found.filter((column) => column !== undefined).length
  if (named === 0 || named * 2 < row.filter((cell) => cell !== '').length) return null
  return found.map((column, at) => (column ? { column, unit: headerMoneyUnit(row[at] ?? '') } : null))
}

/**
 * Rows that were copied from a sheet, read into columns: by their headers where the first row has them, else in order
 * from the column that was pasted into. Cells are read as an import reads them.
 */
export const readPaste = (columns: readonly ScalarField[], text: string, from: number): Pasted => {
  const cells = parseClipboard(text)
  const headers = targetsIn(columns, cells[0] ?? [])
  const inOrder = columns.slice(from).map((column) => ({ column, unit: null }))
  const targets: readonly (Target | null)[] = headers ?? inOrder
  const remarks: Remark[] = []
  const rows = (headers ? cells.slice(1) : cells)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => {
      const read = row.flatMap((cell, at): readonly (readonly [string, RowEntry[string]])[] => {
        const target = targets[at]
        if (!target) return []
        const outcome = readCell(target.column, cell, target.unit, target.column.name === 'name')
        if ('remark' in outcome && outcome.remark) remarks.push(outcome.remark)
        return outcome.kind === 'value' ? [[target.column.name, outcome.value as RowEntry[string]]] : []
      })
      return Object.fromEntries(read)
    })
  return { rows, remarks }
}

/** As in a sheet: pasted rows go over the ones from `at` on, cell by cell, and below the last. */
export const pasteOver = <R extends object>(
  rows: readonly R[],
  at: number,
  pasted: readonly RowEntry[],
  make: (row: R | null, cells: RowEntry) => R,
): readonly R[] => [
  ...rows.slice(0, at),
  ...pasted.map((cells, index) => make(rows[at + index] ?? null, cells)),
  ...rows.slice(at + pasted.length),
]
