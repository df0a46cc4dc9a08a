import { Checkbox, Input } from 'antd'
import { useTexts } from '../../lib/texts.ts'
import type { Draft } from '../../lib/use-autosave.ts'
import { recordTexts } from '../../record/record-texts.ts'
import { TypedInput } from '../../record/typed-input.tsx'
import { readDate } from '../../record/value-readings.ts'
import { parameterKey } from './pack-edits.ts'
import { packTexts } from './pack-texts.ts'
import { readWholeNumber } from './read-whole-number.ts'

const day = /^\d{4}(-\d{2}){0,2}$/

/** The control of a parameter follows the kind of value it has; the kind never changes by editing. */
export const ParameterInput = ({
  draft,
  name,
  label,
}: {
  readonly draft: Draft
  readonly name: string
  readonly label: string
}) => {
  const t = useTexts(packTexts)
  const words = useTexts(recordTexts)
  const key = parameterKey(name, 'value')
  const value = draft.values[key]
  const flush = () => void draft.flush()
  if (typeof value === 'boolean') {
    return (
      <Checkbox aria-label={label} checked={value} onChange={(event) => draft.set(key, event.target.checked)}>
        {value ? t('yes') : t('no')}
      </Checkbox>
    )
  }
  if (typeof value === 'number') {
    return (
      <TypedInput<number | null>
        id={key}
        label={label}
        numeric
        value={value}
        format={String}
        parse={readWholeNumber({ min: 0, optional: false, message: t('wholeNumber', { min: 0 }) })}
        onChange={(next) => draft.set(key, next)}
        onBlur={flush}
      />
    )
  }
  const text = String(value ?? '')
  if (day.test(text)) {
    return (
      <TypedInput<string | null>
        id={key}
        label={label}
        value={text}
        format={(date) => date ?? ''}
        parse={(typed) => {
          const date = readDate(words)(typed)
          return date.ok && date.value === null ? { ok: false, message: t('notEmpty') } : date
        }}
        onChange={(date) => draft.set(key, date)}
        onBlur={flush}
      />
    )
  }
  return (
    <Input.TextArea
      id={key}
      aria-label={label}
      autoSize={{ minRows: 1, maxRows: 6 }}
      value={text}
      onChange={(event) => draft.set(key, event.target.value)}
      onBlur={flush}
    />
  )
}
