import { createChangeBuffer } from './change-buffer.ts'
import type { LoggedChange } from './change-log.ts'
import type { Portions } from './in-portions.ts'
import { invertEntry } from './invert-entry.ts'
import { createWriter, type WriterParts } from './sqlite-writer.ts'
import type { StepParts } from './step-parts.ts'
import { walkStep } from './step-walk.ts'

/**
 * Takes back a step that never finished: what it changed is changed back, what it made is gone for good, not
 * in the trash. The log entries of each record give way to one mark without content, so that followers of the
 * log look at those records again. The step stays open until its last record is done: cut off, it is taken
 * up again.
 */
export function* abandonStep({ writing, log, transaction }: StepParts, step: string): Portions<void> {
  const total = log.countOf(step)
  const walk = walkStep(log, step)
  for (;;) {
    const more = transaction(() => {
      // Not flushed: nobody needs to read in the history how a step came to nothing.
      const writer = createWriter(writing, createChangeBuffer())
      const types = new Set<LoggedChange['type']>()
      const left = walk.portion((entries) => {
        const [newest] = entries
        if (!newest || entries.every(isMark)) return
        for (const entry of entries) {
          invertEntry(writer, entry)
          log.drop(entry.sequence)
        }
        if (entries.at(-1)?.kind === 'create') purge(writing, newest, log.touchedElsewhere(newest.id, step))
        const { type, id } = newest
        log.append(step, { type, id, kind: 'update', clock: writing.clock.tick(), before: {}, after: {} })
        types.add(type)
      })
      if (!left) log.close(step, 'abandoned')
      return { value: left, types: [...types] }
    })
    if (!more) return
    yield { done: walk.done, total }
  }
}

const purge = (
  { tables, keys }: WriterParts,
  { type, id }: LoggedChange,
  isTouchedElsewhere: boolean,
): void => {
  const table = tables[type]
  const record = table.find(id)
  if (!record) return
  // Someone may have worked on it meanwhile: then it is no longer only this step's.
  const stays = isTouchedElsewhere || !record.deleted
  if (!stays) table.purge(id)
  // Cut off, the step may not have come to write its keys.
  if (stays) keys.follow(table.definition, id, null, record.values)
  else keys.follow(table.definition, id, record.values, null)
}

const isMark = ({ kind, before, after }: LoggedChange): boolean =>
  kind === 'update' && Object.keys(before).length === 0 && Object.keys(after).length === 0
