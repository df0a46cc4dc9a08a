import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { BenefitRow } from '../../shared/record/field.ts'
import { formatWan } from '../../shared/text/parse-money.ts'
import { useTexts } from '../lib/texts.ts'
import { GridCell } from './grid-cell.tsx'
import { recordTexts } from './record-texts.ts'

const parts = ['output', 'profit', 'tax', 'saving'] as const
const columns = [...parts, 'amount'] as const
type Column = (typeof columns)[number]

const sum = (rows: readonly BenefitRow[], column: Column): number | null => {
  const known = rows.map((row) => row[column] ?? null).filter((fen) => fen !== null)
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0)
}

/** A changed part renews the claimed total, unless the total stood for itself. */
const withCell = (row: BenefitRow, column: Column, fen: number | null): BenefitRow => {
  const next = { ...row, [column]: fen }
  if (column === 'amount') return next
  const before = parts.map((part) => row[part] ?? 0).reduce((a, b) => a + b, 0)
  if (row.amount !== null && row.amount !== before) return next
  return { ...next, amount: parts.map((part) => next[part] ?? 0).reduce((a, b) => a + b, 0) }
}

/** Yearly benefits in 万元 with totals; a row per calendar year. */
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
  const change = (index: number, row: BenefitRow) =>
    onChange(value.map((old, at) => (at === index ? row : old)))
  const nextYear =
    value.length === 0 ? new Date().getFullYear() - 1 : Math.max(...value.map((row) => row.year)) + 1
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
    <div role="group" aria-label={label} onBlur={onBlur}>
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
            <tr key={index}>
              <td className="num" style={{ width: 64 }}>
                {row.year}
                {row.approximate && <span title={t('aboutTitle')}>{t('about')}</span>}
              </td>
              {columns.map((column, at) => (
                <td key={column}>
                  <GridCell
                    id={index === 0 && at === 0 ? id : undefined}
                    label={`${row.year} ${t(column)}`}
                    value={row[column] ?? null}
                    disabled={disabled}
                    onChange={(fen) => change(index, withCell(row, column, fen))}
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
        <span>{t('wan')}</span>
      </div>
    </div>
  )
}
