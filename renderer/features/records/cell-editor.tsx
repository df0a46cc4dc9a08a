import { type KeyboardEvent, useRef, useState } from 'react'
import type { Field, FieldValue } from '../../../shared/record/field.ts'
import { exactMoney } from '../../../shared/text/exact-money.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { fieldLabel } from '../../record/field-label.ts'
import { formatValue } from '../../record/format-value.ts'
import { listTexts } from './list-texts.ts'
import { readTyped } from './read-pasted.ts'

/** Kinds that are edited where they stand. */
export const isEditedInPlace = (field: Field): boolean =>
  ['text', 'date', 'money', 'number', 'flag', 'choice'].includes(field.kind)

/** As it is typed: an amount unrounded. */
const typedText = (field: Field, value: FieldValue): string => {
  if (value === null) return ''
  if (field.kind === 'money') return exactMoney(value as number, field.sheetUnit)
  return field.kind === 'number' ? String(value) : formatValue(field, value, 'zh')
}

/** One cell of a register under edit: Enter keeps, Escape leaves it as it was. */
export const CellEditor = ({
  field,
  value,
  onKeep,
  onUnreadable,
  onLeave,
}: {
  readonly field: Field
  readonly value: FieldValue
  readonly onKeep: (value: FieldValue) => void
  readonly onUnreadable: (message: string) => void
  readonly onLeave: () => void
}) => {
  const t = useTexts(listTexts)
  const language = useLanguage()
  const label = fieldLabel(field, language)
  const [text, setText] = useState(typedText(field, value))
  const left = useRef(false)
  const leave = () => {
    left.current = true
    onLeave()
  }
  const keep = () => {
    // Leaving the cell any way but by Escape keeps what was typed.
    if (left.current) return
    if (text === typedText(field, value)) return leave()
    const read = readTyped(field, text)
    if ('value' in read) onKeep(read.value)
    else onUnreadable(read.words[language])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter') keep()
    else return
    event.preventDefault()
  }
  if (field.kind === 'choice' || field.kind === 'flag') {
    const options =
      field.kind === 'choice'
        ? field.options.map((option) => ({ value: option.value, label: option.label[language] }))
        : [
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ]
    return (
      <select
        // biome-ignore lint/a11y/noAutofocus: the cell was just opened for editing
        autoFocus
        aria-label={label}
        defaultValue={value === null ? '' : String(value)}
        onChange={(event) => {
          const chosen = event.target.value
          onKeep(chosen === '' ? null : field.kind === 'flag' ? chosen === 'true' : chosen)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave()
          event.stopPropagation()
        }}
        onBlur={onLeave}
      >
        <option value="">{t('noValue')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the cell was just opened for editing
      autoFocus
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
      onBlur={keep}
    />
  )
}
