import { useState } from 'react'
import { formatWan } from '../../shared/text/parse-money.ts'
import { useTexts } from '../lib/texts.ts'
import { recordTexts } from './record-texts.ts'
import { readMoney, writeMoney } from './value-readings.ts'

const write = writeMoney('wan')

/** An amount in 万元 inside a grid: formatted at rest, exact while it is edited. */
export const GridCell = ({
  id,
  place,
  label,
  value,
  disabled,
  onChange,
}: {
  readonly id?: string | undefined
  /** Row and column, for the keyboard. */
  readonly place: string
  readonly label: string
  readonly value: number | null
  readonly disabled: boolean
  readonly onChange: (fen: number | null) => void
}) => {
  const read = readMoney('wan', useTexts(recordTexts))
  const [typed, setTyped] = useState<string | null>(null)
  const reading = typed === null ? null : read(typed)
  const wrong = reading?.ok === false
  return (
    <input
      id={id}
      data-cell={place}
      aria-label={label}
      aria-invalid={wrong}
      title={reading?.ok === false ? reading.message : undefined}
      className={wrong ? 'bad' : ''}
      value={typed ?? (value === null ? '' : formatWan(value))}
      placeholder="—"
      disabled={disabled}
      onFocus={() => setTyped(write(value))}
      onChange={(event) => {
        setTyped(event.target.value)
        const next = read(event.target.value)
        if (next.ok) onChange(next.value)
      }}
      onBlur={() => !wrong && setTyped(null)}
    />
  )
}
