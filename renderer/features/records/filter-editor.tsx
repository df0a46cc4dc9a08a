import { Button, Checkbox, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import type { Field } from '../../../shared/record/field.ts'
import { useCall } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { fieldLabel } from '../../record/field-label.ts'
import { recordTexts } from '../../record/record-texts.ts'
import { TypedInput } from '../../record/typed-input.tsx'
import { readDate, readMoney, readNumber, writeMoney } from '../../record/value-readings.ts'
import { type FieldCondition, noCondition } from './list-query.ts'
import { listTexts } from './list-texts.ts'

interface EditorProps<F extends Field = Field> {
  readonly field: F
  readonly value: FieldCondition
  readonly onChange: (value: FieldCondition) => void
}

const Bound = ({
  field,
  label,
  value,
  onChange,
}: {
  readonly field: Field
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}) => {
  const t = useTexts(recordTexts)
  const name = fieldLabel(field, useLanguage())
  const common = { label: `${name} ${label}`, placeholder: label, width: 130 }
  const number = value === null ? null : Number(value)
  const put = (next: number | null) => onChange(next === null ? null : String(next))
  if (field.kind === 'date')
    return (
      <TypedInput<string | null>
        {...common}
        value={value}
        format={(date) => date ?? ''}
        parse={readDate(t)}
        onChange={onChange}
      />
    )
  const money = field.kind === 'money' ? field.sheetUnit : null
  return (
    <TypedInput<number | null>
      {...common}
      numeric
      value={number}
      format={money ? writeMoney(money) : (given) => (given === null ? '' : String(given))}
      parse={money ? readMoney(money, t) : readNumber(t)}
      onChange={put}
    />
  )
}

const RangeEditor = ({ field, value, onChange }: EditorProps) => {
  const t = useTexts(listTexts)
  return (
    <div className="row">
      <Bound
        field={field}
        label={t('from')}
        value={value.from}
        onChange={(from) => onChange({ ...value, from })}
      />
      <span>—</span>
      <Bound field={field} label={t('to')} value={value.to} onChange={(to) => onChange({ ...value, to })} />
    </div>
  )
}

const ContainsEditor = ({ field, value, onChange }: EditorProps) => {
  const t = useTexts(listTexts)
  const language = useLanguage()
  return (
    <Input
      autoFocus
      allowClear
      aria-label={t('containsIn', { label: fieldLabel(field, language) })}
      placeholder={t('contains')}
      value={value.has ?? ''}
      onChange={(event) => onChange({ ...value, has: event.target.value || null })}
    />
  )
}

const LinkEditor = (props: EditorProps<Extract<Field, { kind: 'link' }>>) => {
  const { field, value, onChange } = props
  const t = useTexts(listTexts)
  const language = useLanguage()
  const [text, setText] = useState('')
  const options = useCall('records.linkOptions', { type: field.to, text }, { keep: true })
  return (
    <div className="stack" style={{ gap: 8 }}>
      <Select
        allowClear
        aria-label={fieldLabel(field, language)}
        placeholder={t('pickLinked')}
        style={{ width: 280 }}
        showSearch={{ filterOption: false, onSearch: setText }}
        value={value.is[0]}
        options={(options.data ?? []).map(({ id, title, hint }) => ({
          value: id,
          label: hint ? `${title} · ${hint}` : title,
        }))}
        onChange={(id: string | undefined) => onChange({ ...value, is: id ? [id] : [] })}
      />
      <ContainsEditor {...props} />
    </div>
  )
}

const PeopleEditor = (props: EditorProps) => {
  const { value, onChange } = props
  const t = useTexts(listTexts)
  return (
    <div className="stack" style={{ gap: 8 }}>
      <ContainsEditor {...props} />
      {([true, false] as const).map((front) => (
        <Checkbox
          key={String(front)}
          checked={value.front === front}
          onChange={(event) => onChange({ ...value, front: event.target.checked ? front : null })}
        >
          {t(front ? 'withFrontLine' : 'withoutFrontLine')}
        </Checkbox>
      ))}
    </div>
  )
}

const KindEditor = ({ field, value, onChange }: EditorProps) => {
  const t = useTexts(listTexts)
  const language = useLanguage()
  switch (field.kind) {
    case 'choice':
      return (
        <Checkbox.Group
          aria-label={fieldLabel(field, language)}
          style={{ flexDirection: 'column', maxHeight: 300, overflow: 'auto', flexWrap: 'nowrap' }}
          value={[...value.is]}
          options={field.options.map((option) => ({ value: option.value, label: option.label[language] }))}
          onChange={(is) => onChange({ ...value, is })}
        />
      )
    case 'flag':
      return (
        <Radio.Group
          aria-label={fieldLabel(field, language)}
          value={value.is[0] ?? null}
          options={[
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ]}
          onChange={(event) => onChange({ ...value, is: [String(event.target.value)] })}
        />
      )
    case 'date':
    case 'money':
    case 'number':
      return <RangeEditor field={field} value={value} onChange={onChange} />
    case 'link':
      return <LinkEditor field={field} value={value} onChange={onChange} />
    case 'people':
      return <PeopleEditor field={field} value={value} onChange={onChange} />
    default:
      return <ContainsEditor field={field} value={value} onChange={onChange} />
  }
}

/** Narrows one field, by a control that fits its kind; any kind can be asked for what is empty. */
export const FilterEditor = ({
  field,
  value,
  onDone,
}: {
  readonly field: Field
  readonly value: FieldCondition | null
  readonly onDone: (value: FieldCondition) => void
}) => {
  const t = useTexts(listTexts)
  const [draft, setDraft] = useState(value ?? noCondition)
  return (
    <form
      className="stack"
      style={{ minWidth: 260 }}
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        onDone(draft)
      }}
    >
      {draft.empty === null && <KindEditor field={field} value={draft} onChange={setDraft} />}
      <Checkbox
        checked={draft.empty === true}
        onChange={(event) => setDraft(event.target.checked ? { ...noCondition, empty: true } : noCondition)}
      >
        {t('isEmpty')}
      </Checkbox>
      <Checkbox
        checked={draft.empty === false}
        onChange={(event) => setDraft(event.target.checked ? { ...noCondition, empty: false } : noCondition)}
      >
        {t('notEmpty')}
      </Checkbox>
      <div className="row">
        <Button type="primary" size="small" htmlType="submit">
          {t('apply')}
        </Button>
        <Button size="small" onClick={() => onDone(noCondition)}>
          {t('clearOne')}
        </Button>
      </div>
    </form>
  )
}
