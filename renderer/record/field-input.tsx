import { Input, Radio, Select } from 'antd'
import { assertNever } from '../../shared/errors.ts'
import type {
  BenefitRow,
  Field,
  FieldValue,
  LinkValue,
  PersonEntry,
  RowEntry,
} from '../../shared/record/field.ts'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { BenefitsInput } from './benefits-input.tsx'
import { fieldLabel } from './field-label.ts'
import { LinkInput } from './link-input.tsx'
import { PeopleInput } from './people-input.tsx'
import { recordTexts } from './record-texts.ts'
import { RowsInput } from './rows-input.tsx'
import { TypedInput } from './typed-input.tsx'
import { readDate, readMoney, readNumber, writeMoney } from './value-readings.ts'

export interface FieldInputProps {
  readonly field: Field
  readonly id: string
  readonly value: FieldValue
  readonly onChange: (value: FieldValue) => void
  /** Typing has paused at this field: a good moment to store it. */
  readonly onBlur: () => void
  readonly disabled?: boolean
}

/** The control of any field: one switch on its kind. */
export const FieldInput = ({ field, id, value, onChange, onBlur, disabled = false }: FieldInputProps) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  const common = { id, disabled, onBlur }
  switch (field.kind) {
    case 'text':
      return (
        <Input
          {...common}
          value={(value as string | null) ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      )
    case 'longText':
      return (
        <Input.TextArea
          {...common}
          autoSize={{ minRows: 3, maxRows: 14 }}
          value={(value as string | null) ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      )
    case 'date':
      return (
        <TypedInput<string | null>
          {...common}
          width={260}
          value={value as string | null}
          format={(date) => date ?? ''}
          parse={readDate(t)}
          placeholder={t('datePlaceholder')}
          onChange={onChange}
        />
      )
    case 'money':
      return (
        <TypedInput<number | null>
          {...common}
          numeric
          width={220}
          value={value as number | null}
          format={writeMoney(field.sheetUnit)}
          parse={readMoney(field.sheetUnit, t)}
          onChange={onChange}
        />
      )
    case 'number':
      return (
        <TypedInput<number | null>
          {...common}
          numeric
          width={160}
          value={value as number | null}
          format={(number) => (number === null ? '' : String(number))}
          parse={readNumber(t, field.min, field.max)}
          onChange={onChange}
          {...(field.unit ? { suffix: field.unit[language] } : {})}
        />
      )
    case 'flag':
      return (
        <Radio.Group
          aria-label={fieldLabel(field, language)}
          disabled={disabled}
          style={{ paddingTop: 4 }}
          value={value}
          onChange={(event) => onChange(event.target.value === true)}
          options={[
            { value: true, label: t('yes'), id },
            { value: false, label: t('no') },
          ]}
        />
      )
    case 'choice':
      return (
        <Select
          {...common}
          style={{ width: '100%', maxWidth: 260 }}
          allowClear
          placeholder={t('choose')}
          value={value as string | null}
          options={field.options.map((option) => ({ value: option.value, label: option.label[language] }))}
          onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
        />
      )
    case 'link':
      return <LinkInput {...common} to={field.to} value={value as LinkValue | null} onChange={onChange} />
    case 'people':
      return (
        <PeopleInput
          {...common}
          label={fieldLabel(field, language)}
          value={(value as readonly PersonEntry[] | null) ?? []}
          onChange={onChange}
        />
      )
    case 'benefits':
      return (
        <BenefitsInput
          {...common}
          label={fieldLabel(field, language)}
          value={(value as readonly BenefitRow[] | null) ?? []}
          onChange={onChange}
        />
      )
    case 'rows':
      return (
        <RowsInput
          {...common}
          field={field}
          value={(value as readonly RowEntry[] | null) ?? []}
          onChange={onChange}
        />
      )
    case 'files':
      return <span className="muted">{t('evidenceHint')}</span>
    case 'answers':
    case 'data':
      return <span className="muted">{t('noEdit')}</span>
    default:
      return assertNever(field)
  }
}
