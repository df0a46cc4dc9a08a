import { Button } from 'antd'
import type { PersonEntry } from '../../shared/record/field.ts'
import { sumShares, withEqualShares } from '../../shared/rules/people-shares.ts'
import { useTexts } from '../lib/texts.ts'
import { recordTexts } from './record-texts.ts'

/** Sum of the shares against 100 %, live, and one press that makes them equal. */
export const ShareLine = ({
  people,
  disabled,
  onChange,
}: {
  readonly people: readonly PersonEntry[]
  readonly disabled: boolean
  readonly onChange: (people: readonly PersonEntry[]) => void
}) => {
  const t = useTexts(recordTexts)
  const { filled, sum, missing } = sumShares(people)
  if (people.length === 0 || (filled === 0 && disabled)) return null
  const text =
    filled === 0
      ? ''
      : missing === 0
        ? t('shareWhole')
        : t(missing > 0 ? 'shareMissing' : 'shareOver', { sum, missing: Math.abs(missing) })
  return (
    <div className="row spread small">
      <span className={filled > 0 && missing !== 0 ? 'bad num' : 'muted num'} role="status">
        {text}
      </span>
      {!disabled && (
        <Button type="link" size="small" onClick={() => onChange(withEqualShares(people))}>
          {t('equalise')}
        </Button>
      )}
    </div>
  )
}
