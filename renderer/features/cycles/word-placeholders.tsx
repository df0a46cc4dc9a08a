import type { PlaceholderView } from '../../../shared/word-form-views.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { type Translate, useTexts } from '../../lib/texts.ts'
import { wordFormTexts } from './word-form-texts.ts'

type T = Translate<(typeof wordFormTexts)['keys'][number]>

const written = ({ kind, name }: PlaceholderView): string =>
  kind === 'text' || kind === 'picture' ? `{${name}}` : `{#${name}}…{/${name}}`

/** Names of templates are Chinese in either language, so they come from the rows. */
const exampleOf = (rows: readonly PlaceholderView[]) => {
  const nameOf = (kind: PlaceholderView['kind']): string => rows.find((row) => row.kind === kind)?.name ?? ''
  const list = nameOf('list')
  return { open: `{#${list}}`, close: `{/${list}}`, photo: `{${nameOf('picture')}}` }
}

const wayOf = (kind: 'text' | 'condition' | 'picture') =>
  kind === 'condition' ? 'condition' : kind === 'picture' ? 'picture' : 'text'

const columns = (t: T): readonly DataColumn<PlaceholderView>[] => [
  { key: 'name', title: t('name'), render: (row) => <code>{written(row)}</code> },
  {
    key: 'kind',
    title: t('kind'),
    render: (row) =>
      row.kind === 'list'
        ? t('columnsOf', { columns: row.columns.map((column) => `{${column}}`).join(' ') })
        : t(wayOf(row.kind)),
  },
  { key: 'others', title: t('others'), render: ({ others }) => others.slice(0, 4).join(' ') },
]

/** Every name that a template of this category may hold, and how it is used. */
export const WordPlaceholders = ({ rows }: { readonly rows: readonly PlaceholderView[] }) => {
  const t = useTexts(wordFormTexts)
  return (
    <div className="stack">
      <p className="muted">{t('namesAbout', exampleOf(rows))}</p>
      <DataTable
        label={t('names')}
        dense
        maxHeight={420}
        columns={columns(t)}
        rows={rows}
        rowKey={({ name }) => name}
      />
    </div>
  )
}
