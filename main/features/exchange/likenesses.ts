import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { LikenessSide, LikenessView } from '../../../shared/exchange-views.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { Task } from '../../db/run-in-batches.ts'
import { toLogFields } from '../../db/record-values.ts'
import { travels } from './op-schema.ts'
import { readAliases } from './class-state.ts'
import type { MergeTasks } from './merge-tasks.ts'
import { runMerge } from './run-merge.ts'
import { titleOf, titleOfRecord } from './title-of.ts'

const mostFacts = 8

const sideOf = ({ store }: Workspace, type: RecordType, id: string): LikenessSide | null => {
  const record = store.get(type, id)
  if (!record) return null
  const definition = recordDefinitions[type]
  const shown = definition.fields.filter((field) => travels(field)).map(({ name }) => name)
  const facts = Object.entries(toLogFields(definition, record.values))
    .filter(([field]) => shown.includes(field))
    .slice(0, mostFacts)
    .map(([field, value]) => ({ field, value }))
  return { id, title: titleOf(type, record.values), facts }
}

/** Pairs that may be one record and that nobody has decided about. */
export const listLikenesses = (workspace: Workspace): readonly LikenessView[] => {
  const aliases = readAliases(workspace.exchange.ops, workspace.store)
  return workspace.exchange.book.likenesses.open().flatMap(({ type, one, other }) => {
    if (aliases.rootOf(one) === aliases.rootOf(other)) return []
    const [a, b] = [sideOf(workspace, type, one), sideOf(workspace, type, other)]
    return a && b ? [{ type, one: a, other: b }] : []
  })
}

/** Says whether a pair is one record. If so they are joined as one undoable step, and links follow. */
export const decideLikeness = async (
  { one, other, same }: Inputs['exchange.decide'],
  workspace: Workspace,
  job: JobContext,
): Promise<{ readonly joined: boolean }> => {
  const { exchange, store, operator, now } = workspace
  const known = exchange.book.likenesses.get(one, other)
  if (known === null) throw new ExpectedError('record-missing', { id: one })
  const { type } = known
  if (exchange.midStep()) throw new ExpectedError('step-open')
  if (same) {
    function* work(merge: MergeTasks): Generator<Task> {
      yield () => merge.begin()
      yield (writer) => merge.join(writer, type, one, other, 'decided')
      yield* merge.rest()
    }
    const title = titleOfRecord(store, type, one)
    await runMerge(workspace, { label: 'joinRecords', detail: { title } }, null, work, job.signal)
  }
  exchange.book.likenesses.put({
    ...known,
    decision: same ? 'same' : 'different',
    decidedBy: operator.name,
    decidedAt: now().toISOString(),
  })
  return { joined: same }
}
