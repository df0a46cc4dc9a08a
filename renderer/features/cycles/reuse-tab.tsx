import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { CycleView } from '../../../shared/cycle-views.ts'
import type { ReuseEntry, ReuseGroup } from '../../../shared/reuse-views.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { ReuseCompare } from './reuse-compare.tsx'
import { reuseTexts } from './reuse-texts.ts'
import { ReuseOutcome, ReuseStrengthBadge } from './reuse-words.tsx'

interface Pair {
  readonly entry: ReuseEntry
  readonly group: ReuseGroup
}

const shows = ['open', 'decided', 'all'] as const
type Show = (typeof shows)[number]

const isShown: Readonly<Record<Show, (pair: Pair) => boolean>> = {
  open: ({ group }) => group.decision === null,
  decided: ({ group }) => group.decision !== null,
  all: () => true,
}

const strengths = { strong: 0, medium: 1, weak: 2 } as const

/** The strongest of the year first, whichever entry it is of; two entries of the year stand once. */
const pairsOf = (entries: readonly ReuseEntry[]): readonly Pair[] => {
  const met = new Set<string>()
  return entries
    .flatMap((entry) => entry.groups.map((group) => ({ entry, group })))
    .filter(({ entry, group: { other } }) => {
      met.add(`${entry.id} ${other.id}`)
      return !met.has(`${other.id} ${entry.id}`)
    })
    .toSorted((a, b) => strengths[a.group.strength] - strengths[b.group.strength])
}

const List = ({ year, nomination }: { readonly year: number; readonly nomination: string | undefined }) => {
  const t = useTexts(reuseTexts)
  const language = useLanguage()
  const [show, setShow] = useState<Show>('open')
  const found = useCall('reuse.find', { cycle: year, ...(nomination ? { nomination } : {}) }, { keep: true })
  const columns: readonly DataColumn<Pair>[] = [
    {
      key: 'strength',
      title: t('strength'),
      width: 72,
      render: ({ group }) => <ReuseStrengthBadge strength={group.strength} />,
    },
    {
      key: 'entry',
      title: t('entry'),
      render: ({ entry }) => (
        <>
          <Link to={`/cycle/${year}/reuse/${entry.id}`}>{entry.title}</Link>
          <div className="small muted">{[entry.category, entry.unit].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    {
      key: 'other',
      title: t('other'),
      render: ({ group: { other } }) => (
        <>
          <Link to={`/open/${other.type}/${other.id}`}>{other.title}</Link>
          <div className="small muted">
            {[other.year, other.category, other.unit].filter(Boolean).join(' · ')}
          </div>
        </>
      ),
    },
    {
      key: 'found',
      title: t('found'),
      render: ({ group }) => (
        <ul className="reuse-found">
          {group.matches.map((match) => (
            <li key={`${match.kind} ${match.here.evidence ?? ''} ${match.there.evidence ?? ''}`}>
              {match.evidence[language]}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'verdict',
      title: t('verdict'),
      width: 200,
      render: ({ entry, group }) => (
        <>
          <ReuseOutcome group={group} />
          <Link className="no-print" to={`/cycle/${year}/reuse/${entry.id}?other=${group.other.id}`}>
            {t('compare')}
          </Link>
        </>
      ),
    },
  ]
  return (
    <Loaded query={found}>
      {({ entries, compared }) => {
        const pairs = pairsOf(entries)
        const rows = pairs.filter(isShown[show])
        const [only] = entries
        return (
          <div className="stack">
            <p className="muted">{t('about', { count: compared })}</p>
            <div className="tools no-print">
              <Select<Show>
                aria-label={t('show')}
                style={{ width: 180 }}
                value={show}
                onChange={setShow}
                options={shows.map((value) => ({
                  value,
                  label: t(value, { count: pairs.filter(isShown[value]).length }),
                }))}
              />
              {nomination && only && (
                <>
                  <span>{t('ofEntry', { title: only.title })}</span>
                  <Link to={`/cycle/${year}/reuse`}>{t('allEntries')}</Link>
                </>
              )}
              <span className="grow" />
              <Button disabled={rows.length === 0} onClick={() => window.print()}>
                {t('print')}
              </Button>
            </div>
            {rows.length === 0 ? (
              <EmptyState title={t('none')} hint={t('noneHint')} />
            ) : (
              <DataTable
                label={t('list')}
                dense
                columns={columns}
                rows={rows}
                rowKey={({ entry, group }) => `${entry.id} ${group.other.id}`}
              />
            )}
          </div>
        )
      }}
    </Loaded>
  )
}

/** 查重 of the year, of one entry of it, or of two records side by side. */
export const ReuseTab = ({ cycle }: { readonly cycle: CycleView }) => {
  const { nomination } = useParams()
  const [params] = useSearchParams()
  const other = params.get('other')
  return nomination && other ? (
    <ReuseCompare key={`${nomination} ${other}`} year={cycle.year} nomination={nomination} other={other} />
  ) : (
    <List key={nomination ?? ''} year={cycle.year} nomination={nomination} />
  )
}
