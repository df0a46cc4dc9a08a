import { Fragment } from 'react'
import { NavLink } from 'react-router'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import type { WorkspaceStatus } from '../../shared/workspace-views.ts'
import { useCall } from '../lib/core-client.tsx'
import { menuGroupNames, menuGroups } from '../lib/menu-types.ts'
import { localeOf, useLanguage, useTexts } from '../lib/texts.ts'
import { appTexts } from './app-texts.ts'

const Item = ({
  to,
  text,
  count,
  end = false,
}: {
  readonly to: string
  readonly text: string
  readonly count?: number | undefined
  readonly end?: boolean
}) => {
  const locale = localeOf(useLanguage())
  return (
    <li>
      <NavLink to={to} end={end} title={text}>
        <span className="clip">{text}</span>
        {count !== undefined && <span className="num">{count.toLocaleString(locale)}</span>}
      </NavLink>
    </li>
  )
}

const CycleItem = ({ year }: { readonly year: number }) => {
  const t = useTexts(appTexts)
  const cycle = useCall('cycle.get', { year })
  const entries = cycle.data?.categories.map((category) => category.entries.length) ?? []
  return (
    <Item
      to={`/cycle/${year}`}
      text={t('cycleOf', { year })}
      count={cycle.data ? entries.reduce((a, b) => a + b, 0) : undefined}
    />
  )
}

/** Patent fees, with how many wait: due within 30 days or overdue. */
const DocketItem = () => {
  const t = useTexts(appTexts)
  const counts = useCall('docket.list', { show: 'grace', limit: 1 }).data?.counts
  return <Item to="/docket" text={t('docket')} count={counts && counts.days30.count + counts.grace.count} />
}

/** The left column: where one can go, and how much is there. */
export const Navigation = ({ open }: { readonly open: NonNullable<WorkspaceStatus['open']> }) => {
  const t = useTexts(appTexts)
  const language = useLanguage()
  const counts = useCall('records.counts', {})
  const years = [...open.years].sort((a, b) => b - a)
  return (
    <nav className="nav" aria-label={t('navigation')}>
      <div className="nav-places">
        <ul>
          <Item to="/" text={t('home')} end />
          <Item to="/report" text={t('report')} />
        </ul>
        <h2>{t('cycles')}</h2>
        <ul>
          {years.slice(0, 3).map((year) => (
            <CycleItem key={year} year={year} />
          ))}
          <Item to="/cycles" text={t('allCycles')} />
        </ul>
        {menuGroupNames.map((group) => (
          <section key={group} aria-label={t(group)}>
            <h2>{t(group)}</h2>
            <ul>
              {menuGroups[group].map((type) => (
                <Fragment key={type}>
                  <Item
                    to={`/records/${type}`}
                    text={recordDefinitions[type].label[language]}
                    count={counts.data ? (counts.data[type] ?? 0) : undefined}
                  />
                  {type === 'patent' && <DocketItem />}
                  {type === 'studio' && <Item to="/studios/calendar" text={t('namingCalendar')} />}
                  {type === 'person' && <Item to="/duplicates" text={t('duplicates')} />}
                  {type === 'challenge' && <Item to="/challenges" text={t('challengeBoard')} />}
                </Fragment>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <ul className="nav-tools" aria-label={t('other')}>
        <Item to="/import" text={t('import')} />
        <Item to="/exchange" text={t('exchange')} />
        <Item to="/collection" text={t('collection')} />
        <Item to="/packets/check" text={t('packetCheck')} />
        <Item to="/packets/pages" text={t('pageCode')} />
        <Item to="/settings" text={t('settings')} />
        <Item to="/help" text={t('help')} />
      </ul>
    </nav>
  )
}
