import { Button } from 'antd'
import { useState } from 'react'
import type { CycleView, RankEntry } from '../../../shared/cycle-views.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ImportPanel } from '../../components/import-panel.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Badge, Notice } from '../../components/notice.tsx'
import { categoryTitle } from '../../lib/category-title.ts'
import { useCall } from '../../lib/core-client.tsx'
import { downloadCsv } from '../../lib/csv.ts'
import { type Translate, useTexts } from '../../lib/texts.ts'
import { rankTexts } from './cycle-texts.ts'
import { entryColumn } from './entry-column.tsx'
import { JudgeSheetsDialog } from './judge-sheets-dialog.tsx'
import { TieDialog } from './tie-dialog.tsx'

type T = Translate<(typeof rankTexts)['keys'][number]>

const score = (entry: RankEntry, t: T): string => (entry.score === null ? t('no') : entry.score.toFixed(2))

const dropped = (entry: RankEntry, t: T): string =>
  entry.dropped ? `${entry.dropped.highest} / ${entry.dropped.lowest}` : t('no')

const columns = (year: number, category: string, t: T): readonly DataColumn<RankEntry>[] => [
  { key: 'rank', title: t('rank'), numeric: true, width: 64, render: (entry) => entry.rank ?? t('no') },
  entryColumn(year, category, t('title')),
  { key: 'unit', title: t('unit'), render: (entry) => entry.unit },
  { key: 'score', title: t('score'), numeric: true, render: (entry) => <strong>{score(entry, t)}</strong> },
  {
    key: 'elected',
    title: t('elected'),
    render: (entry) => (
      <span className="row">
        {entry.elected && <Badge tone="ok">{t('elected')}</Badge>}
        {entry.tie !== null && <Badge tone="warn">{t('tie')}</Badge>}
      </span>
    ),
  },
  {
    key: 'findings',
    title: t('findings'),
    numeric: true,
    render: (entry) => <span className={entry.findings > 0 ? 'warn' : ''}>{entry.findings}</span>,
  },
  { key: 'judges', title: t('validJudges'), numeric: true, render: (entry) => entry.judges },
  { key: 'recusals', title: t('recusals'), numeric: true, render: (entry) => entry.recusals },
  { key: 'dropped', title: t('dropped'), numeric: true, render: (entry) => dropped(entry, t) },
]

const csvRows = (entries: readonly RankEntry[], t: T): readonly (readonly string[])[] => [
  [
    t('rank'),
    t('title'),
    t('unit'),
    t('score'),
    t('elected'),
    t('findings'),
    t('validJudges'),
    t('recusals'),
  ],
  ...entries.map((entry) => [
    String(entry.rank ?? ''),
    entry.title,
    entry.unit,
    entry.score === null ? '' : entry.score.toFixed(2),
    entry.elected ? t('elected') : '',
    String(entry.findings),
    String(entry.judges),
    String(entry.recusals),
  ]),
]

const tiesOf = (entries: readonly RankEntry[]): readonly (readonly RankEntry[])[] => [
  ...Map.groupBy(
    entries.filter((entry) => entry.tie !== null),
    (entry) => entry.tie,
  ).values(),
]

/** Judges' workbooks in, and the order they make. */
export const RankingTab = ({ cycle }: { readonly cycle: CycleView }) => {
  const t = useTexts(rankTexts)
  const ranking = useCall('rank.run', { cycle: cycle.year })
  const [tie, setTie] = useState<readonly RankEntry[] | null>(null)
  const [sheets, setSheets] = useState(false)
  const [importing, setImporting] = useState(false)
  const titleOf = (id: string): string => categoryTitle(cycle.categories, id)
  const noScores = cycle.judges.length === 0
  return (
    <div className="stack">
      <div className="tools">
        <span className="muted">{t('judges', { count: cycle.judges.length })}</span>
        <span className="grow" />
        <Button onClick={() => setSheets(true)}>{t('sheets')}</Button>
        <Button
          type={noScores ? 'primary' : 'default'}
          aria-expanded={importing}
          onClick={() => setImporting(!importing)}
        >
          {t('importScores')}
        </Button>
      </div>
      {importing && <ImportPanel as="scores" cycle={cycle.year} />}
      {noScores && !importing && <EmptyState title={t('noScores')} hint={t('noScoresHint')} />}
      <Loaded query={ranking}>
        {(view) =>
          noScores
            ? null
            : view.categories.map(({ category, entries }) => (
                <section key={category} className="stack" aria-label={titleOf(category)}>
                  <div className="row spread">
                    <h2>{titleOf(category)}</h2>
                    <Button
                      size="small"
                      onClick={() => downloadCsv(`${titleOf(category)}.csv`, csvRows(entries, t))}
                    >
                      {t('export')}
                    </Button>
                  </div>
                  {tiesOf(entries).map((group) => (
                    <Notice key={group[0]?.nomination} tone="warn">
                      {t('tieNotice', { category: titleOf(category), count: group.length })}{' '}
                      <Button size="small" onClick={() => setTie(group)}>
                        {t('decide')}
                      </Button>
                    </Notice>
                  ))}
                  <DataTable
                    label={titleOf(category)}
                    dense
                    columns={columns(cycle.year, category, t)}
                    rows={entries}
                    rowKey={(entry) => entry.nomination}
                  />
                </section>
              ))
        }
      </Loaded>
      {tie && <TieDialog year={cycle.year} entries={tie} onClose={() => setTie(null)} />}
      {sheets && <JudgeSheetsDialog year={cycle.year} onClose={() => setSheets(false)} />}
    </div>
  )
}
