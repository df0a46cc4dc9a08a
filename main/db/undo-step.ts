import { createChangeBuffer } from './change-buffer.ts'
import type { StepRow } from './change-log.ts'
import type { Portions } from './in-portions.ts'
import { invertEntry } from './invert-entry.ts'
import { createWriter } from './sqlite-writer.ts'
import type { StepParts } from './step-parts.ts'
import { walkStep } from './step-walk.ts'
import type { StepInfo, UndoResult } from './store.ts'

/** A late undo of a large import may leave thousands of fields alone: the first are listed, all are counted. */
const mostListed = 500

/** The inverse of an undo is called a redo; both name the step that the user once made. */
const inverseInfo = ({ label, detail, undoes }: StepRow): StepInfo =>
  undoes === null ? { label: 'undo', detail: { ...detail, of: label } } : { label: 'redo', detail }

/**
 * Writes the inverse of a step as the new step `id`, in one transaction where it is small and else in portions,
 * open until the last: cut off, it is rolled back like any other step. `made` is the step that someone
 * once made: the target itself, or the one that the target took back.
 */
export function* undoStep(
  { writing, log, transaction, begin }: StepParts,
  id: string,
  target: StepRow,
  made: StepRow,
): Portions<UndoResult> {
  const skipped: UndoResult['skipped'][number][] = []
  let skippedCount = 0
  let undone = 0
  const walk = walkStep(log, target.id)
  for (let begun = false; ; begun = true) {
    const more = transaction(() => {
      if (!begun) begin(id, inverseInfo(target), 'open', target.id)
      const changes = createChangeBuffer()
      const writer = createWriter(writing, changes)
      const left = walk.portion((entries) => {
        for (const entry of entries) {
          const inverted = invertEntry(writer, entry)
          if (inverted.undone) undone += 1
          skippedCount += inverted.left.length
          for (const field of inverted.left.slice(0, mostListed - skipped.length))
            skipped.push({ type: entry.type, id: entry.id, field })
        }
      })
      const { types } = changes.flush(log, id, false)
      if (!left && log.close(id, 'done') > 0) {
        if (target.undoes === null) {
          log.setUndoneBy(target.id, id)
          log.setRedosUndoneBy(target, id)
        } else {
          log.setUndoneBy(target.id, id)
          // The step stands again and can be undone once more.
          log.setUndoneBy(made.id, null)
        }
      }
      return { value: left, types }
    })
    if (!more) return { step: { ...target, undone: true }, undone, skipped, skippedCount }
    yield { done: walk.done, total: target.changes }
  }
}
