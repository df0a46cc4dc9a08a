import type { FundYear, StudioView } from '../../../shared/studio-views.ts'
import { formatWan } from '../../../shared/text/parse-money.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { defineTexts, useTexts } from '../../lib/texts.ts'

const texts = defineTexts(
  'studio-funds',
  {
    own: '工作室经费（万元）',
    projects: '项目经费（万元）',
    year: '年度',
    noYear: '未写年度',
    budget: '到位',
    spent: '已用',
    left: '结余',
    over: '超支',
    total: '合计',
    none: '还没有登记。在下方“条件”一栏的“经费”里填写。',
    noProject: '所属项目还没有登记经费使用。',
  },
  {
    own: 'Funds of the studio (10,000 yuan)',
    projects: 'Funds of its projects (10,000 yuan)',
    year: 'Year',
    noYear: 'No year given',
    budget: 'Received',
    spent: 'Spent',
    left: 'Left',
    over: 'over',
    total: 'Total',
    none: 'Nothing on file yet. Enter it under “Conditions” below.',
    noProject: 'No funds of projects on file yet.',
  },
)

type Line = FundYear & { readonly key: string; readonly label: string }

const Funds = ({
  label,
  rows,
  empty,
}: {
  readonly label: string
  readonly rows: readonly FundYear[]
  readonly empty: string
}) => {
  const t = useTexts(texts)
  const sum = (of: 'budget' | 'spent'): number => rows.reduce((total, row) => total + row[of], 0)
  const lines: readonly Line[] = [
    ...rows.map((row) => ({
      ...row,
      key: String(row.year),
      label: row.year === null ? t('noYear') : String(row.year),
    })),
    { year: null, key: 'total', label: t('total'), budget: sum('budget'), spent: sum('spent') },
  ]
  const columns: readonly DataColumn<Line>[] = [
    { key: 'year', title: t('year'), render: (line) => line.label },
    { key: 'budget', title: t('budget'), numeric: true, render: ({ budget }) => formatWan(budget) },
    { key: 'spent', title: t('spent'), numeric: true, render: ({ spent }) => formatWan(spent) },
    {
      key: 'left',
      title: t('left'),
      numeric: true,
      render: ({ budget, spent }) =>
        spent > budget ? (
          <span className="bad">{`${formatWan(budget - spent)} ${t('over')}`}</span>
        ) : (
          formatWan(budget - spent)
        ),
    },
  ]
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      {rows.length === 0 ? (
        <p className="muted small">{empty}</p>
      ) : (
        <DataTable bare dense label={label} columns={columns} rows={lines} rowKey={({ key }) => key} />
      )}
    </section>
  )
}

/** Money received and spent by year: the studio's own, and that of its projects. */
export const FundsTab = ({ studio }: { readonly studio: StudioView }) => {
  const t = useTexts(texts)
  return (
    <div className="studio-two">
      <Funds label={t('own')} rows={studio.funds} empty={t('none')} />
      <Funds label={t('projects')} rows={studio.projectFunds} empty={t('noProject')} />
    </div>
  )
}
