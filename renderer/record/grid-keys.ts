import type { ClipboardEvent, KeyboardEvent } from 'react'
import { isClipboardTable } from '../../shared/text/parse-clipboard.ts'

/** Name under which a box of a grid is found again: its row and column, from 0. */
export const cellPlace = (row: number, column: number): string => `${row} ${column}`

/** Puts the focus on one box of a grid; its text is selected, as in a sheet. */
export const focusCell = (root: HTMLElement, row: number, column: number): void => {
  const place = root.querySelector<HTMLElement>(`[data-cell="${cellPlace(row, column)}"]`)
  const box = place?.matches('input, select, textarea') ? place : place?.querySelector('input')
  box?.focus()
  if (box instanceof HTMLInputElement) box.select()
}

/** Row and column of the box that an event comes from; null for anything else in the grid. */
export const cellOf = (target: EventTarget): { readonly row: number; readonly column: number } | null => {
  const place =
    target instanceof HTMLElement ? target.closest<HTMLElement>('[data-cell]')?.dataset.cell : null
  const [row, column] = (place ?? '').split(' ').map(Number)
  return place && row !== undefined && column !== undefined ? { row, column } : null
}

/** An open list of choices answers Enter and the arrows itself; so does a text that is being composed (IME). */
const isTaken = (event: KeyboardEvent): boolean =>
  event.nativeEvent.isComposing ||
  (event.target instanceof HTMLElement &&
    event.target.getAttribute('aria-expanded') === 'true' &&
    document.querySelector(
      '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active',
    ) !== null)

/** What a key asks of a grid: go up or down a row, or take the row along. Null: not a key of the grid. */
export const gridStep = (event: KeyboardEvent): { readonly step: -1 | 1; readonly carry: boolean } | null => {
  if (isTaken(event)) return null
  const arrow = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
  if (arrow !== null && event.altKey) return { step: arrow, carry: true }
  // In a list of choices the arrows change the choice, in a text of several lines they move the cursor.
  const own = event.target instanceof HTMLSelectElement || event.target instanceof HTMLTextAreaElement
  if (arrow !== null && !own) return { step: arrow, carry: false }
  if (event.key !== 'Enter' || event.target instanceof HTMLTextAreaElement) return null
  return { step: event.shiftKey ? -1 : 1, carry: false }
}

/** The text of a paste that brings several cells; null for a word that belongs into the box it is pasted into. */
export const pastedTable = (event: ClipboardEvent): string | null => {
  if (event.target instanceof HTMLTextAreaElement) return null
  const text = event.clipboardData.getData('text/plain')
  return isClipboardTable(text) ? text : null
}

/** The list with one item at another place; unchanged where there is no such place. */
export const moved = <T>(list: readonly T[], from: number, to: number): readonly T[] => {
  if (from < 0 || from >= list.length || to < 0 || to >= list.length) return list
  const rest = list.toSpliced(from, 1)
  return rest.toSpliced(to, 0, ...list.slice(from, from + 1))
}
