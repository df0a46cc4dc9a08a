import { useState } from 'react'
import type { RowEntry, ScalarField } from '../../shared/record/field.ts'
import { type Translate, useLanguage, useTexts } from '../lib/texts.ts'
import { formatValue } from './format-value.ts'
import { recordTexts } from './record-texts.ts'
import type { Reading } from './typed-input.tsx'
import { readDate, readMoney, readNumber, writeMoney } from './value-readings.ts'

type Cell = RowEntry[string] | null

export const isNumericColumn = (column: ScalarField): boolean =>
  column.kind === 'money' || column.kind === 'number'

type Words = Translate<(typeof recordTexts)['keys'][number]>

const readerOf = (column: ScalarField, t: Words): ((text: string) => Reading<Cell>) => {
  switch (column.kind) {
    case 'date':
      return readDate(t)
    case 'money':
      return readMoney(column.sheetUnit, t)
    case 'number':
      return readNumber(t, column.min, column.max)
    default:
      return (text) => ({ ok: true, value: text === '' ? null : text })
  }
}

/** As it is edited: exact, not rounded or grouped. */
const edited = (column: ScalarField, value: Cell): string =>
  value === null
    ? ''
    : column.kind === 'money'
      ? writeMoney(column.sheetUnit)(value as number)
      : String(value)

/** One cell of a grid of rows: a list of choices, or a box that keeps what cannot be read until it is mended. */
export const RowCell = ({
  id,
  place,
  label,
  column,
  value,
  disabled,
  onChange,
}: {
  readonly id: string | undefined
  /** Line and column, for the keyboard. */
  readonly place: string
  readonly label: string
  readonly column: ScalarField
  readonly value: Cell
  readonly disabled: boolean
  readonly onChange: (cell: Cell) => void
}) => {
  const words = useTexts(recordTexts)
  const language = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const common = { id, 'data-cell': place, 'aria-label': label, disabled }
  if (column.kind === 'choice' || column.kind === 'flag') {
    const options =
      column.kind === 'flag'
        ? [true, false].map((flag) => ({ value: String(flag), text: words(flag ? 'yes' : 'no') }))
        : column.options.map((option) => ({ value: option.value, text: option.label[language] }))
    return (
      <select
        {...common}
        value={value === null ? '' : String(value)}
        onChange={({ target }) =>
          onChange(
            target.value === '' ? null : column.kind === 'flag' ? target.value === 'true' : target.value,
          )
        }
      >
        <option value="" />
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    )
  }
  const read = readerOf(column, words)
  const reading = typed === null ? null : read(typed)
  const wrong = reading !== null && !reading.ok
  return (
    <input
      {...common}
      aria-invalid={wrong}
      title={wrong ? reading.message : undefined}
      className={wrong ? 'bad' : isNumericColumn(column) ? 'num' : ''}
      value={typed ?? formatValue(column, value, language)}
      onFocus={() => setTyped(edited(column, value))}
      onChange={({ target }) => {
        setTyped(target.value)
        const next = read(target.value)
        if (next.ok) onChange(next.value)
      }}
      onBlur={() => !wrong && setTyped(null)}
    />
  )
}
