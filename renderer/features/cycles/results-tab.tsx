import type { CycleView, RankEntry } from '../../../shared/cycle-views.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { categoryTitle } from '../../lib/category-title.ts'
import { useCall } from '../../lib/core-client.tsx'
import { type Translate, useTexts } from '../../lib/texts.ts'
import { CertificatePanel } from './certificate-panel.tsx'
import { entryColumn } from './entry-column.tsx'
import { NoticePanel } from './notice-panel.tsx'
import { resultsTexts } from './results-texts.ts'

type T = Translate<(typeof resultsTexts)['keys'][number]>

const columns = (year: number, category: string, t: T): readonly DataColumn<RankEntry>[] => [
  { key: 'rank', title: t('rank'), numeric: true, width: 64, render: (entry) => entry.rank ?? t('no') },
  entryColumn(year, category, t('name')),
  { key: 'unit', title: t('unit'), render: (entry) => entry.unit },
  {
    key: 'score',
    title: t('score'),
    numeric: true,
    width: 90,
    render: (entry) => entry.score?.toFixed(2) ?? t('no'),
  },
  {
    key: 'findings',
    title: t('findings'),
    numeric: true,
    width: 90,
    render: (entry) => <span className={entry.findings > 0 ? 'warn' : ''}>{entry.findings}</span>,
  },
]

/** Who is elected, and the documents that say so to the public. */
export const ResultsTab = ({ cycle, pack }: { readonly cycle: CycleView; readonly pack: RulePack }) => {
  const t = useTexts(resultsTexts)
  const ranking = useCall('rank.run', { cycle: cycle.year })
  const titleOf = (id: string): string => categoryTitle(cycle.categories, id)
  return (
    <Loaded query={ranking}>
      {({ categories }) => {
        const elected = categories.map(({ category, entries }) => ({
          category,
          entries: entries.filter((entry) => entry.elected),
        }))
        if (elected.every(({ entries }) => entries.length === 0))
          return <EmptyState title={t('none')} hint={t('noneHint')} />
        return (
          <div className="stack">
            <NoticePanel year={cycle.year} leastDays={Number(pack.parameters.publicityDays?.value ?? 0)} />
            <CertificatePanel year={cycle.year} />
            {elected.map(({ category, entries }) => (
              <section key={category} className="stack" aria-label={titleOf(category)}>
                <h2>{titleOf(category)}</h2>
                <DataTable
                  label={titleOf(category)}
                  dense
                  columns={columns(cycle.year, category, t)}
                  rows={entries}
                  rowKey={(entry) => entry.nomination}
                />
              </section>
            ))}
          </div>
        )
      }}
    </Loaded>
  )
}
