import type { StudioView, StudioYearView } from '../../../shared/studio-views.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { useTexts } from '../../lib/texts.ts'
import { yearTexts } from './year-texts.ts'

const claims = ['results', 'patents', 'apprentices'] as const

/** Plan and summary of each year, and whether what the summary claims is what the registers hold. */
export const YearsTab = ({ studio }: { readonly studio: StudioView }) => {
  const t = useTexts(yearTexts)
  const handedIn = (done: boolean, on: string | null) =>
    done ? (on ?? t('onFile')) : <span className="warn">{t('missing')}</span>
  const columns: readonly DataColumn<StudioYearView>[] = [
    { key: 'year', title: t('year'), render: ({ year }) => year },
    { key: 'plan', title: t('plan'), render: ({ planned, planOn }) => handedIn(planned, planOn) },
    { key: 'summary', title: t('summary'), render: ({ summed, summaryOn }) => handedIn(summed, summaryOn) },
    {
      key: 'topics',
      title: t('topics'),
      render: ({ topics, topicsDone }) =>
        topics === 0 ? '' : t('topicsOf', { done: topicsDone, count: topics }),
    },
    ...claims.map(
      (name): DataColumn<StudioYearView> => ({
        key: name,
        title: t(name),
        numeric: true,
        render: ({ claimed, counted }) => {
          const [said, found] = [claimed[name], counted[name]]
          if (said === null || said === found) return found
          return (
            <span className="warn">
              {t('counted', { count: found })}
              {` · ${t('claimed', { count: said })}`}
            </span>
          )
        },
      }),
    ),
    { key: 'activities', title: t('activities'), numeric: true, render: ({ counted }) => counted.activities },
  ]
  return (
    <div className="stack">
      <DataTable
        bare
        dense
        label={t('list')}
        columns={columns}
        rows={studio.years}
        rowKey={({ year }) => String(year)}
      />
      <p className="small muted">{t('hint')}</p>
    </div>
  )
}
