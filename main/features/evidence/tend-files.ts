import { setTimeout as pause } from 'node:timers/promises'
import { textOf } from '../../../shared/record/read-value.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { FileState } from '../../db/file-notes.ts'
import { errorCode } from '../../files/error-code.ts'
import { pagesInPortions } from './pages-in-portions.ts'

/** Looks at one file outside the core's own thread; rejects once the program ends. */
export type LookAtFile = (
  file: string,
  sha256: string,
  withText: boolean,
) => Promise<{ readonly state: FileState; readonly pages: readonly string[] }>

/** Milliseconds. */
export interface TendPace {
  /** From opening, or the last change of evidence, to the look at it: whoever works is let work. */
  readonly settle: number
  /** Between two looks at the calendar. */
  readonly every: number
}

export const usualPace: TendPace = { settle: 5_000, every: 3_600_000 }

/** A look takes a quarter of the time at most: the disk, too, is the user's first. */
const restShare = 3
const portion = 500

/** Every hash in use, with whether some record calls it a PDF. */
const filesInUse = async ({ store }: Workspace): Promise<ReadonlyMap<string, boolean>> => {
  const used = new Map<string, boolean>()
  for (let after = ''; ; ) {
    const records = store.list({ type: 'evidence', fields: ['sha256', 'fileName'], after, limit: portion })
    for (const { values } of records) {
      const sha256 = textOf(values, 'sha256')
      if (!/^[0-9a-f]{64}$/u.test(sha256)) continue
      used.set(sha256, used.get(sha256) === true || /\.pdf$/iu.test(textOf(values, 'fileName')))
    }
    const last = records.at(-1)
    if (!last || records.length < portion) return used
    after = last.id
    await pause(0)
  }
}

const isFull = (error: unknown): boolean => /^SQLITE_(FULL|READONLY|BUSY)/u.test(errorCode(error))

/**
 * Looks at every attachment once a day, and reads the text of those that are new: one file at a time, with rests
 * between. What was looked at is noted at once, so that a pass that is cut off goes on where it was.
 * Returns when nothing is left to look at today, or `signal` says to stop.
 */
export const tendOnce = async (
  workspace: Workspace,
  look: LookAtFile,
  signal: AbortSignal,
  onBug: (error: unknown) => void,
): Promise<void> => {
  const { search, attachments } = workspace
  const used = await filesInUse(workspace)
  if (signal.aborted) return
  search.files.keepOnly(new Set(used.keys()))
  for (const [sha256, isPdf] of used) {
    if (signal.aborted) return
    const known = search.files.get(sha256)
    const withText = isPdf && known?.isRead !== true
    const today = workspace.today()
    if (known?.checkedOn === today && !(withText && known.state === 'sound')) continue
    const began = performance.now()
    // One file that no thread survives must not keep the others from being looked at; tomorrow it is tried again.
    const found = await look(attachments.pathOf(sha256), sha256, withText).catch((error: unknown) =>
      signal.aborted ? null : onBug(error),
    )
    const rest = Math.min(10_000, (performance.now() - began) * restShare)
    if (signal.aborted) return
    if (!found) continue
    const { state, pages } = found
    search.files.check(sha256, state, today)
    if (withText && state === 'sound') {
      const portions = pagesInPortions(pages)
      for (const [at, some] of portions.entries()) {
        if (signal.aborted) return
        search.files.addPages(sha256, some, at === portions.length - 1)
        await pause(5)
      }
    }
    await pause(rest, undefined, { ref: false })
  }
}

/** Tends the files of a workspace until told to stop; `tell` is called after a pass that found news. */
export const tendFiles = (
  workspace: Workspace,
  look: LookAtFile,
  { pace, tell, onBug }: { readonly pace: TendPace; tell(): void; onBug(error: unknown): void },
): (() => void) => {
  const ended = new AbortController()
  let timer: NodeJS.Timeout | null = null
  let running = false
  let again = false
  const faults = (): string => JSON.stringify(workspace.search.files.faulty())
  const wait = (ms: number): void => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void pass(), ms)
    // A finished command must not be kept running by it.
    timer.unref()
  }
  const pass = async (): Promise<void> => {
    if (running) {
      again = true
      return
    }
    running = true
    try {
      const before = faults()
      await tendOnce(workspace, look, ended.signal, onBug)
      if (!ended.signal.aborted && faults() !== before) tell()
    } catch (error) {
      // On a full or protected disk the next hour tries again; a thread that was closed with the program is no news.
      if (!ended.signal.aborted && !isFull(error)) onBug(error)
    } finally {
      running = false
      if (!ended.signal.aborted) wait(again ? pace.settle : pace.every)
      again = false
    }
  }
  const unsubscribe = workspace.store.onChanged((types) => {
    if (!types.includes('evidence')) return
    if (running) again = true
    else wait(pace.settle)
  })
  // The record may hold what it held before: nobody else would tell.
  const forget = workspace.search.files.onMended(() => {
    tell()
    if (!running) wait(pace.settle)
  })
  wait(pace.settle)
  return () => {
    ended.abort()
    unsubscribe()
    forget()
    if (timer) clearTimeout(timer)
  }
}
