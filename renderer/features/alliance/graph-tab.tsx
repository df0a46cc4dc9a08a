import { Fragment } from 'react'
import { Link } from 'react-router'
import type { AllianceView } from '../../../shared/alliance-views.ts'
import type { Tie, WorkKind } from '../../../shared/rules/collaboration.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useTexts } from '../../lib/texts.ts'
import { circleLayout } from './circle-layout.ts'
import { graphTexts } from './graph-texts.ts'

const width = 820
const height = 380
const margin = { x: 240, y: 44 }
const kinds: readonly WorkKind[] = ['task', 'project', 'patent', 'achievement', 'innovation']

const short = (name: string): string => (name.length > 13 ? `${name.slice(0, 12)}…` : name)

/** Where a name stands beside its point: outward, so that no line runs through it. */
const nameAt = (place: { x: number; y: number; anchor: string }) => ({
  x: place.x + (place.anchor === 'start' ? 12 : place.anchor === 'end' ? -12 : 0),
  y: place.anchor === 'middle' ? place.y + (place.y < height / 2 ? -14 : 24) : place.y + 4,
})

const Graph = ({ alliance }: { readonly alliance: AllianceView }) => {
  const t = useTexts(graphTexts)
  const places = circleLayout(
    alliance.nodes.map(({ id }) => id),
    width,
    height,
    margin,
  )
  const at = new Map(places.map((place) => [place.id, place]))
  const tied = new Set(alliance.ties.flatMap(({ a, b }) => [a, b]))
  return (
    <svg className="work-graph" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('picture')}>
      {alliance.ties.map(({ a, b, works }) => {
        const [from, to] = [at.get(a), at.get(b)]
        return from && to ? (
          <line
            key={`${a} ${b}`}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            strokeWidth={Math.min(8, 1 + works.length)}
          />
        ) : null
      })}
      {alliance.nodes.map(({ id, name, lead }) => {
        const place = at.get(id)
        if (!place) return null
        const text = nameAt(place)
        return (
          <Fragment key={id}>
            <circle
              cx={place.x}
              cy={place.y}
              r={lead ? 9 : 6}
              className={lead ? 'lead' : tied.has(id) ? 'tied' : 'alone'}
            />
            <text x={text.x} y={text.y} textAnchor={place.anchor}>
              {short(name)}
            </text>
          </Fragment>
        )
      })}
    </svg>
  )
}

/** Who works with whom: a drawing, and the same as a table that leads to the works. */
export const GraphTab = ({ alliance }: { readonly alliance: AllianceView }) => {
  const t = useTexts(graphTexts)
  const names = new Map(alliance.nodes.map(({ id, name }) => [id, name]))
  if (alliance.ties.length === 0) return <p className="muted">{t('none')}</p>
  const studio = (id: string) => <Link to={`/records/studio/${id}`}>{names.get(id)}</Link>
  return (
    <div className="stack">
      <Graph alliance={alliance} />
      <p className="small muted">
        {kinds
          .filter((kind) => alliance.tieCounts[kind] > 0)
          .map((kind) => t('kindCount', { kind: t(kind), count: alliance.tieCounts[kind] }))
          .join(' · ')}
      </p>
      <DataTable<Tie>
        bare
        dense
        maxHeight={280}
        label={t('table')}
        rows={alliance.ties}
        rowKey={({ a, b }) => `${a} ${b}`}
        columns={[
          {
            key: 'pair',
            title: t('pair'),
            render: ({ a, b }) => (
              <>
                {studio(a)} · {studio(b)}
              </>
            ),
          },
          { key: 'count', title: t('count'), numeric: true, render: ({ works }) => works.length },
          {
            key: 'works',
            title: t('works'),
            render: ({ works }) => (
              <ul>
                {works.map(({ kind, id, title }) => (
                  <li key={id}>
                    {kind === 'task' ? (
                      t('work', { kind: t(kind), title })
                    ) : (
                      <Link to={`/records/${kind}/${id}`}>{t('work', { kind: t(kind), title })}</Link>
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <p className="small muted">{t('hint')}</p>
    </div>
  )
}
