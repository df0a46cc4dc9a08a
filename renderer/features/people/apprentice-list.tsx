import { Link } from 'react-router'
import type { PersonApprenticeship } from '../../../shared/people-views.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { wordOf } from '../../record/word-of.ts'
import { peopleTexts } from './people-texts.ts'

/** Whom a person taught, and who taught this person. */
export const ApprenticeList = ({ rows }: { readonly rows: readonly PersonApprenticeship[] }) => {
  const t = useTexts(peopleTexts)
  const language = useLanguage()
  if (rows.length === 0) return null
  return (
    <section aria-label={t('apprenticeships')}>
      <h3>
        {t('apprenticeships')} <span className="muted num">{rows.length}</span>
      </h3>
      <DataTable<PersonApprenticeship>
        bare
        dense
        maxHeight={240}
        label={t('apprenticeships')}
        rows={rows}
        rowKey={({ id, as }) => `${as} ${id}`}
        columns={[
          { key: 'as', title: t('as'), render: ({ as }) => t(as === 'master' ? 'master' : 'apprentice') },
          {
            key: 'other',
            title: t('other'),
            render: ({ id, other }) => <Link to={`/records/apprenticeship/${id}`}>{other}</Link>,
          },
          { key: 'trade', title: t('trade'), render: ({ trade }) => trade },
          { key: 'period', title: t('period'), render: ({ from, to }) => `${from ?? ''} — ${to ?? ''}` },
          {
            key: 'result',
            title: t('result'),
            render: ({ state, result }) =>
              wordOf('apprenticeship', 'result', result, language) ||
              wordOf('apprenticeship', 'state', state, language),
          },
        ]}
      />
    </section>
  )
}
