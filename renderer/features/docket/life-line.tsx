import type { LifeEvent } from '../../../shared/rules/patent-life-line.ts'
import { daysBetween, earliestDay } from '../../../shared/text/parse-date.ts'
import { useTexts } from '../../lib/texts.ts'
import { lifeTexts } from './life-texts.ts'
import { placeTags } from './place-tags.ts'

/** Widths of a tag at the narrowest page, in per cent of the line: about 7 px a character of 1000 px. */
const tagWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 1.35 : 0.75), 1)

interface Point {
  readonly on: string
  readonly at: number
  readonly kinds: readonly LifeEvent['kind'][]
}

/** Events of one day share one point. */
const pointsOf = (events: readonly LifeEvent[]): readonly Point[] => {
  const days = events.map(({ on }) => earliestDay(on))
  const [first, last] = [days.at(0) ?? '', days.at(-1) ?? '']
  const span = Math.max(1, daysBetween(first, last))
  return [...Map.groupBy(events, ({ on }) => on)].map(([on, group]) => ({
    on,
    at: (daysBetween(first, earliestDay(on)) / span) * 100,
    kinds: group.map(({ kind }) => kind),
  }))
}

/** A patent from filing to the end of its term, to scale; the coloured part is paid for. */
export const LifeLine = ({
  events,
  today,
}: {
  readonly events: readonly LifeEvent[]
  readonly today: string
}) => {
  const t = useTexts(lifeTexts)
  const points = pointsOf(events)
  if (points.length < 2) return null
  const dated = points.map((point) => ({
    ...point,
    text: `${point.kinds.map((kind) => t(kind)).join(' · ')} ${point.on}`,
  }))
  const lanes = placeTags(
    dated.map(({ at, text }) => ({ at, width: tagWidth(text) })),
    4,
  )
  const paid = points.find(({ kinds }) => kinds.includes('paidThrough') || kinds.includes('ended'))
  const first = earliestDay(events[0]?.on ?? today)
  const span = Math.max(1, daysBetween(first, earliestDay(events.at(-1)?.on ?? today)))
  const now = (daysBetween(first, today) / span) * 100
  return (
    <ol className="life-line" aria-label={t('title')}>
      <li className="rail" aria-hidden="true" />
      {paid && <li className="paid" aria-hidden="true" style={{ width: `${paid.at}%` }} />}
      {now >= 0 && now <= 100 && (
        <li className="now" title={`${t('today')} ${today}`} style={{ left: `${now}%` }}>
          <span>{t('today')}</span>
        </li>
      )}
      {dated.map(({ on, at, kinds, text }, index) => {
        const bad = kinds.includes('ended') || kinds.includes('graceEnds')
        const tone = bad ? 'bad' : earliestDay(on) > today ? 'later' : ''
        return (
          <li key={on}>
            <span className={`point ${tone}`} style={{ left: `${at}%` }} />
            <span className={`tag lane${lanes[index]}`} style={{ left: `${at}%` }}>
              {text}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
