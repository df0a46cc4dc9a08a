import { ExpectedError } from '../../shared/errors.ts'
import { abandonStep } from './abandon-step.ts'
import type { StepRow } from './change-log.ts'
import { inPortions, type Pace } from './in-portions.ts'
import type { StepParts } from './step-parts.ts'
import type { Store, UndoResult } from './store.ts'
import { undoStep } from './undo-step.ts'

/** Undo and redo: one at a time, each waits for the one before. */
export const createUndo = (parts: StepParts): Pick<Store, 'undo' | 'redo' | 'nextUndo' | 'nextRedo'> => {
  const { log, writing, isOpen } = parts

  /** The step that someone once made, at the end of a chain of undo and redo. */
  const madeBy = (step: StepRow): StepRow => {
    const earlier = step.undoes === null ? null : log.step(step.undoes)
    return earlier ? madeBy(earlier) : step
  }

  const invert = async (target: StepRow, pace: Pace): Promise<UndoResult> => {
    const id = writing.newId()
    try {
      return await inPortions(undoStep(parts, id, target, madeBy(target)), pace)
    } catch (error) {
      if (isOpen(id)) await inPortions(abandonStep(parts, id))
      throw error
    }
  }

  /** Inverts the newest step of which anything can still be taken back. */
  const invertNewest = async (
    newest: (before: number) => StepRow | null,
    pace: Pace,
  ): Promise<UndoResult | null> => {
    let fruitless: UndoResult | null = null
    for (let target = newest(Number.MAX_SAFE_INTEGER); target; target = newest(target.number)) {
      const result = await invert(target, pace)
      if (result.undone > 0) return result
      fruitless ??= result
    }
    return fruitless
  }

  /** Undoing a redo is undoing the step that it brought back. */
  const chosen = (id: string): StepRow | null => {
    const step = log.step(id)
    return step?.label === 'redo' ? madeBy(step) : step
  }

  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> => {
    const mine = last.then(() => {
      if (signal?.aborted) throw new ExpectedError('cancelled')
      return work()
    })
    // Whoever asked hears of a failure; the next in line goes on.
    last = mine.catch(() => undefined)
    return mine
  }

  return {
    nextUndo: () => log.newestToUndo(Number.MAX_SAFE_INTEGER),
    nextRedo: () => log.newestToRedo(Number.MAX_SAFE_INTEGER),
    undo: (stepId, pace = {}) =>
      inTurn(pace.signal, async () => {
        if (stepId === undefined) {
          const result = await invertNewest(log.newestToUndo, pace)
          if (!result) throw new ExpectedError('nothing-to-undo')
          return result
        }
        const target = chosen(stepId)
        if (!target || target.undone) throw new ExpectedError('nothing-to-undo')
        return invert(target, pace)
      }),
    redo: (pace = {}) =>
      inTurn(pace.signal, async () => {
        const result = await invertNewest(log.newestToRedo, pace)
        if (!result) throw new ExpectedError('nothing-to-redo')
        return result
      }),
  }
}
