import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ClipboardEvent, Fragment, type KeyboardEvent } from 'react'
import { benefitColumns, withBenefit, withBenefits, withYears } from '../../shared/record/benefit-columns.ts'
import type { BenefitRow, RowEntry } from '../../shared/record/field.ts'
import { pasteOver, readPaste } from '../../shared/sheet/read-paste.ts'
import { formatWan } from '../../shared/text/parse-money.ts'
import { useTexts } from '../lib/texts.ts'
import { BenefitBasis } from './benefit-basis.tsx'
import { GridCell } from './grid-cell.tsx'
import { cellOf, cellPlace, focusCell, gridStep, moved, pastedTable } from './grid-keys.ts'
import { recordTexts } from './record-texts.ts'
import { usePasteRemarks } from './use-paste-remarks.ts'

const columns = ['output', 'profit', 'tax', 'saving', 'amount'] as const
type Column = (typeof columns)[number]

const sum = (rows: readonly BenefitRow[], column: Column): number | null => {
  const known = rows.map((row) => row[column] ?? null).filter((fen) => fen !== null)
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0)
}

/**
 * Yearly benefits in 万元 with totals by year and by kind, and the basis of each year below it. Enter and the arrows go
 * from year to year, Alt with an arrow moves the year; rows copied from a sheet are pasted as a whole.
 */
export const BenefitsInput = ({
  id,
  label,
  value,
  onChange,
  onBlur,
  disabled = false,
}: {
  readonly id: string
  readonly label: string
  readonly value: readonly BenefitRow[]
  readonly onChange: (value: readonly BenefitRow[]) => void
  readonly onBlur?: () => void
  readonly disabled?: boolean
}) => {
  const t = useTexts(recordTexts)
  const tell = usePasteRemarks()
  const change = (index: number, column: keyof BenefitRow, cell: RowEntry[string] | null) =>
    onChange(value.map((old, at) => (at === index ? withBenefit(old, column, cell) : old)))
  const nextYear =
    value.length === 0 ? new Date().getFullYear() - 1 : Math.max(...value.map((row) => row.year)) + 1
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = cellOf(event.target)
    const key = cell && !disabled ? gridStep(event) : null
    if (!cell || !key) return
    event.preventDefault()
    if (key.carry) onChange(moved(value, cell.row, cell.row + key.step))
    focusCell(event.currentTarget, cell.row + key.step, cell.column)
  }
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const cell = cellOf(event.target)
    const table = disabled ? null : pastedTable(event)
    if (table === null) return
    event.preventDefault()
    const pasted = readPaste(benefitColumns, table, cell?.column ?? 0)
    const at = cell?.row ?? value.length
    const made = pasteOver(value, at, pasted.rows, (row, cells) => withBenefits(row, cells, 0))
    onChange(withYears(made, nextYear))
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    tell(pasted)
  }
  const without = value.filter((row) => row.amount !== null && !row.basis?.trim()).length
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
    <div role="group" aria-label={label} onBlur={onBlur} onKeyDown={onKeyDown} onPaste={onPaste}>
      <table className="grid-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('year')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {value.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may name the same year while it is typed
            <Fragment key={index}>
              <tr>
                <td className="num" style={{ width: 64 }}>
                  {row.year}
                  {row.approximate && <span title={t('aboutTitle')}>{t('about')}</span>}
                </td>
                {columns.map((column, at) => (
                  <td key={column}>
                    <GridCell
                      id={index === 0 && at === 0 ? id : undefined}
                      place={cellPlace(index, at + 1)}
                      label={`${row.year} ${t(column)}`}
                      value={row[column] ?? null}
                      disabled={disabled}
                      onChange={(fen) => change(index, column, fen)}
                    />
                  </td>
                ))}
                <td style={{ width: 30, padding: 0 }}>
                  {!disabled && (
                    <Button
                      type="text"
                      size="small"
                      icon={<CloseOutlined />}
                      aria-label={t('removeYear', { year: row.year })}
                      onClick={() => onChange(value.filter((_, other) => other !== index))}
                    />
                  )}
                </td>
              </tr>
              <tr>
                <td />
                <td colSpan={columns.length + 1}>
                  <BenefitBasis
                    row={row}
                    disabled={disabled}
                    onChange={(column, cell) => change(index, column, cell)}
                  />
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
        {value.length > 0 && (
          <tfoot>
            <tr>
              <td>{t('total')}</td>
              {columns.map((column) => {
                const fen = sum(value, column)
                return (
                  <td key={column} className="num">
                    {fen === null ? '—' : formatWan(fen)}
                  </td>
                )
              })}
              <td />
            </tr>
          </tfoot>
        )}
      </table>
      <div className="row spread small muted">
        {disabled ? (
          <span />
        ) : (
          <Button
            id={value.length === 0 ? id : undefined}
            type="link"
            size="small"
            onClick={() => onChange([...value, { year: nextYear, amount: null }])}
          >
            {t('addYear')}
          </Button>
        )}
        {without > 0 && <span className="warn">{t('basisMissing', { count: without })}</span>}
        <span>{t('wan')}</span>
      </div>
    </div>
  )
}
