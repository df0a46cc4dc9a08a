import { createChangeBuffer } from './change-buffer.ts'
import type { ChangeLog } from './change-log.ts'
import { invertStep } from './invert-step.ts'
import { createWriter, type WriterParts } from './sqlite-writer.ts'

/**
 * Takes back a step that never finished, inside the caller's transaction: what it changed is changed
 * back, what it made is gone for good, not in the trash. Its log entries give way to one mark per record,
 * so that followers of the log look at those records again.
 */
export const abandonStep = (parts: WriterParts, log: ChangeLog, step: string): void => {
  const entries = log.ofStep(step)
  invertStep(createWriter(parts, createChangeBuffer()), entries)
  for (const entry of entries) {
    log.drop(entry.sequence)
    if (entry.kind === 'create' && !log.touchedElsewhere(entry.id, step)) {
      const table = parts.tables[entry.type]
      const record = table.find(entry.id)
      if (record?.deleted) {
        parts.keys.follow(table.definition, entry.id, record.values, null)
        table.purge(entry.id)
      }
    }
  }
  const records = new Map(entries.map((entry) => [entry.id, entry.type]))
  for (const [id, type] of records)
    log.append(step, { type, id, kind: 'update', clock: parts.clock.tick(), before: {}, after: {} })
  log.close(step, 'abandoned')
}
