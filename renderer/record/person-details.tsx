import { Input } from 'antd'
import type { PersonEntry } from '../../shared/record/field.ts'
import { useTexts } from '../lib/texts.ts'
import { recordTexts } from './record-texts.ts'
import { TypedInput } from './typed-input.tsx'
import { readNumber } from './value-readings.ts'

/** What the printed table of completers asks for beyond the first line. */
export const PersonDetails = ({
  person,
  who,
  disabled,
  onChange,
}: {
  readonly person: PersonEntry
  /** Whose line this is, for the names of its boxes. */
  readonly who: string
  readonly disabled: boolean
  readonly onChange: (change: Partial<PersonEntry>) => void
}) => {
  const t = useTexts(recordTexts)
  const text = (key: 'unit' | 'phone' | 'contribution', style: { readonly flex: string }) => (
    <Input
      aria-label={t('personPart', { person: who, part: t(key) })}
      placeholder={t(key)}
      style={style}
      value={person[key] ?? ''}
      disabled={disabled}
      onChange={(event) => onChange({ [key]: event.target.value })}
    />
  )
  return (
    <div className="person-details">
      {text('unit', { flex: '2 1 160px' })}
      {text('phone', { flex: '1 1 110px' })}
      <TypedInput<number | null>
        label={t('personPart', { person: who, part: t('share') })}
        numeric
        width={96}
        value={person.share ?? null}
        format={(share) => (share === null ? '' : String(share))}
        parse={readNumber(t, 0, 100)}
        placeholder={t('share')}
        suffix="%"
        disabled={disabled}
        onChange={(share) => share !== null && onChange({ share })}
      />
      {text('contribution', { flex: '1 1 100%' })}
    </div>
  )
}
