import { setImmediate } from 'node:timers/promises'
import { ExpectedError } from '../../shared/errors.ts'

/** Time that the work of one portion may take; leaves room for the commit within 20 ms. */
export const portionMilliseconds = 12

export interface Portion {
  readonly done: number
  readonly total: number
}

/** Long work that rests after every portion, so that other calls get in between. */
export type Portions<T> = Generator<Portion, T>

export interface Pace {
  readonly signal?: AbortSignal
  onPortion?(portion: Portion): void
}

/**
 * Runs work to its end, other calls in between; what fits into one portion is done before this returns.
 * Throws ExpectedError('cancelled') between two portions once the signal is given.
 */
export const inPortions = async <T>(portions: Portions<T>, pace: Pace = {}): Promise<T> => {
  for (;;) {
    const next = portions.next()
    if (next.done) return next.value
    pace.onPortion?.(next.value)
    await setImmediate()
    if (pace.signal?.aborted) throw new ExpectedError('cancelled')
  }
}
