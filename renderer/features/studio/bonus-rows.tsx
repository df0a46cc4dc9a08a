import { Button, Input, InputNumber } from 'antd'
import { useTexts } from '../../lib/texts.ts'
import { reviewTexts } from './review-texts.ts'

export interface BonusRow {
  readonly reason: string
  readonly points: number
}

/** Points over the table, each with its reason; a row without one does not count. */
export const BonusRows = ({
  rows,
  onRows,
}: {
  readonly rows: readonly BonusRow[]
  readonly onRows: (rows: readonly BonusRow[]) => void
}) => {
  const t = useTexts(reviewTexts)
  const change = (index: number, patch: Partial<BonusRow>): void =>
    onRows(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)))
  return (
    <div className="stack" style={{ gap: 6 }}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no life of their own and are never reordered
        <div key={index} className="row">
          <Input
            aria-label={t('bonus')}
            placeholder={t('bonus')}
            value={row.reason}
            onChange={(event) => change(index, { reason: event.target.value })}
          />
          <InputNumber
            aria-label={t('bonusPoints')}
            value={row.points}
            onChange={(points) => change(index, { points: points ?? 0 })}
          />
        </div>
      ))}
      <span>
        <Button size="small" onClick={() => onRows([...rows, { reason: '', points: 1 }])}>
          {t('addBonus')}
        </Button>
      </span>
    </div>
  )
}
