import type { Values } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import type { CoreClient } from './core-client.tsx'

/** Typing hands its draft over after this long a pause, and in any case this long after the last time. */
const pauseMs = 300
const longestMs = 900

/** The form that a draft belongs to; see `DraftView`. */
export interface DraftPlace {
  readonly key: string
  readonly type: RecordType
  readonly record: string | null
}

export interface DraftKeeper {
  /** Tells what is typed and not stored; nothing at all forgets the draft. */
  keep(values: Values, base: Values): void
  /** Hands over now what still waits. Resolves also where it was refused: `onKept` is told. */
  flush(): Promise<void>
  /** Ends it without handing over: what it kept was stored by other means. */
  forget(): void
}

/**
 * Hands drafts to the core while typing goes on, one at a time and the newest only. What was refused (the core is
 * away, the disk is full) is tried again with the next word, or when `flush` is called.
 */
export const createDraftKeeper = (
  core: Pick<CoreClient, 'call'>,
  place: DraftPlace,
  onKept: (failure: unknown) => void,
): DraftKeeper => {
  let waiting: { readonly values: Values; readonly base: Values } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0
  // One may lie there from before: only the core knows, so the first time nothing is taken for granted.
  let isKept = true
  let queue: Promise<void> = Promise.resolve()

  const send = async (): Promise<void> => {
    const next = waiting
    if (!next) return
    waiting = null
    const isEmpty = Object.keys(next.values).length === 0
    if (isEmpty && !isKept) return
    try {
      if (isEmpty) await core.call('drafts.drop', { key: place.key })
      else await core.call('drafts.put', { ...place, ...next })
      isKept = !isEmpty
      onKept(null)
    } catch (failure) {
      waiting ??= next
      onKept(failure)
    }
  }

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    queue = queue.then(send)
    return queue
  }

  return {
    flush,
    keep(values, base) {
      waiting = { values, base }
      const now = Date.now()
      if (timer === undefined) since = now
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), Math.max(0, Math.min(pauseMs, since + longestMs - now)))
    },
    forget() {
      clearTimeout(timer)
      timer = undefined
      waiting = null
      isKept = false
    },
  }
}
