import type { SqliteSearch } from './sqlite-search.ts'
import type { Store } from './store.ts'

/** Keeps the index in step with the log, a small portion at a time between other work. */
export const followLog = (store: Store, search: SqliteSearch): { stop(): void } => {
  let waiting: NodeJS.Immediate | null = null
  const next = (): void => {
    waiting ??= setImmediate(() => {
      waiting = null
      if (search.catchUpSome()) next()
    })
  }
  const unsubscribe = store.onChanged(next)
  next()
  return {
    stop() {
      unsubscribe()
      if (waiting) clearImmediate(waiting)
      waiting = null
    },
  }
}
