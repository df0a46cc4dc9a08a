import { useTexts } from '../lib/texts.ts'
import { recordTexts } from './record-texts.ts'
import { TypedInput } from './typed-input.tsx'
import { readDate } from './value-readings.ts'

/** A date of any precision, typed in any of the ways dates are written; null while the box is empty. */
export const DateInput = ({
  id,
  value,
  onChange,
}: {
  readonly id: string
  readonly value: string | null
  readonly onChange: (date: string | null) => void
}) => (
  <TypedInput<string | null>
    id={id}
    value={value}
    format={(date) => date ?? ''}
    parse={readDate(useTexts(recordTexts))}
    onChange={onChange}
  />
)
