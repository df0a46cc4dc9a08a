import type { FeeLine } from '../../../shared/docket-views.ts'
import { shortYuan } from '../../../shared/text/short-yuan.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { useTexts } from '../../lib/texts.ts'
import { lifeTexts } from './life-texts.ts'

/** All fees up to the end of the term, folded away until asked for. */
export const FeeList = ({ fees }: { readonly fees: readonly FeeLine[] }) => {
  const t = useTexts(lifeTexts)
  const columns: readonly DataColumn<FeeLine>[] = [
    { key: 'year', title: t('feeYear'), numeric: true, render: ({ year }) => year },
    { key: 'from', title: t('payableFrom'), render: ({ payableFrom }) => payableFrom },
    { key: 'due', title: t('dueOn'), render: ({ dueOn }) => dueOn },
    { key: 'grace', title: t('graceEndsOn'), render: ({ graceEndsOn }) => graceEndsOn },
    { key: 'full', title: t('full'), numeric: true, render: ({ full }) => shortYuan(full) },
    { key: 'fee', title: t('fee'), numeric: true, render: ({ fee }) => shortYuan(fee) },
  ]
  return (
    <details className="small">
      <summary>{t('fees')}</summary>
      <DataTable
        bare
        dense
        label={t('fees')}
        columns={columns}
        rows={fees}
        rowKey={({ year }) => String(year)}
      />
    </details>
  )
}
