import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { PackageView } from '../../../shared/exchange-views.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Badge, Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useNearTime } from '../../lib/format-time.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { RemarkButtons } from '../../record/remark-buttons.tsx'
import { returnTexts } from '../../record/return-texts.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { exchangeTexts } from './exchange-texts.ts'
import { nameOfField } from './show-value.ts'
import { StateBadge } from './state-badge.tsx'

const Remarks = ({ packages }: { readonly packages: readonly PackageView[] }) => {
  const t = useTexts(exchangeTexts)
  const words = useTexts(returnTexts)
  const language = useLanguage()
  const remarks = packages.filter(({ direction }) => direction === 'out').flatMap((one) => one.remarks)
  if (remarks.length === 0) return null
  return (
    <Panel title={t('remarks')}>
      <DataTable
        label={t('remarks')}
        rows={remarks}
        rowKey={({ id }) => id}
        bare
        columns={[
          {
            key: 'record',
            title: t('record'),
            render: ({ type, record, title }) => <Link to={`/records/${type}/${record}`}>{title}</Link>,
          },
          {
            key: 'field',
            title: t('field'),
            render: ({ type, field }) => (field ? nameOfField(type, field, language) : t('wholeRecord')),
          },
          { key: 'text', title: t('remarkText'), render: ({ text }) => text },
          { key: 'by', title: t('who'), render: ({ by }) => by },
          {
            key: 'done',
            title: t('state'),
            render: (remark) =>
              remark.outcome === 'open' ? (
                <RemarkButtons id={remark.id} />
              ) : (
                <Badge tone={remark.outcome === 'corrected' ? 'ok' : 'plain'}>{words(remark.outcome)}</Badge>
              ),
          },
        ]}
      />
    </Panel>
  )
}

const Book = ({ packages }: { readonly packages: readonly PackageView[] }) => {
  const t = useTexts(exchangeTexts)
  const near = useNearTime()
  const [answering, setAnswering] = useState<PackageView | null>(null)
  const cover = useJob('exchange.cover')
  return (
    <div className="stack">
      <Remarks packages={packages} />
      <DataTable
        label={t('book')}
        rows={packages}
        rowKey={({ id }) => id}
        columns={[
          { key: 'direction', title: t('direction'), render: (one) => t(one.direction) },
          { key: 'code', title: t('code', { code: '' }), render: ({ code }) => <code>{code}</code> },
          {
            key: 'state',
            title: t('state'),
            render: ({ state }) => <StateBadge state={state} />,
          },
          {
            key: 'who',
            title: t('who'),
            render: (one) => (one.direction === 'out' ? one.recipient : `${one.unit} ${one.operator}`),
          },
          { key: 'what', title: t('what'), render: ({ contents }) => contents },
          { key: 'when', title: t('when'), render: ({ madeAt }) => near(madeAt) },
          {
            key: 'note',
            title: t('note'),
            render: ({ receipts }) => receipts.map(({ note }) => note).join(' '),
          },
          {
            key: 'answer',
            title: '',
            render: (one) => (
              <span className="row wrap">
                {one.direction === 'in' && (
                  <Button size="small" onClick={() => setAnswering(one)}>
                    {t('answer')}
                  </Button>
                )}
                {(one.direction === 'out' || one.receipts.length > 0) && (
                  <Button
                    size="small"
                    disabled={cover.running}
                    aria-label={`${t(one.direction === 'out' ? 'printHandOver' : 'printAnswer')} ${one.code}`}
                    onClick={() => void cover.run({ package: one.id })}
                  >
                    {t(one.direction === 'out' ? 'printHandOver' : 'printAnswer')}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {cover.running && (
        <JobProgress progress={cover.progress} label={t('printing')} onCancel={cover.cancel} />
      )}
      {cover.failure && <Notice tone="bad">{cover.failure}</Notice>}
      {cover.result && <Notice tone="ok">{t('printed', { file: cover.result.file })}</Notice>}
      {answering && <AnswerDialog answered={answering} onClose={() => setAnswering(null)} />}
    </div>
  )
}

/** Everything sent and received with the answers to it, and what is to be corrected. */
export const BookTab = () => {
  const t = useTexts(exchangeTexts)
  const packages = useCall('exchange.packages', {}, { keep: true })
  return (
    <Loaded query={packages}>
      {(all) =>
        all.length === 0 ? <EmptyState title={t('noBook')} hint={t('noBookHint')} /> : <Book packages={all} />
      }
    </Loaded>
  )
}
