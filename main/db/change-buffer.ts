import type { RecordType } from '../../shared/record/record-type-name.ts'
import type { ChangeLog, LogChange } from './change-log.ts'
import { diffLogFields } from './record-values.ts'

/** Gathers the changes of one transaction, so that a record has one log entry per step however often it is written. */
export interface ChangeBuffer {
  add(change: LogChange): void
  /** The entries of a step that is written in this one transaction; the buffer is empty after it. */
  take(): readonly LogChange[]
  /** Writes the entries; returns the record types touched, and how many entries more the step has now. */
  flush(
    log: ChangeLog,
    step: string,
    mayHaveEarlier: boolean,
  ): { readonly types: readonly RecordType[]; readonly added: number }
}

/** A creation or update takes in the updates that follow it; deletions stand alone. */
const merge = (earlier: LogChange, later: LogChange): LogChange | null => {
  if (later.kind !== 'update' || (earlier.kind !== 'update' && earlier.kind !== 'create')) return null
  const before = { ...later.before, ...earlier.before }
  const after = { ...earlier.after, ...later.after }
  if (earlier.kind === 'create') {
    const kept = Object.entries(after).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    )
    return { ...later, kind: 'create', before: {}, after: Object.fromEntries(kept) }
  }
  return { ...later, ...diffLogFields(before, after) }
}

const changesNothing = ({ kind, after }: LogChange): boolean =>
  kind === 'update' && Object.keys(after).length === 0

export const createChangeBuffer = (): ChangeBuffer => {
  const pending = new Map<string, LogChange[]>()
  return {
    add(change) {
      const changes = pending.get(change.id)
      const last = changes?.at(-1)
      const merged = last ? merge(last, change) : null
      if (!changes) pending.set(change.id, [change])
      else if (merged) changes[changes.length - 1] = merged
      else changes.push(change)
    },
    take() {
      const taken = [...pending.values()].flat().filter((change) => !changesNothing(change))
      pending.clear()
      return taken
    },
    flush(log, step, mayHaveEarlier) {
      const types = new Set<RecordType>()
      let added = 0
      for (const [id, changes] of pending) {
        const [first, ...rest] = changes
        const asks = mayHaveEarlier && first?.kind !== 'create'
        const earlier = asks ? log.entriesOf(step, id)[0] : undefined
        const merged = earlier && first ? merge(earlier, first) : null
        // Appended anew rather than altered: followers of the log go by sequence.
        if (earlier && merged) {
          log.drop(earlier.sequence)
          added -= 1
        }
        for (const change of merged ? [merged, ...rest] : changes) {
          types.add(change.type)
          if (changesNothing(change) && change !== merged) continue
          log.append(step, change)
          added += 1
        }
      }
      pending.clear()
      return { types: [...types], added }
    },
  }
}
