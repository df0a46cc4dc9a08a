import type { CycleView, LaboratoryCategory } from '../../../shared/cycle-views.ts'
import type { MethodResult } from '../../../shared/scoring/methods/compare-methods.ts'
import { scoreMethodNames } from '../../../shared/scoring/methods/score-methods.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Badge } from '../../components/notice.tsx'
import { categoryTitle } from '../../lib/category-title.ts'
import { useCall } from '../../lib/core-client.tsx'
import { type Translate, useTexts } from '../../lib/texts.ts'
import { entryColumn } from './entry-column.tsx'
import { JudgeTable } from './judge-table.tsx'
import { laboratoryTexts } from './laboratory-texts.ts'

type T = Translate<(typeof laboratoryTexts)['keys'][number]>
type Entry = LaboratoryCategory['entries'][number]

const decimals = { mean: 2, trimmed: 2, winsorised: 2, median: 2, zScore: 3, borda: 3, schulze: 0 } as const

const elects = (result: MethodResult): boolean => result.place !== 'out' && result.place !== null

/** Elected here and not officially, or the other way round; equals at the edge count as in. */
const differs = (entry: Entry, result: MethodResult): boolean =>
  result.value !== null && elects(result) !== entry.elected

const Result = ({
  entry,
  result,
  t,
}: {
  readonly entry: Entry
  readonly result: MethodResult
  readonly t: T
}) => {
  if (result.value === null) return t('no')
  return (
    <span className="row" style={{ justifyContent: 'flex-end', flexWrap: 'nowrap', gap: 6 }}>
      {differs(entry, result) && (
        <Badge tone={elects(result) ? 'ok' : 'bad'}>{elects(result) ? t('enters') : t('leaves')}</Badge>
      )}
      {result.place === 'tied' && <Badge tone="warn">{t('border')}</Badge>}
      <span className="small muted">{result.value.toFixed(decimals[result.method]).replace('-', '−')}</span>
      <strong>{result.rank}</strong>
    </span>
  )
}

const columns = (year: number, category: string, t: T): readonly DataColumn<Entry>[] => [
  { key: 'official', title: t('official'), numeric: true, render: (entry) => entry.rank ?? t('no') },
  entryColumn(year, category, t('title')),
  ...scoreMethodNames.map(
    (method, index): DataColumn<Entry> => ({
      key: method,
      title: t(method),
      hint: t(`${method}Hint`),
      numeric: true,
      render: (entry) => {
        const result = entry.results[index]
        return result ? <Result entry={entry} result={result} t={t} /> : t('no')
      },
    }),
  ),
]

const Category = ({
  year,
  title,
  view,
}: {
  readonly year: number
  readonly title: string
  readonly view: LaboratoryCategory
}) => {
  const t = useTexts(laboratoryTexts)
  const moved = view.entries.filter((entry) => entry.results.some((result) => differs(entry, result)))
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <p className="muted">
        {moved.length === 0
          ? t('noChanges')
          : t('someChanges', {
              count: moved.length,
              titles: moved.map((entry) => entry.title).join(t('comma')),
            })}
      </p>
      <DataTable
        label={title}
        dense
        columns={columns(year, view.category, t)}
        rows={view.entries}
        rowKey={(entry) => entry.nomination}
      />
      <JudgeTable label={`${title} · ${t('judges')}`} judges={view.judges} />
    </section>
  )
}

/** The same scores under other methods, and how strict each judge was. It decides nothing. */
export const LaboratoryTab = ({ cycle }: { readonly cycle: CycleView }) => {
  const t = useTexts(laboratoryTexts)
  const laboratory = useCall('rank.laboratory', { cycle: cycle.year })
  if (cycle.judges.length === 0) return <EmptyState title={t('noScores')} hint={t('noScoresHint')} />
  const titleOf = (id: string): string => categoryTitle(cycle.categories, id)
  return (
    <div className="stack">
      <p className="muted">{t('intro')}</p>
      <Loaded query={laboratory}>
        {(view) =>
          view.categories.map((category) => (
            <Category
              key={category.category}
              year={cycle.year}
              title={titleOf(category.category)}
              view={category}
            />
          ))
        }
      </Loaded>
    </div>
  )
}
