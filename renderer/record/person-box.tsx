import { Checkbox, Input, Select } from 'antd'
import type { PersonEntry, RowEntry, ScalarField } from '../../shared/record/field.ts'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { fieldLabel } from './field-label.ts'
import { recordTexts } from './record-texts.ts'
import { TypedInput } from './typed-input.tsx'
import { readDate, readNumber } from './value-readings.ts'

/** One box of a person, by the kind of its column. */
export const PersonBox = ({
  column,
  person,
  label,
  place,
  disabled,
  onChange,
}: {
  readonly column: ScalarField & { readonly name: keyof PersonEntry }
  readonly person: PersonEntry
  readonly label: string
  /** Row and column, for the keyboard; none where the box stands outside the grid. */
  readonly place?: string
  readonly disabled: boolean
  readonly onChange: (value: RowEntry[string] | null) => void
}) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  const value = (person[column.name] ?? null) as RowEntry[string] | null
  const common = { 'aria-label': label, 'data-cell': place, disabled }
  switch (column.kind) {
    case 'flag':
      return (
        <Checkbox
          {...common}
          checked={value === true}
          onChange={(event) => onChange(event.target.checked || null)}
        >
          {fieldLabel(column, language)}
        </Checkbox>
      )
    case 'choice':
      return (
        <Select
          aria-label={label}
          disabled={disabled}
          allowClear
          style={{ width: '100%' }}
          value={value as string | null}
          options={column.options.map((option) => ({ value: option.value, label: option.label[language] }))}
          onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
        />
      )
    case 'date':
      return (
        <TypedInput<string | null>
          label={label}
          value={value as string | null}
          format={(date) => date ?? ''}
          parse={readDate(t)}
          disabled={disabled}
          onChange={onChange}
        />
      )
    case 'number':
      return (
        <TypedInput<number | null>
          label={label}
          {...(place === undefined ? {} : { place })}
          numeric
          value={value as number | null}
          format={(number) => (number === null ? '' : String(number))}
          parse={readNumber(t, column.min, column.max)}
          {...(column.unit ? { suffix: column.unit[language] } : {})}
          disabled={disabled}
          onChange={onChange}
        />
      )
    case 'longText':
      return (
        <Input.TextArea
          aria-label={label}
          disabled={disabled}
          autoSize={{ minRows: 1, maxRows: 6 }}
          value={(value as string | null) ?? ''}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    default:
      return (
        <Input
          {...common}
          placeholder={place === undefined ? undefined : fieldLabel(column, language)}
          value={value === null ? '' : String(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}
