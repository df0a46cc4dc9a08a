import type { DocketPatent } from '../../../shared/docket-views.ts'
import type { DataColumn } from '../../components/data-table.tsx'
import { PatentName } from './patent-name.tsx'

/** Number and title of a patent, with which every table of the docket begins. */
export const patentColumns = <R extends DocketPatent>(
  number: string,
  name: string,
): readonly DataColumn<R>[] => [
  {
    key: 'number',
    title: number,
    width: 150,
    render: (row) => <span className="nowrap">{row.number}</span>,
  },
  { key: 'title', title: name, render: (row) => <PatentName patent={row} /> },
]
