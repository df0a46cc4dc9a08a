import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { ConflictHead, ConflictView } from '../../../shared/exchange-views.ts'
import { settleOp } from '../../../shared/merge/derive-ops.ts'
import type { RecordState } from '../../../shared/merge/merge-record.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type { JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { SignedOp } from '../../db/exchange-ops.ts'
import type { Task } from '../../db/run-in-batches.ts'
import { type Aliases, opsOf, readAliases, stateOf } from './class-state.ts'
import type { MergeTasks } from './merge-tasks.ts'
import { runMerge } from './run-merge.ts'
import { titleOfRecord } from './title-of.ts'

type Clash = RecordState['conflicts'][number]

const viewOf = (
  { store, stationId, exchange }: Workspace,
  aliases: Aliases,
  type: RecordType,
  record: string,
  { group, heads }: Clash,
): ConflictView => {
  const signs = new Map(opsOf(exchange.ops, aliases, record).map((op) => [op.clock, op]))
  const seen = (clock: string): ConflictHead => ({
    clock,
    fields: heads.find((head) => head.clock === clock)?.fields ?? {},
    by: signs.get(clock)?.by ?? '',
    at: signs.get(clock)?.at ?? '',
    own: clock.endsWith(stationId),
  })
  return {
    type,
    record,
    title: titleOfRecord(store, type, record),
    group,
    heads: heads.map(({ clock }) => seen(clock)),
  }
}

/**
 * What waits for a decision. The table only says where to look: whether two sides still differ is read from the ops,
 * since an edit or an undo may have settled it meanwhile.
 */
export const listConflicts = (workspace: Workspace): readonly ConflictView[] => {
  const { exchange, store } = workspace
  const aliases = readAliases(exchange.ops, store)
  const states = new Map<string, RecordState>()
  return exchange.book.conflicts.list().flatMap(({ type, record, fieldGroup }) => {
    if (aliases.rootOf(record) !== record) return []
    const state = states.get(record) ?? stateOf(exchange.ops, aliases, record)
    states.set(record, state)
    const clash = state.alive ? state.conflicts.find(({ group }) => group === fieldGroup) : undefined
    return clash ? [viewOf(workspace, aliases, type, record, clash)] : []
  })
}

/**
 * Settles conflicts as one step: each by an op that follows all sides, so that no station asks again, also where the
 * value that stands is kept. Throws `record-missing` where one is no longer in conflict.
 */
export const settleConflicts = async (
  { choices }: Inputs['exchange.settle'],
  workspace: Workspace,
  job: JobContext,
): Promise<{ readonly settled: number }> => {
  const { exchange, store, operator, now } = workspace
  if (exchange.midStep()) throw new ExpectedError('step-open')
  const aliases = readAliases(exchange.ops, store)
  const byRecord = Map.groupBy(choices, ({ record }) => record)
  const ops: SignedOp[] = []
  for (const [record, chosen] of byRecord) {
    const type = exchange.book.conflicts.of(record)[0]?.type
    const state = type && stateOf(exchange.ops, aliases, record)
    if (!type || !state) throw new ExpectedError('record-missing', { id: record })
    const settled = chosen.map(({ group, head }) => {
      const clash = state.conflicts.find((one) => one.group === group)
      const kept = clash?.heads.find(({ clock }) => clock === head)
      if (!clash || !kept) throw new ExpectedError('record-missing', { id: record })
      return { group, heads: clash.heads.map(({ clock }) => clock), fields: kept.fields }
    })
    const op = settleOp(exchange.tick(), { type, record }, settled)
    ops.push({ ...op, by: operator.name, at: now().toISOString() })
  }
  function* work(merge: MergeTasks): Generator<Task> {
    yield () => merge.begin()
    for (const op of ops)
      yield (writer) => {
        merge.take(op)
        merge.settle(writer, op.record, op.type)
      }
    yield* merge.rest()
  }
  await runMerge(
    workspace,
    { label: 'settleConflicts', detail: { count: choices.length } },
    null,
    work,
    job.signal,
  )
  return { settled: choices.length }
}
