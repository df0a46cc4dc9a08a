// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by scroll position, which no table can do
import { type CSSProperties, memo, type ReactNode } from 'react'
import type { GridColumn, GridItem } from './grid-column.ts'

export interface GridRowProps<R> {
  readonly gridId: string
  readonly item: GridItem<R>
  readonly index: number
  readonly top: number
  readonly columns: readonly GridColumn<R>[]
  readonly selected: boolean
  readonly selectLabel: string
  /** Column of the cursor, -1 where it is elsewhere. */
  readonly active: number
  /** Stands in the active cell while it is edited. */
  readonly editor: ReactNode
}

export const cellId = (gridId: string, item: number, column: number): string => `${gridId}-${item}-${column}`

const Cells = <R,>({ row, props }: { readonly row: R; readonly props: GridRowProps<R> }) => {
  const { gridId, columns, index, active, editor } = props
  return columns.map((column, at) => {
    const text = column.text(row)
    return (
      <div
        key={column.key}
        role="gridcell"
        id={cellId(gridId, index, at)}
        aria-colindex={at + 2}
        data-column={at}
        tabIndex={-1}
        title={text}
        className={`cell ${column.numeric ? 'num' : ''} ${at === active ? 'active' : ''}`}
      >
        {at === active && editor ? editor : (column.render?.(row) ?? text)}
      </div>
    )
  })
}

const Row = <R,>(props: GridRowProps<R>) => {
  const { gridId, item, index, top, columns, selected, active } = props
  const style: CSSProperties = { transform: `translateY(${top}px)` }
  const common = { 'aria-rowindex': index + 2, 'data-item': index, style }
  if (item.kind === 'group') {
    const [, ...rest] = columns
    return (
      <div {...common} role="row" className="grid-row group" tabIndex={-1}>
        <div className="cell check" role="gridcell" aria-colindex={1} tabIndex={-1}>
          <span aria-hidden="true">{item.open ? '▾' : '▸'}</span>
        </div>
        <div
          className={`cell ${active >= 0 ? 'active' : ''}`}
          role="gridcell"
          aria-colindex={2}
          aria-expanded={item.open}
          id={cellId(gridId, index, 0)}
          title={item.title}
          tabIndex={-1}
        >
          {item.title} <span className="muted small">{item.remark}</span>
        </div>
        {rest.map((column, at) => (
          <div
            key={column.key}
            className={`cell ${column.numeric ? 'num' : ''}`}
            role="gridcell"
            aria-colindex={at + 3}
            id={cellId(gridId, index, at + 1)}
            tabIndex={-1}
          >
            {item.totals[column.key] ?? ''}
          </div>
        ))}
      </div>
    )
  }
  return (
    <div
      {...common}
      role="row"
      className={`grid-row ${selected ? 'selected' : ''}`}
      aria-selected={selected}
      aria-busy={item.row === null}
      tabIndex={-1}
    >
      <div className="cell check" role="gridcell" aria-colindex={1} data-check="" tabIndex={-1}>
        <input type="checkbox" tabIndex={-1} checked={selected} readOnly aria-label={props.selectLabel} />
      </div>
      {item.row === null ? (
        <div className="cell" role="gridcell" aria-colindex={2} tabIndex={-1}>
          <span className="grid-bone" />
        </div>
      ) : (
        <Cells row={item.row} props={props} />
      )}
    </div>
  )
}

const sameItem = <R,>(a: GridItem<R>, b: GridItem<R>): boolean =>
  a === b || (a.kind === 'row' && b.kind === 'row' && a.row === b.row && a.place === b.place)

const sameProps = <R,>({ item: a, ...before }: GridRowProps<R>, { item: b, ...after }: GridRowProps<R>) =>
  sameItem(a, b) &&
  Object.entries(before).every(([name, value]) => value === after[name as keyof typeof after])

/** Drawn anew only when something of its own changes: scrolling then costs the rows that come into sight. */
export const GridRow = memo(Row, sameProps) as typeof Row
