import './member-timeline.css'
import { defineTexts, useTexts } from '../lib/texts.ts'
import { memberTimeline, type TimelineRow, yearMarks } from './member-spans.ts'

const texts = defineTexts('member-timeline', { timeline: '成员时间轴' }, { timeline: 'Members over time' })

/** Members over time, to scale. What the dates leave open is drawn pale. The table below says the same. */
export const MemberTimeline = ({
  members,
  on,
  today,
}: {
  readonly members: readonly TimelineRow[]
  readonly on: string
  readonly today: string
}) => {
  const t = useTexts(texts)
  const timeline = memberTimeline(members, today)
  if (timeline === null) return null
  const { first, last, lanes, at } = timeline
  const marks = yearMarks(first, last)
  return (
    <div className="member-lines" role="img" aria-label={t('timeline')}>
      <div className="member-line years">
        <span />
        <span className="track">
          {marks.map((day) => (
            <span key={day} className="year-mark" style={{ left: `${at(day)}%` }}>
              {day.slice(0, 4)}
            </span>
          ))}
        </span>
      </div>
      <div className="member-scroll">
        {lanes.map(({ key, name, spans }) => (
          <div key={key} className="member-line">
            <span className="clip">{name}</span>
            <span className="track">
              {marks.map((day) => (
                <span key={day} className="rule" style={{ left: `${at(day)}%` }} />
              ))}
              {spans.map(({ id, from, to, sureFrom, sureTo }) => (
                <span key={id}>
                  <span
                    className="span"
                    style={{ left: `${from}%`, width: `${Math.max(0.4, to - from)}%` }}
                  />
                  {sureTo > sureFrom && (
                    <span
                      className="span sure"
                      style={{ left: `${sureFrom}%`, width: `${sureTo - sureFrom}%` }}
                    />
                  )}
                </span>
              ))}
              {on >= first && on <= last && <span className="chosen" style={{ left: `${at(on)}%` }} />}
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}
