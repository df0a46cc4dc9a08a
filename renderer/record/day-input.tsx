import { isFullDate } from '../../shared/text/parse-date.ts'
import { defineTexts, useTexts } from '../lib/texts.ts'
import { recordTexts } from './record-texts.ts'
import { TypedInput } from './typed-input.tsx'
import { readDate } from './value-readings.ts'

const texts = defineTexts(
  'day-input',
  { full: '请写到日，例如 2025-06-30。', example: '如 2025-06-30' },
  { full: 'Please give the day, e.g. 2025-06-30.', example: 'e.g. 2025-06-30' },
)

/** A whole day, typed in any of the ways dates are written; the browser's own date box speaks the browser's language. */
export const DayInput = ({
  id,
  day,
  onDay,
  isOptional = false,
}: {
  readonly id: string
  readonly day: string
  readonly onDay: (day: string) => void
  /** An empty box is no day: `onDay` is given ''. */
  readonly isOptional?: boolean
}) => {
  const t = useTexts(texts)
  const read = readDate(useTexts(recordTexts))
  return (
    <TypedInput<string>
      id={id}
      width={130}
      value={day}
      placeholder={t('example')}
      format={(value) => value}
      parse={(text) => {
        if (isOptional && text.trim() === '') return { ok: true, value: '' }
        const date = read(text)
        if (!date.ok) return date
        return date.value !== null && isFullDate(date.value)
          ? { ok: true, value: date.value }
          : { ok: false, message: t('full') }
      }}
      onChange={onDay}
    />
  )
}
