import './people.css'
import { Link } from 'react-router'
import type { PersonNomination, PersonStudio, PersonView, PersonWork } from '../../../shared/people-views.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Panel } from '../../components/page.tsx'
import { PresenceBadge } from '../../components/presence-badge.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { formatFen } from '../../record/format-value.ts'
import { wordOf } from '../../record/word-of.ts'
import { ApprenticeList } from './apprentice-list.tsx'
import { MergeWith } from './merge-with.tsx'
import { peopleTexts } from './people-texts.ts'
import { SameNotice } from './same-notice.tsx'

const Part = <R,>({
  label,
  rows,
  columns,
  rowKey,
}: {
  readonly label: string
  readonly rows: readonly R[]
  readonly columns: readonly DataColumn<R>[]
  readonly rowKey: (row: R, index: number) => string
}) =>
  rows.length === 0 ? null : (
    <section aria-label={label}>
      <h3>
        {label} <span className="muted num">{rows.length}</span>
      </h3>
      <DataTable bare dense maxHeight={240} label={label} rows={rows} columns={columns} rowKey={rowKey} />
    </section>
  )

const Works = ({ label, works }: { readonly label: string; readonly works: readonly PersonWork[] }) => {
  const t = useTexts(peopleTexts)
  const language = useLanguage()
  return (
    <Part<PersonWork>
      label={label}
      rows={works}
      rowKey={({ type, id }) => `${type} ${id}`}
      columns={[
        {
          key: 'title',
          title: t('name'),
          render: ({ type, id, title }) => <Link to={`/records/${type}/${id}`}>{title}</Link>,
        },
        { key: 'kind', title: t('kind'), render: ({ type }) => recordDefinitions[type].label[language] },
        {
          key: 'rank',
          title: t('rank'),
          numeric: true,
          render: ({ rank, of }) => t('rankOf', { rank, of }),
        },
        {
          key: 'share',
          title: t('share'),
          numeric: true,
          render: ({ share }) => (share === null ? '' : `${share}%`),
        },
        { key: 'on', title: t('on'), render: ({ on }) => on },
      ]}
    />
  )
}

const Record = ({ person }: { readonly person: PersonView }) => {
  const t = useTexts(peopleTexts)
  const language = useLanguage()
  const counts = [person.studios, person.leads, person.works, person.awards, person.nominations]
  const isBare = [...counts, person.apprenticeships, person.honours].every(({ length }) => length === 0)
  if (isBare) return <p className="muted">{t('nothing')}</p>
  return (
    <div className="person-parts">
      <Part<PersonStudio>
        label={t('studios')}
        rows={person.studios}
        rowKey={({ studio }, index) => `${index} ${studio}`}
        columns={[
          {
            key: 'studio',
            title: t('studio'),
            render: ({ id, studio }) => (id ? <Link to={`/records/studio/${id}`}>{studio}</Link> : studio),
          },
          {
            key: 'role',
            title: t('role'),
            render: ({ role }) => wordOf('studioMember', 'role', role, language),
          },
          {
            key: 'period',
            title: t('period'),
            render: ({ joinedOn, leftOn }) => `${joinedOn ?? ''} — ${leftOn ?? ''}`,
          },
          { key: 'now', title: t('now'), render: ({ presence }) => <PresenceBadge presence={presence} /> },
        ]}
      />
      <Works label={t('works')} works={person.works} />
      <Part<PersonNomination>
        label={t('nominations')}
        rows={person.nominations}
        rowKey={({ id }) => id}
        columns={[
          { key: 'year', title: t('year'), render: ({ year }) => year },
          {
            key: 'title',
            title: t('name'),
            render: ({ id, title }) => <Link to={`/open/nomination/${id}`}>{title}</Link>,
          },
          {
            key: 'category',
            title: t('category'),
            render: ({ category }) => wordOf('nomination', 'category', category, language),
          },
          {
            key: 'rank',
            title: t('rank'),
            numeric: true,
            render: ({ rank, of }) => t('rankOf', { rank, of }),
          },
        ]}
      />
      <Works label={t('awards')} works={person.awards} />
      <ApprenticeList rows={person.apprenticeships} />
      {person.honours.length + person.leads.length > 0 && (
        <section aria-label={t('honours')}>
          <h3>{t('honours')}</h3>
          <ul>
            {person.leads.map(({ id, name }) => (
              <li key={id}>
                <span className="muted">{t('leads')}</span> <Link to={`/records/studio/${id}`}>{name}</Link>
              </li>
            ))}
            {person.honours.map(({ honour, year }) => (
              <li key={`${year} ${honour}`}>{t('honour', { year: year ?? '', honour })}</li>
            ))}
          </ul>
        </section>
      )}
      {person.rewarded > 0 && (
        <p className="muted">{t('rewarded', { amount: formatFen(person.rewarded, 'yuan') })}</p>
      )}
    </div>
  )
}

/** Everything the ledger knows of one person, over the form. */
export const PersonPanel = ({ id }: { readonly id: string }) => {
  const t = useTexts(peopleTexts)
  const query = useCall('people.get', { id })
  return (
    <>
      <SameNotice type="person" id={id} />
      <Panel title={t('title')} extra={<MergeWith type="person" id={id} />}>
        <Loaded query={query}>{(person) => <Record person={person} />}</Loaded>
      </Panel>
    </>
  )
}
