// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by scroll position, which no table can do
import type { KeyboardEvent, PointerEvent } from 'react'
import type { GridColumn, SortKey } from './grid-column.ts'

interface Props<R> {
  readonly columns: readonly GridColumn<R>[]
  readonly sort: readonly SortKey[]
  /** `add` keeps the keys before it. */
  readonly onSort: (field: string, add: boolean) => void
  readonly onWidth: (column: string, width: number) => void
  readonly allLabel: string
  readonly allSelected: boolean
  readonly onAll: () => void
}

const narrowest = 60
const keyStep = 16

const HeaderCell = <R,>({
  column,
  at,
  sort,
  onSort,
  onWidth,
}: Pick<Props<R>, 'sort' | 'onSort' | 'onWidth'> & {
  readonly column: GridColumn<R>
  readonly at: number
}) => {
  const rank = sort.findIndex(({ field }) => field === column.key)
  const key = sort[rank]
  const resize = (width: number) => onWidth(column.key, Math.max(narrowest, Math.round(width)))
  const onDrag = (down: PointerEvent<HTMLSpanElement>) => {
    const handle = down.currentTarget
    const from = down.clientX
    handle.setPointerCapture(down.pointerId)
    const move = (event: globalThis.PointerEvent) => resize(column.width + event.clientX - from)
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), {
      once: true,
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    event.stopPropagation()
    resize(column.width + (event.key === 'ArrowLeft' ? -keyStep : keyStep))
  }
  const mark = key ? `${key.descending ? '↓' : '↑'}${sort.length > 1 ? rank + 1 : ''}` : ''
  return (
    <div
      role="columnheader"
      aria-colindex={at + 2}
      aria-sort={key ? (key.descending ? 'descending' : 'ascending') : undefined}
      tabIndex={-1}
      className={`cell ${column.numeric ? 'num' : ''}`}
      title={column.title}
    >
      {column.sortable ? (
        <button
          type="button"
          className="plain clip"
          onClick={(event) => onSort(column.key, event.shiftKey)}
          onKeyDown={onKeyDown}
        >
          {column.title} <span aria-hidden="true">{mark}</span>
        </button>
      ) : (
        <span className="clip">{column.title}</span>
      )}
      <span className="grid-resize no-print" aria-hidden="true" onPointerDown={onDrag} />
    </div>
  )
}

/** The line of headers that stays in sight: a click sorts, with Shift by one more column; edges are dragged. */
export const GridHeader = <R,>({ allLabel, allSelected, onAll, columns, ...rest }: Props<R>) => (
  <div className="grid-row grid-head" role="row" aria-rowindex={1} tabIndex={-1}>
    <div className="cell check" role="columnheader" aria-colindex={1} tabIndex={-1}>
      <input type="checkbox" aria-label={allLabel} checked={allSelected} onChange={onAll} />
    </div>
    {columns.map((column, at) => (
      <HeaderCell key={column.key} column={column} at={at} {...rest} />
    ))}
  </div>
)
