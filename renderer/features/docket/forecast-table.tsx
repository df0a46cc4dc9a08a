import { Link, useSearchParams } from 'react-router'
import type { DocketCount, DocketUnit, ForecastView } from '../../../shared/docket-views.ts'
import { shortYuan } from '../../../shared/text/short-yuan.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { withParam } from '../../lib/with-param.ts'
import { narrowingOf } from './docket-query.ts'
import { docketTexts } from './docket-texts.ts'

const years = 6

interface Row {
  /** `null` is the line of totals. */
  readonly unit: DocketUnit | null
  readonly cells: readonly DocketCount[]
}

const rowsOf = ({ units, totals }: ForecastView): readonly Row[] => [{ unit: null, cells: totals }, ...units]

/** Fees of the years ahead by holder; each figure leads to its rows. */
export const ForecastTable = () => {
  const t = useTexts(docketTexts)
  const [params] = useSearchParams()
  const query = useCall('docket.forecast', { ...narrowingOf(params), years }, { keep: true })
  const cell = (row: Row, index: number, year: number) => {
    const count = row.cells[index]
    if (!count || count.count === 0) return <span className="muted">—</span>
    const search = withParam(
      row.unit === null ? params : withParam(params, 'unit', row.unit.key),
      'year',
      String(year),
    )
    const label = t('cell', { unit: row.unit?.name ?? t('total'), year, count: count.count })
    return (
      <Link
        to={{ pathname: '/docket/year', search: search.toString() }}
        aria-label={`${shortYuan(count.amount)} ${label}`}
        title={label}
      >
        {row.unit === null ? <strong>{shortYuan(count.amount)}</strong> : shortYuan(count.amount)}
        <span className="small muted"> · {count.count}</span>
      </Link>
    )
  }
  return (
    <Loaded query={query}>
      {(data) => {
        const columns: readonly DataColumn<Row>[] = [
          {
            key: 'unit',
            title: t('unit'),
            render: ({ unit }) => (unit === null ? <strong>{t('total')}</strong> : unit.name),
          },
          ...data.years.map(
            (year, index): DataColumn<Row> => ({
              key: String(year),
              title: String(year),
              numeric: true,
              render: (row) => cell(row, index, year),
            }),
          ),
        ]
        return (
          <>
            <DataTable
              className="grow-table"
              label={t('forecast')}
              columns={columns}
              rows={rowsOf(data)}
              rowKey={({ unit }) => unit?.key ?? ''}
            />
            <p className="docket-foot small muted">{t('forecastNote', { year: data.years[0] ?? '' })}</p>
          </>
        )
      }}
    </Loaded>
  )
}
