import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import type { RowEntry, ScalarField } from '../../shared/record/field.ts'
import type { RowsField } from '../../shared/record/rows.ts'
import { pasteOver, readPaste } from '../../shared/sheet/read-paste.ts'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { fieldLabel } from './field-label.ts'
import { formatValue } from './format-value.ts'
import { cellOf, cellPlace, focusCell, gridStep, moved, pastedTable } from './grid-keys.ts'
import { isNumericColumn, RowCell } from './row-cell.tsx'
import { rowsTexts } from './rows-texts.ts'
import { usePasteRemarks } from './use-paste-remarks.ts'

const sum = (rows: readonly RowEntry[], { name }: ScalarField): number =>
  rows.reduce((total, row) => total + (typeof row[name] === 'number' ? row[name] : 0), 0)

const withCell = (row: RowEntry, name: string, cell: RowEntry[string] | null): RowEntry => {
  const { [name]: _, ...rest } = row
  return cell === null ? rest : { ...rest, [name]: cell }
}

/**
 * A grid of small rows. The last line is always blank: typing there adds a row. Tab goes from cell to cell,
 * Enter and the arrows up and down to the line above or below, Alt with an arrow moves the row; rows copied from a
 * sheet are pasted as a whole.
 */
export const RowsInput = ({
  id,
  field,
  value,
  onChange,
  onBlur,
  disabled = false,
}: {
  readonly id: string
  readonly field: RowsField
  readonly value: readonly RowEntry[]
  readonly onChange: (value: readonly RowEntry[]) => void
  readonly onBlur?: () => void
  readonly disabled?: boolean
}) => {
  const t = useTexts(rowsTexts)
  const language = useLanguage()
  const tell = usePasteRemarks()
  const { columns } = field
  const lines = disabled ? value : [...value, {}]
  const set = (index: number, row: RowEntry) =>
    onChange(index < value.length ? value.map((old, at) => (at === index ? row : old)) : [...value, row])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = cellOf(event.target)
    const key = cell ? gridStep(event) : null
    if (!cell || !key) return
    const table = event.currentTarget
    event.preventDefault()
    if (key.carry) onChange(moved(value, cell.row, cell.row + key.step))
    focusCell(table, cell.row + key.step, cell.column)
  }
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const cell = cellOf(event.target)
    const table = cell && !disabled ? pastedTable(event) : null
    if (!cell || table === null) return
    event.preventDefault()
    const pasted = readPaste(columns, table, cell.column)
    onChange(pasteOver(value, cell.row, pasted.rows, (row, cells) => ({ ...row, ...cells })))
    // The box pasted into would otherwise go on showing what was typed there.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    tell(pasted)
  }
  const summed = columns.filter((column) => column.summed)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
    <div role="group" aria-label={fieldLabel(field, language)} className="rows-input" onBlur={onBlur}>
      <table
        className="grid-table rows-table"
        aria-label={fieldLabel(field, language)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={isNumericColumn(column) ? 'num' : ''}>
                {fieldLabel(column, language)}
              </th>
            ))}
            <td className="tools" />
          </tr>
        </thead>
        <tbody>
          {lines.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <tr key={index}>
              {columns.map((column, at) => (
                <td key={column.name}>
                  <RowCell
                    id={index === 0 && at === 0 ? id : undefined}
                    place={cellPlace(index, at)}
                    label={t('cell', { row: index + 1, column: fieldLabel(column, language) })}
                    column={column}
                    value={row[column.name] ?? null}
                    disabled={disabled}
                    onChange={(cell) => set(index, withCell(row, column.name, cell))}
                  />
                </td>
              ))}
              <td className="tools">
                {index < value.length && !disabled && (
                  <Button
                    type="text"
                    size="small"
                    icon={<CloseOutlined />}
                    aria-label={t('remove', { row: index + 1 })}
                    onClick={() => onChange(value.filter((_, other) => other !== index))}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
        {summed.length > 0 && value.length > 0 && (
          <tfoot>
            <tr>
              {columns.map((column, at) => (
                <td key={column.name} className={isNumericColumn(column) ? 'num' : ''}>
                  {column.summed
                    ? formatValue(column, sum(value, column), language)
                    : at === 0
                      ? t('total')
                      : ''}
                </td>
              ))}
              <td className="tools" />
            </tr>
          </tfoot>
        )}
      </table>
      {!disabled && value.length === 0 && field.presets && field.presets.length > 0 && (
        <div className="row small muted">
          <span>{t('start')}</span>
          {field.presets.map((preset) => (
            <Button key={preset.label.zh} type="link" size="small" onClick={() => onChange(preset.rows)}>
              {preset.label[language]}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
