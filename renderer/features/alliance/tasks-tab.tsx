import type { AllianceTaskView } from '../../../shared/alliance-views.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Badge } from '../../components/notice.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { wordOf } from '../../record/word-of.ts'
import { allianceTexts } from './alliance-texts.ts'

/** What the alliance set itself to do, and which results are shared with all. */
export const TasksTab = ({ tasks }: { readonly tasks: readonly AllianceTaskView[] }) => {
  const t = useTexts(allianceTexts)
  const language = useLanguage()
  if (tasks.length === 0) return <p className="muted">{t('noTasks')}</p>
  return (
    <DataTable<AllianceTaskView>
      bare
      dense
      maxHeight={360}
      label={t('taskList')}
      rows={tasks}
      rowKey={({ id }) => id}
      columns={[
        { key: 'year', title: t('year'), render: ({ year }) => year },
        { key: 'title', title: t('task'), render: ({ title }) => title },
        {
          key: 'kind',
          title: t('kind'),
          render: ({ kind }) => wordOf('allianceTask', 'kind', kind, language),
        },
        { key: 'lead', title: t('lead'), render: ({ lead }) => lead },
        { key: 'partners', title: t('partners'), render: ({ partners }) => partners },
        {
          key: 'due',
          title: t('due'),
          render: ({ dueOn, overdue }) => (
            <>
              {dueOn} {overdue && <Badge tone="bad">{t('overdue')}</Badge>}
            </>
          ),
        },
        {
          key: 'state',
          title: t('progress'),
          render: ({ state }) => wordOf('allianceTask', 'state', state, language),
        },
        {
          key: 'result',
          title: t('result'),
          render: ({ result, shared }) => (
            <>
              {result} {shared && <Badge tone="ok">{t('shared')}</Badge>}
            </>
          ),
        },
      ]}
    />
  )
}
