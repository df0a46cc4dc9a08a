import type { RowEntry, ScalarField } from '../record/field.ts'
import type { RowsField } from '../record/rows.ts'
import { exactMoney } from '../text/exact-money.ts'

const mask = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('；', '\\；').replaceAll('\n', '\\n').replaceAll('\r', '\\r')

const cellText = (column: ScalarField, cell: RowEntry[string]): string => {
  switch (column.kind) {
    case 'money':
      return exactMoney(cell as number, column.sheetUnit)
    case 'flag':
      return cell ? '是' : '否'
    case 'choice':
      return column.options.find((option) => option.value === cell)?.label.zh ?? String(cell)
    default:
      return mask(String(cell))
  }
}

/**
 * Rows as one cell of a workbook: a line each, `标签：值；标签：值`. `readRows` gives the same rows back; a `；`,
 * line break or backslash inside of a value stands behind a backslash.
 */
export const writeRows = ({ columns }: RowsField, rows: readonly RowEntry[]): string =>
  rows
    .map((row) =>
      columns
        .flatMap((column) => {
          const cell = row[column.name]
          return cell === undefined ? [] : [`${column.label.zh}：${cellText(column, cell)}`]
        })
        .join('；'),
    )
    .join('\n')
