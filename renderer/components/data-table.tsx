import type { ReactNode } from 'react'

export interface DataColumn<R> {
  readonly key: string
  readonly title: string
  /** What the column means, shown over its header. */
  readonly hint?: string
  readonly numeric?: boolean
  readonly sortable?: boolean
  readonly width?: number
  readonly render: (row: R, index: number) => ReactNode
}

export interface Sort {
  readonly field: string
  readonly descending: boolean
}

/** A plain table: sticky header, right-aligned numbers, headers that sort when they may. */
export const DataTable = <R,>({
  label,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  dense = false,
  bare = false,
  tight = false,
  maxHeight,
  className = '',
}: {
  readonly label: string
  readonly columns: readonly DataColumn<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R, index: number) => string
  readonly sort?: Sort | null
  readonly onSort?: (sort: Sort) => void
  readonly dense?: boolean
  readonly bare?: boolean
  /** Cells on one line; the table scrolls sideways instead. */
  readonly tight?: boolean
  readonly maxHeight?: number
  readonly className?: string
}) => (
  <section
    className={`table-scroll ${bare ? 'bare' : ''} ${className}`}
    style={{ maxHeight }}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    tabIndex={0}
    aria-label={label}
  >
    <table className={`data ${dense ? 'dense' : ''} ${tight ? 'tight' : ''}`} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              title={column.hint}
              className={column.numeric ? 'num' : ''}
              style={{ width: column.width }}
              aria-sort={
                sort?.field === column.key ? (sort.descending ? 'descending' : 'ascending') : undefined
              }
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  className="plain"
                  onClick={() =>
                    onSort({
                      field: column.key,
                      descending: sort?.field === column.key ? !sort.descending : false,
                    })
                  }
                >
                  {column.title}
                  <span aria-hidden="true">
                    {sort?.field === column.key ? (sort.descending ? ' ↓' : ' ↑') : ''}
                  </span>
                </button>
              ) : (
                column.title
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row, index)}>
            {columns.map((column) => (
              <td key={column.key} className={column.numeric ? 'num' : ''}>
                {column.render(row, index)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
