import { useEffect } from 'react'
import { flushForms, hasUnsavedWork } from '../lib/save-state.ts'

const editable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Boxes that `/` goes to carry this attribute. */
const filterBox = '[data-filter-box]'

/** Keys that work on every page. Undo and redo stay the text box's own while it holds unsaved typing. */
export const useShortcuts = (actions: {
  readonly search: () => void
  readonly create: () => void
  readonly undo: () => void
  readonly help: () => void
  /** Null while there is nothing to bring back. */
  readonly redo: (() => void) | null
}) => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      if (control && key === 'k') {
        event.preventDefault()
        actions.search()
      } else if (event.key === 'F1') {
        event.preventDefault()
        actions.help()
      } else if (control && key === 'n') {
        event.preventDefault()
        actions.create()
      } else if (control && key === 's') {
        event.preventDefault()
        void flushForms()
      } else if (control && key === 'z' && !event.shiftKey) {
        if (editable(event.target) && hasUnsavedWork()) return
        event.preventDefault()
        actions.undo()
      } else if (control && (key === 'y' || (key === 'z' && event.shiftKey))) {
        if (!actions.redo || (editable(event.target) && hasUnsavedWork())) return
        event.preventDefault()
        actions.redo()
      } else if (key === '/' && !control && !editable(event.target)) {
        const box = document.querySelector<HTMLInputElement>(filterBox)
        if (!box) return
        event.preventDefault()
        box.focus()
        box.select()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [actions])
}
