import { shortYuan } from '../../../shared/text/short-yuan.ts'
import './docket.css'
import { Button } from 'antd'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { DocketView } from '../../../shared/docket-views.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { DocketFilters } from './docket-filters.tsx'
import { type DocketViewName, listInputOf, viewOf } from './docket-query.ts'
import { DocketTable } from './docket-table.tsx'
import { DocketTabs } from './docket-tabs.tsx'
import { docketTexts } from './docket-texts.ts'
import { ForecastTable } from './forecast-table.tsx'
import { RewardLedger } from './reward-ledger.tsx'
import { useDocketFiles } from './use-docket-files.ts'

const List = ({
  view,
  data,
  narrowed,
}: {
  readonly view: DocketViewName
  readonly data: DocketView
  readonly narrowed: boolean
}) => {
  const t = useTexts(docketTexts)
  if (data.rows.length === 0) {
    return (
      <div className="panel">
        <EmptyState title={t('noneTitle')} hint={t(narrowed ? 'noneFiltered' : 'noneHint')} />
      </div>
    )
  }
  const beyond = data.rows.some((row) => 'fee' in row && row.fee !== null && !row.fee.calendarKnown)
  return (
    <>
      <DocketTable view={view} rows={data.rows} today={data.today} />
      <div className="docket-foot small muted">
        {beyond && <span>{t('holidays', { year: data.holidaysThrough })}</span>}
        {data.rows.length < data.total && (
          <span>{t('shown', { total: data.total, count: data.rows.length })}</span>
        )}
        {data.amount > 0 && view !== 'check' && (
          <strong className="num">{t('sum', { amount: shortYuan(data.amount) })}</strong>
        )}
      </div>
    </>
  )
}

const Body = ({ view, data }: { readonly view: DocketViewName; readonly data: DocketView }) => {
  const [params] = useSearchParams()
  if (view === 'forecast') return <ForecastTable />
  if (view === 'rewards') return <RewardLedger />
  return <List view={view} data={data} narrowed={[...params.keys()].some((key) => key !== 'year')} />
}

/** The patent docket: what is due, in grace, lapsed or doubtful; the years ahead; rewards of inventors. */
export const DocketPage = () => {
  const t = useTexts(docketTexts)
  const navigate = useNavigate()
  const view = viewOf(useParams().view)
  const [params, setParams] = useSearchParams()
  const query = useCall('docket.list', listInputOf(view, params), { keep: true })
  const files = useDocketFiles()
  return (
    <Page
      fill
      title={t('title')}
      remark={query.data && t('remark', { today: query.data.today, count: query.data.tracked })}
      actions={
        <>
          <Button onClick={() => void files.calendar()}>{t('ics')}</Button>
          <Button onClick={() => void files.workbook()}>{t('xlsx')}</Button>
          <Button onClick={() => window.print()}>{t('print')}</Button>
        </>
      }
    >
      <Loaded query={query}>
        {(data) =>
          data.tracked === 0 && data.counts.check.count === 0 && params.size === 0 ? (
            <div className="panel">
              <EmptyState title={t('emptyTitle')} hint={t('emptyHint')}>
                <Button type="primary" onClick={() => navigate('/import')}>
                  {t('goImport')}
                </Button>
                <Button onClick={() => navigate('/records/patent/new')}>{t('goCreate')}</Button>
              </EmptyState>
            </div>
          ) : (
            <>
              <DocketTabs view={view} counts={data.counts} />
              <DocketFilters
                units={data.units}
                params={params}
                onParams={(next) => setParams(next, { replace: true })}
              />
              {view === 'year' && <Notice>{t('year', { year: params.get('year') ?? '' })}</Notice>}
              <Body view={view} data={data} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
