import { ExpectedError, invalidField } from '../../shared/errors.ts'
import type { Values } from '../../shared/record/field.ts'
import {
  alwaysOpen,
  lostObjections,
  movedOnly,
  type StageLock,
  stageLock,
} from '../../shared/rules/nomination-stage.ts'
import { say } from '../../shared/text/say.ts'
import { cycleOf, deadlineOf } from './cycle-record.ts'
import type { Reader, StoredRecord } from './store.ts'

/** The refusal that goes with a lock. */
export const lockRefusal = (lock: StageLock | null): ExpectedError | null => {
  if (lock === null) return null
  return lock.kind === 'stage'
    ? new ExpectedError('stage-locked', { stage: lock.stage })
    : new ExpectedError('deadline-passed', { day: lock.day })
}

const requireByMove = (record: StoredRecord, patch: Values): void => {
  const field = Object.keys(patch).find(
    (name) => movedOnly.has(name) && (patch[name] ?? null) !== (record.values[name] ?? null),
  )
  if (field === undefined) return
  throw invalidField(
    field,
    say(
      '环节和期限只能用“转入环节”或“延期”变更，不能直接改写。',
      'Stage and last day are changed by moving or extending the nomination, not written directly.',
    ),
  )
}

const requireObjectionsKept = (record: StoredRecord, patch: Values): void => {
  if (!Object.hasOwn(patch, 'objections')) return
  const lost = lostObjections(record.values, patch)
  if (lost.length === 0) return
  throw invalidField(
    'objections',
    say(
      '已登记的异议不能删除（{names}）。登记有误的，请把处理结果选为“已撤回”。',
      'Objections on file cannot be removed ({names}). Mark one that was entered by mistake as withdrawn.',
      { names: lost.join('、') },
    ),
  )
}

/**
 * Refuses to change the form of a nomination that has been handed on, or whose last day has passed. Other records, and
 * fields that are about the entry (`alwaysOpen`), are not concerned. Stage and last day are
 * changed by moves alone, and objections stay on file. Throws `stage-locked`, `deadline-passed`, `invalid-input`.
 */
export const requireUnlocked = (reader: Reader, record: StoredRecord, patch: Values, today: string): void => {
  if (record.type !== 'nomination') return
  requireByMove(record, patch)
  requireObjectionsKept(record, patch)
  if (Object.keys(patch).every((field) => alwaysOpen.has(field))) return
  const cycle = cycleOf(reader, record)
  const refusal = cycle && lockRefusal(stageLock(record.values, cycle.pack, deadlineOf(cycle), today))
  if (refusal) throw refusal
}
