import type { DocketRow } from '../../../shared/docket-views.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useUiState } from '../../lib/ui-state.ts'
import { type Column, checkColumns, dueColumns, graceColumns, lapsedColumns } from './docket-columns.tsx'
import type { DocketViewName } from './docket-query.ts'
import { docketTexts } from './docket-texts.ts'
import { findingTexts } from './finding-texts.ts'

/** The columns that a part of the docket needs. */
const columnsFor = (
  view: DocketViewName,
  t: Parameters<typeof dueColumns>[0],
  say: Parameters<typeof checkColumns>[1],
  today: string,
): readonly Column[] => {
  if (view === 'grace') return graceColumns(t, today)
  if (view === 'lapsed') return lapsedColumns(t, today)
  if (view === 'check') return checkColumns(t, say)
  return dueColumns(t, today)
}

export const DocketTable = ({
  view,
  rows,
  today,
}: {
  readonly view: DocketViewName
  readonly rows: readonly DocketRow[]
  readonly today: string
}) => {
  const t = useTexts(docketTexts)
  const say = useTexts(findingTexts)
  const dense = useUiState((state) => state.dense)
  return (
    <DataTable
      className="grow-table docket-table"
      label={t('title')}
      columns={columnsFor(view, t, say, today)}
      rows={rows}
      rowKey={(row) => `${row.id}-${'fee' in row ? row.fee?.year : ''}`}
      dense={dense}
    />
  )
}
