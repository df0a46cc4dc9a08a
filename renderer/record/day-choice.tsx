import { Button } from 'antd'
import { type ReactNode, useId } from 'react'
import { addYears } from '../../shared/text/parse-date.ts'
import { defineTexts, useTexts } from '../lib/texts.ts'
import { DayInput } from './day-input.tsx'

const texts = defineTexts(
  'day-choice',
  {
    today: '今天',
    earlier: '前一年',
    later: '后一年',
  },
  {
    today: 'Today',
    earlier: 'A year earlier',
    later: 'A year later',
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
  const id = useId()
  return (
    <div className="row wrap">
      <label htmlFor={id}>{label}</label>
      {/* A day chosen by a button takes the place of what was typed. */}
      <DayInput key={on} id={id} day={on} onDay={onDay} />
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
