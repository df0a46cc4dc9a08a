import type { BenefitRow, RowEntry } from '../../shared/record/field.ts'
import { useTexts } from '../lib/texts.ts'
import { recordTexts } from './record-texts.ts'
import { TypedInput } from './typed-input.tsx'
import { readNumber } from './value-readings.ts'

/** Below a year: how its amounts were reckoned, and over how many months of use. */
export const BenefitBasis = ({
  row,
  disabled,
  onChange,
}: {
  readonly row: BenefitRow
  readonly disabled: boolean
  readonly onChange: (column: 'basis' | 'months', value: RowEntry[string] | null) => void
}) => {
  const t = useTexts(recordTexts)
  return (
    <div className="benefit-basis">
      <input
        aria-label={t('basisOf', { year: row.year })}
        placeholder={t('basisHint')}
        style={{ textAlign: 'left' }}
        value={row.basis ?? ''}
        disabled={disabled}
        onChange={({ target }) => onChange('basis', target.value === '' ? null : target.value)}
      />
      <TypedInput<number | null>
        label={t('monthsOf', { year: row.year })}
        numeric
        width={88}
        value={row.months ?? null}
        format={(months) => (months === null ? '' : String(months))}
        parse={readNumber(t, 0, 12)}
        suffix={t('months')}
        disabled={disabled}
        onChange={(months) => onChange('months', months)}
      />
    </div>
  )
}
