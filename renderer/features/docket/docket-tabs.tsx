import { Link, useSearchParams } from 'react-router'
import type { DocketView } from '../../../shared/docket-views.ts'
import { shortYuan } from '../../../shared/text/short-yuan.ts'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { type DocketViewName, narrowingOf } from './docket-query.ts'
import { docketTexts } from './docket-texts.ts'

interface Tab {
  readonly view: DocketViewName
  readonly label: string
  readonly value: string
  readonly remark: string
  readonly tone: '' | 'warn' | 'bad'
}

/** The parts of the docket, each with how much is in it. */
export const DocketTabs = ({
  view,
  counts,
}: {
  readonly view: DocketViewName
  readonly counts: DocketView['counts']
}) => {
  const t = useTexts(docketTexts)
  const [params] = useSearchParams()
  const rewards = useCall('docket.rewards', narrowingOf(params), { keep: true }).data
  const shared = new URLSearchParams(params)
  shared.delete('year')
  const counted = (
    name: DocketViewName,
    label: string,
    key: keyof DocketView['counts'],
    tone: Tab['tone'] = '',
  ): Tab => ({
    view: name,
    label,
    value: String(counts[key].count),
    remark: t('yuan', { amount: shortYuan(counts[key].amount) }),
    tone: counts[key].count > 0 ? tone : '',
  })
  const tabs: readonly Tab[] = [
    counted('30', t('days', { days: 30 }), 'days30'),
    counted('90', t('days', { days: 90 }), 'days90'),
    counted('365', t('days', { days: 365 }), 'days365'),
    counted('grace', t('grace'), 'grace', 'bad'),
    counted('lapsed', t('lapsed'), 'lapsed', 'warn'),
    { ...counted('check', t('check'), 'check', 'warn'), remark: t('checkAmount') },
    { view: 'forecast', label: t('forecast'), value: '→', remark: t('forecastAmount'), tone: '' },
    {
      view: 'rewards',
      label: t('rewards'),
      value: rewards ? String(rewards.counts.overdue + rewards.counts.due) : '…',
      remark: t('overdueRewards', { count: rewards?.counts.overdue ?? 0 }),
      tone: rewards && rewards.counts.overdue > 0 ? 'warn' : '',
    },
  ]
  return (
    <nav className="docket-tabs no-print" aria-label={t('views')}>
      {tabs.map((tab) => (
        <Link
          key={tab.view}
          to={{ pathname: `/docket/${tab.view}`, search: shared.toString() }}
          aria-current={tab.view === view ? 'page' : undefined}
        >
          <span className="clip">{tab.label}</span>
          <strong className={tab.tone}>{tab.value}</strong>
          <span className="small muted clip">{tab.remark}</span>
        </Link>
      ))}
    </nav>
  )
}
