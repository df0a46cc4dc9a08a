import { Link } from 'react-router'
import { Panel } from '../../components/page.tsx'
import { useTexts } from '../../lib/texts.ts'
import { homeTexts } from './home-texts.ts'

export interface BarLine {
  readonly key: string
  readonly label: string
  readonly value: number
  /** What is written at the end of the bar where it is not the value. */
  readonly text?: string
  readonly to: string
}

/** Bars of one kind; each leads to its rows. */
export const Bars = ({
  title,
  more,
  lines,
  empty,
}: {
  readonly title: string
  readonly more: string
  readonly lines: readonly BarLine[]
  readonly empty: string
}) => {
  const t = useTexts(homeTexts)
  const longest = Math.max(1, ...lines.map(({ value }) => value))
  return (
    <Panel title={title} extra={<Link to={more}>{t('details')}</Link>}>
      {lines.length === 0 && <p className="muted">{empty}</p>}
      {lines.map(({ key, label, value, text = String(value), to }) => (
        <Link key={key} className="bars" to={to} aria-label={t('countOf', { label, count: text })}>
          <span className="clip">{label}</span>
          <span className="track" aria-hidden="true">
            <span style={{ width: `${(value / longest) * 100}%` }} />
          </span>
          <span className="num">{text}</span>
        </Link>
      ))}
    </Panel>
  )
}
