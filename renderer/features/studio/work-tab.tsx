import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { ApprenticeLine, StudioLine, StudioView } from '../../../shared/studio-views.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { Badge } from '../../components/notice.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { wordOf } from '../../record/word-of.ts'
import { workTexts } from './work-texts.ts'

const Register = <R extends StudioLine>({
  label,
  columns,
  rows,
}: {
  readonly label: string
  readonly columns: readonly DataColumn<R>[]
  readonly rows: readonly R[]
}) => {
  const t = useTexts(workTexts)
  return (
    <section aria-label={label}>
      <h3>
        {label} <span className="muted num">{rows.length}</span>
      </h3>
      {rows.length === 0 ? (
        <p className="muted small">{t('none')}</p>
      ) : (
        <DataTable
          bare
          dense
          maxHeight={240}
          label={label}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
        />
      )}
    </section>
  )
}

const period = ({ from, to }: StudioLine): string => (from || to ? `${from ?? ''} — ${to ?? ''}` : '')

/** What the studio does: projects with their dates, activities, apprentices with goals and results. */
export const WorkTab = ({ studio }: { readonly studio: StudioView }) => {
  const t = useTexts(workTexts)
  const language = useLanguage()
  const late = (text: string): ReactNode => (
    <>
      {text} <Badge tone="bad">{t('overdue')}</Badge>
    </>
  )
  const result = ({ result: grade, overdue, skillBefore, skillAfter }: ApprenticeLine): ReactNode => {
    if (overdue) return <Badge tone="warn">{t('ended')}</Badge>
    const raised = skillAfter === '' ? '' : t('promoted', { before: skillBefore, after: skillAfter })
    return [wordOf('apprenticeship', 'result', grade, language), raised].filter(Boolean).join(' · ')
  }
  return (
    <div className="stack">
      <Register<StudioLine>
        label={t('projects')}
        rows={studio.projects}
        columns={[
          {
            key: 'title',
            title: t('title'),
            render: ({ id, title }) => <Link to={`/records/project/${id}`}>{title}</Link>,
          },
          { key: 'leader', title: t('leader'), render: ({ detail }) => detail },
          {
            key: 'state',
            title: t('state'),
            render: ({ state }) => wordOf('project', 'state', state, language),
          },
          { key: 'from', title: t('started'), render: ({ from }) => from },
          { key: 'to', title: t('due'), render: ({ to, overdue }) => (overdue ? late(to ?? '') : to) },
        ]}
      />
      <Register<ApprenticeLine>
        label={t('apprenticeships')}
        rows={studio.apprenticeships}
        columns={[
          {
            key: 'apprentice',
            title: t('apprentice'),
            render: ({ id, title }) => <Link to={`/records/apprenticeship/${id}`}>{title}</Link>,
          },
          { key: 'master', title: t('master'), render: ({ detail }) => detail },
          { key: 'period', title: t('period'), render: period },
          { key: 'goals', title: t('goals'), render: ({ goals }) => goals },
          { key: 'result', title: t('result'), render: result },
        ]}
      />
      <Register<StudioLine>
        label={t('activities')}
        rows={studio.activities}
        columns={[
          { key: 'on', title: t('on'), render: ({ from }) => from },
          { key: 'title', title: t('title'), render: ({ title }) => title },
          {
            key: 'kind',
            title: t('kind'),
            render: ({ state }) => wordOf('studioActivity', 'kind', state, language),
          },
          { key: 'place', title: t('place'), render: ({ detail }) => detail },
        ]}
      />
    </div>
  )
}
