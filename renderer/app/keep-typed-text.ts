import type { PageConnection } from '../lib/port.ts'
import { keepForms } from '../lib/save-state.ts'

/**
 * What was typed a moment ago is not yet stored (see `use-autosave.ts`). It is handed over at once when the page
 * is about to go, by a reload or by closing the window, and again when the core is back after a crash.
 */
export const keepTypedText = (connection: PageConnection): void => {
  const store = (): void => {
    // A refusal shows in the form and in the status bar.
    keepForms().catch((failure: unknown) => console.error(failure))
  }
  // Before unloading the connection still stands; hidden is the last a page hears where that event is left out.
  window.addEventListener('beforeunload', store)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') store()
  })
  let before = connection.state()
  connection.onState(() => {
    const now = connection.state()
    if (before === 'lost' && now === 'connected') store()
    before = now
  })
}
