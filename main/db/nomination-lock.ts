import { ExpectedError } from '../../shared/errors.ts'
import type { Values } from '../../shared/record/field.ts'
import { alwaysOpen, type StageLock, stageLock } from '../../shared/rules/nomination-stage.ts'
import { cycleOf, deadlineOf } from './cycle-record.ts'
import type { Reader, StoredRecord } from './store.ts'

/** The refusal that goes with a lock. */
export const lockRefusal = (lock: StageLock | null): ExpectedError | null => {
  if (lock === null) return null
  return lock.kind === 'stage'
    ? new ExpectedError('stage-locked', { stage: lock.stage })
    : new ExpectedError('deadline-passed', { day: lock.day })
}

/**
 * Refuses to change the form of a nomination that has been handed on, or whose last day has passed. Other records, and
 * fields that are about the entry (`alwaysOpen`), are not concerned. Throws `stage-locked`, `deadline-passed`.
 */
export const requireUnlocked = (reader: Reader, record: StoredRecord, patch: Values, today: string): void => {
  if (record.type !== 'nomination' || Object.keys(patch).every((field) => alwaysOpen.has(field))) return
  const cycle = cycleOf(reader, record)
  const refusal = cycle && lockRefusal(stageLock(record.values, cycle.pack, deadlineOf(cycle), today))
  if (refusal) throw refusal
}
