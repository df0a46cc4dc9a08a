// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by scroll position, which no table can do
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
} from 'react'
import type { Cursor, GridColumn, GridItem, SortKey } from './grid-column.ts'
import { GridHeader } from './grid-header.tsx'
import { cellId, GridRow } from './grid-row.tsx'
import { moveCursor } from './move-cursor.ts'
import { useVisibleRange } from './use-visible-range.ts'

export interface DataGridProps<R> {
  readonly label: string
  readonly texts: { readonly select: string; readonly selectAll: string }
  readonly columns: readonly GridColumn<R>[]
  readonly count: number
  readonly itemAt: (item: number) => GridItem<R>
  /** Told which items are in sight. */
  readonly onRange: (first: number, last: number) => void
  readonly sort: readonly SortKey[]
  readonly onSort: (field: string, add: boolean) => void
  readonly onWidth: (column: string, width: number) => void
  readonly dense: boolean
  readonly cursor: Cursor
  readonly onCursor: (cursor: Cursor) => void
  readonly isSelected: (row: R) => boolean
  readonly allSelected: boolean
  readonly onAll: () => void
  /** A row or group was clicked, or chosen with the space bar; `range`: all from the last one to here. */
  readonly onToggle: (item: number, range: boolean) => void
  /** Keys that do more than move; true where it was one of theirs. */
  readonly onKey: (event: KeyboardEvent, cursor: Cursor) => boolean
  readonly onOpen: (item: number) => void
  readonly onCopy: (event: ClipboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
  /** Stands in the cell under the cursor while it is edited. */
  readonly editor: ReactNode
}

const checkWidth = 36

/** Keys typed into a box inside the grid are that box's own. */
const inBox = (event: { readonly target: EventTarget }): boolean =>
  event.target instanceof HTMLElement && event.target.closest('input:not([type=checkbox]), select') !== null

const placeOf = (event: MouseEvent): { item: number; column: number; check: boolean } | null => {
  const target = event.target as HTMLElement
  const row = target.closest<HTMLElement>('[data-item]')
  if (!row) return null
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column
  const check = target.closest('[data-check]') !== null
  return { item: Number(row.dataset.item), column: Number(column ?? 0), check }
}

/** A grid of any length: only what is in sight is drawn. One tab stop; the arrow keys move within. */
export const DataGrid = <R,>(props: DataGridProps<R>) => {
  const { columns, count, itemAt, cursor, onCursor, isSelected, texts } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const height = props.dense ? 28 : 36
  const range = useVisibleRange(scroller, count, height, height)
  const { first, last, page, most } = range
  const { onRange } = props
  useEffect(() => onRange(first, last))
  const editing = props.editor !== null
  const edited = useRef(false)
  useEffect(() => {
    if (edited.current && !editing) scroller.current?.focus()
    edited.current = editing
  }, [editing])

  const reveal = (next: Cursor) => {
    const element = scroller.current
    if (!element) return
    const top = next.item * height
    const room = element.clientHeight - height
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + height > element.scrollTop + room) element.scrollTop = top + height - room
    const left = columns.slice(1, next.column).reduce((sum, { width }) => sum + width, 0)
    const frozen = checkWidth + (columns[0]?.width ?? 0)
    if (next.column > 0) {
      const width = columns[next.column]?.width ?? 0
      const view = element.clientWidth - frozen
      if (left < element.scrollLeft) element.scrollLeft = left
      else if (left + width > element.scrollLeft + view) element.scrollLeft = left + width - view
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (inBox(event) || count === 0) return
    const inHeader = event.target instanceof HTMLElement && event.target.closest('.grid-head') !== null
    if (inHeader) return
    if (props.onKey(event, cursor)) {
      event.preventDefault()
      return
    }
    if (event.altKey) return
    const next = moveCursor(event.key, event.ctrlKey || event.metaKey, cursor, {
      items: count,
      columns: columns.length,
      page,
    })
    if (!next) return
    event.preventDefault()
    onCursor(next)
    reveal(next)
    if (event.shiftKey && next.item !== cursor.item) props.onToggle(next.item, true)
  }
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event)
    if (!place || inBox(event)) return
    // The cells are no tab stops: whoever reads the screen follows the grid's own focus.
    if (!(event.target as HTMLElement).closest('a')) scroller.current?.focus({ preventScroll: true })
    onCursor({ item: place.item, column: place.column })
    const group = itemAt(place.item).kind === 'group'
    if (group || place.check || event.shiftKey || event.ctrlKey || event.metaKey)
      props.onToggle(place.item, event.shiftKey)
  }
  const total = columns.reduce((sum, { width }) => sum + width, checkWidth)
  const tracks = columns.map(({ width }, at) =>
    at === columns.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`,
  )
  const style = {
    '--tracks': `${checkWidth}px ${tracks.join(' ')}`,
    '--total': `${total}px`,
    '--row': `${height}px`,
  } as CSSProperties
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)
  const activeInSight = cursor.item >= first && cursor.item < last
  return (
    <div
      ref={scroller}
      className="data-grid"
      role="grid"
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={activeInSight && count > 0 ? cellId(id, cursor.item, cursor.column) : undefined}
      tabIndex={0}
      style={style}
      onScroll={range.onScroll}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onCopy={(event) => !inBox(event) && props.onCopy(event)}
      onPaste={(event) => !inBox(event) && props.onPaste(event)}
      onDoubleClick={(event) => {
        const place = placeOf(event)
        if (place && !place.check && !inBox(event)) props.onOpen(place.item)
      }}
    >
      <GridHeader
        columns={columns}
        sort={props.sort}
        onSort={props.onSort}
        onWidth={props.onWidth}
        allLabel={texts.selectAll}
        allSelected={props.allSelected}
        onAll={props.onAll}
      />
      <div className="grid-body" role="rowgroup" style={{ height: count * height }}>
        {drawn.map((index) => {
          const item = itemAt(index)
          return (
            <GridRow
              // One that goes out of sight is drawn over with one that comes in: making new elements costs twice as much.
              key={index % most}
              gridId={id}
              item={item}
              index={index}
              top={index * height}
              columns={columns}
              selected={item.kind === 'row' && item.row !== null && isSelected(item.row)}
              selectLabel={texts.select}
              active={cursor.item === index ? cursor.column : -1}
              editor={cursor.item === index ? props.editor : null}
            />
          )
        })}
      </div>
    </div>
  )
}
