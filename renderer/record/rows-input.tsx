import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { KeyboardEvent } from 'react'
import type { RowEntry, ScalarField } from '../../shared/record/field.ts'
import type { RowsField } from '../../shared/record/rows.ts'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { fieldLabel } from './field-label.ts'
import { formatValue } from './format-value.ts'
import { isNumericColumn, RowCell } from './row-cell.tsx'
import { rowsTexts } from './rows-texts.ts'

const sum = (rows: readonly RowEntry[], { name }: ScalarField): number =>
  rows.reduce((total, row) => total + (typeof row[name] === 'number' ? row[name] : 0), 0)

const withCell = (row: RowEntry, name: string, cell: RowEntry[string] | null): RowEntry => {
  const { [name]: _, ...rest } = row
  return cell === null ? rest : { ...rest, [name]: cell }
}

/** Puts the focus on the same column of another row of the grid. */
const focusCell = (table: HTMLElement, row: number, column: number): void =>
  table.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus()

/**
 * A grid of small rows. The last line is always blank: typing there adds a row. Tab goes from cell to cell,
 * Enter and the arrows up and down to the line above or below, Alt with an arrow moves the row.
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
  const { columns } = field
  const lines = disabled ? value : [...value, {}]
  const set = (index: number, row: RowEntry) =>
    onChange(index < value.length ? value.map((old, at) => (at === index ? row : old)) : [...value, row])
  const move = (from: number, to: number) => {
    if (to < 0 || to >= value.length || from >= value.length) return
    const next = [...value]
    const [row] = next.splice(from, 1)
    if (row) next.splice(to, 0, row)
    onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, row: number, column: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    const isChoice = event.target instanceof HTMLSelectElement
    if (event.key !== 'Enter' && (step === 0 || (isChoice && !event.altKey))) return
    const table = event.currentTarget.closest('table')
    event.preventDefault()
    if (event.altKey && step !== 0) move(row, row + step)
    if (table) focusCell(table, row + (step || 1), column)
  }
  const summed = columns.filter((column) => column.summed)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
    <div role="group" aria-label={fieldLabel(field, language)} className="rows-input" onBlur={onBlur}>
      <table className="grid-table rows-table" aria-label={fieldLabel(field, language)}>
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
                    place={`${index} ${at}`}
                    label={t('cell', { row: index + 1, column: fieldLabel(column, language) })}
                    column={column}
                    value={row[column.name] ?? null}
                    disabled={disabled}
                    onChange={(cell) => set(index, withCell(row, column.name, cell))}
                    onKeyDown={(event) => onKeyDown(event, index, at)}
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
