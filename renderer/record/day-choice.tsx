import { Button } from 'antd'
import { type ReactNode, useId } from 'react'
import { addYears, isFullDate } from '../../shared/text/parse-date.ts'
import { defineTexts, useTexts } from '../lib/texts.ts'
import { recordTexts } from './record-texts.ts'
import { TypedInput } from './typed-input.tsx'
import { readDate } from './value-readings.ts'

const texts = defineTexts(
  'day-choice',
  {
    today: '今天',
    earlier: '前一年',
    later: '后一年',
    full: '请写到日，例如 2025-06-30。',
  },
  {
    today: 'Today',
    earlier: 'A year earlier',
    later: 'A year later',
    full: 'Please give the day, e.g. 2025-06-30.',
  },
)

/** The day as of which a page shows something; null is today. `children` say what was so on that day. */
export const DayChoice = ({
  label,
  on,
  today,
  onDay,
  children,
}: {
  readonly label: string
  readonly on: string
  readonly today: string
  readonly onDay: (day: string | null) => void
  readonly children: ReactNode
}) => {
  const t = useTexts(texts)
  const words = useTexts(recordTexts)
  const id = useId()
  const read = readDate(words)
  return (
    <div className="row wrap">
      <label htmlFor={id}>{label}</label>
      <TypedInput<string>
        // A day chosen by a button takes the place of what was typed.
        key={on}
        id={id}
        width={130}
        value={on}
        format={(day) => day}
        parse={(text) => {
          const date = read(text)
          if (!date.ok) return date
          return date.value !== null && isFullDate(date.value)
            ? { ok: true, value: date.value }
            : { ok: false, message: t('full') }
        }}
        onChange={onDay}
      />
      <Button size="small" onClick={() => onDay(addYears(on, -1))}>
        {t('earlier')}
      </Button>
      <Button size="small" onClick={() => onDay(addYears(on, 1))}>
        {t('later')}
      </Button>
      <Button size="small" disabled={on === today} onClick={() => onDay(null)}>
        {t('today')}
      </Button>
      <span role="status">{children}</span>
    </div>
  )
}
