import { Link } from 'react-router'
import type { DataColumn } from '../../components/data-table.tsx'

/** Title of an entry in a table of one category, leading to its form. */
export const entryColumn = <E extends { readonly nomination: string; readonly title: string }>(
  year: number,
  category: string,
  title: string,
): DataColumn<E> => ({
  key: 'title',
  title,
  render: (entry) => (
    <Link className="title" to={`/cycle/${year}/${category}/${entry.nomination}`}>
      {entry.title}
    </Link>
  ),
})
