import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { RewardRow } from '../../../shared/docket-views.ts'
import type { RewardState } from '../../../shared/rules/reward-ledger.ts'
import { shortYuan } from '../../../shared/text/short-yuan.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Badge, type Tone } from '../../components/notice.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { narrowingOf } from './docket-query.ts'
import { patentColumns } from './patent-columns.tsx'
import { RewardDialog } from './reward-dialog.tsx'
import { RewardPayments } from './reward-payments.tsx'
import { rewardTexts } from './reward-texts.ts'

const tones: Readonly<Record<RewardState, Tone>> = {
  overdue: 'bad',
  due: 'warn',
  paid: 'ok',
  unknown: 'plain',
}
const names = { overdue: 'overdue', due: 'waiting', paid: 'settled', unknown: 'unknown' } as const
const filters = ['all', 'overdue', 'due', 'paid', 'unknown'] as const

/** Rewards on grant and remuneration: who was paid what and when, and what is overdue. */
export const RewardLedger = () => {
  const t = useTexts(rewardTexts)
  const [params] = useSearchParams()
  const [state, setState] = useState<(typeof filters)[number]>('all')
  const [paying, setPaying] = useState<RewardRow | null>(null)
  const input = { ...narrowingOf(params), ...(state === 'all' ? {} : { state }) }
  const query = useCall('docket.rewards', input, { keep: true })
  const columns: readonly DataColumn<RewardRow>[] = [
    ...patentColumns<RewardRow>(t('number'), t('name')),
    { key: 'granted', title: t('grantedOn'), width: 104, render: (row) => row.grantedOn },
    {
      key: 'due',
      title: t('due'),
      width: 104,
      render: (row) => <span title={row.source ? t('source', { source: row.source }) : ''}>{row.dueOn}</span>,
    },
    {
      key: 'least',
      title: t('least'),
      numeric: true,
      width: 90,
      render: (row) => (row.least === null ? '' : shortYuan(row.least)),
    },
    { key: 'paid', title: t('paid'), numeric: true, width: 90, render: (row) => shortYuan(row.paid) },
    {
      key: 'state',
      title: t('state'),
      width: 80,
      render: (row) => <Badge tone={tones[row.state]}>{t(names[row.state])}</Badge>,
    },
    { key: 'who', title: t('who'), width: 220, render: (row) => <RewardPayments row={row} /> },
    {
      key: 'enter',
      title: '',
      width: 92,
      render: (row) =>
        row.state !== 'paid' && (
          <Button size="small" className="no-print" onClick={() => setPaying(row)}>
            {t('enter')}
          </Button>
        ),
    },
  ]
  return (
    <Loaded query={query}>
      {(data) => (
        <>
          <div className="tools no-print">
            <Segmented
              aria-label={t('filter')}
              value={state}
              onChange={setState}
              options={filters.map((value) => ({
                value,
                label: value === 'all' ? t('all') : `${t(names[value])} ${data.counts[value]}`,
              }))}
            />
            <span className="muted num">{t('outstanding', { amount: shortYuan(data.outstanding) })}</span>
          </div>
          {data.rows.length === 0 ? (
            <div className="panel">
              <EmptyState title={t('none')} />
            </div>
          ) : (
            <DataTable
              className="grow-table"
              label={t('who')}
              columns={columns}
              rows={data.rows}
              rowKey={(row) => row.id}
            />
          )}
          {paying && <RewardDialog row={paying} today={data.today} onClose={() => setPaying(null)} />}
        </>
      )}
    </Loaded>
  )
}
