import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import type { Inputs, Outputs } from '../../../shared/contract.ts'
import { errorMessage } from '../../../shared/error-messages.ts'
import { ExpectedError, type FieldFault } from '../../../shared/errors.ts'
import type { FieldValue, Label, LinkValue, Values } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import { say } from '../../../shared/text/say.ts'
import type { JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { portionMilliseconds } from '../../db/in-portions.ts'
import { requireUnlocked } from '../../db/nomination-lock.ts'
import { canonicalPatch, sameValue } from '../../db/record-values.ts'
import type { Reader, StepInfo, StoredRecord, Writer } from '../../db/store.ts'
import { preparePatch } from './prepare-values.ts'
import { removeWithRows } from './remove-with-rows.ts'

type Change = Inputs['records.changeMany']
type Plan = Outputs['records.planChange']

interface Wanted {
  readonly id: string
  readonly values: Values
}

/** Examples and refusals that a preview lists; all are counted. */
const mostListed = 200
const everything = 10_000_000

const typeOf = (change: Change): RecordType => ('query' in change ? change.query.type : change.type)

const wantedBy = async (change: Change, { store }: Workspace): Promise<readonly Wanted[]> => {
  if ('rows' in change) return change.rows as readonly Wanted[]
  const values = change.values as Values
  return (await store.lists.ids(change.query, 0, everything)).map((id) => ({ id, values }))
}

/** A name alone is linked where it is on file once: pasted cells hold no ids. */
const linkNames = (reader: Reader, type: RecordType, values: Values): Values => {
  const linked: Record<string, FieldValue> = { ...values }
  for (const field of recordDefinitions[type].fields) {
    const link = field.kind === 'link' ? (values[field.name] as LinkValue | null | undefined) : null
    if (field.kind !== 'link' || !link || link.id !== null || link.text === '') continue
    const found = reader.byText(field.to, recordDefinitions[field.to].titleField, link.text)
    if (found.length === 1) linked[field.name] = { id: found[0]?.id ?? null, text: link.text }
  }
  return linked
}

type Outcome =
  | { readonly kind: 'changed'; readonly record: StoredRecord; readonly patch: Values }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly record: StoredRecord; readonly faults: readonly FieldFault[] }

/** What a change does to one record: only fields that get another value, or why it may not have it. */
const outcomeOf = (reader: Reader, type: RecordType, { id, values }: Wanted, today: string): Outcome => {
  const record = reader.get(type, id)
  // Deleted since it was chosen.
  if (!record) return { kind: 'same' }
  try {
    const definition = recordDefinitions[type]
    requireUnlocked(reader, record, values, today)
    const patch = canonicalPatch(definition, preparePatch(reader, record, linkNames(reader, type, values)))
    const changed = Object.entries(patch).filter(
      ([name, value]) => !sameValue(value, record.values[name] ?? null),
    )
    return changed.length === 0
      ? { kind: 'same' }
      : { kind: 'changed', record, patch: Object.fromEntries(changed) }
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    const { code, fields } = error.error
    if (fields) return { kind: 'refused', record, faults: fields }
    if (code !== 'stage-locked' && code !== 'deadline-passed') throw error
    const words = { message: errorMessage(error.error, 'zh'), messageEn: errorMessage(error.error, 'en') }
    return { kind: 'refused', record, faults: Object.keys(values).map((field) => ({ field, ...words })) }
  }
}

/** Goes through all in portions, other calls in between; `inBatch` is given the work of one portion. */
const eachInPortions = async <T>(
  all: readonly T[],
  job: JobContext,
  label: Label,
  inBatch: (work: (writer: Writer | null) => void) => void,
  each: (one: T, writer: Writer | null) => void,
): Promise<void> => {
  let done = 0
  while (done < all.length) {
    if (job.signal.aborted) throw new ExpectedError('cancelled')
    inBatch((writer) => {
      const until = performance.now() + portionMilliseconds
      do {
        each(all[done] as T, writer)
        done += 1
      } while (done < all.length && performance.now() < until)
    })
    job.report({ done, total: all.length, label })
    await setImmediate()
  }
}

/** What a change would do: counts, the first records with old and new, and those that may not be so. Writes nothing. */
export const planChange = async (change: Change, workspace: Workspace, job: JobContext): Promise<Plan> => {
  const type = typeOf(change)
  const examples: Plan['examples'][number][] = []
  const refusals: Plan['refusals'][number][] = []
  const counts = { changed: 0, same: 0, refused: 0 }
  const note = (one: Wanted): void => {
    const outcome = outcomeOf(workspace.store, type, one, workspace.today())
    counts[outcome.kind] += 1
    if (outcome.kind === 'same') return
    const title = recordTitle(outcome.record)
    if (outcome.kind === 'refused') {
      if (refusals.length < mostListed) refusals.push({ id: one.id, title, faults: outcome.faults })
      return
    }
    if (examples.length >= mostListed) return
    const fields = Object.entries(outcome.patch).map(([field, after]) => ({
      field,
      before: outcome.record.values[field] ?? null,
      after,
    }))
    examples.push({ id: one.id, title, fields })
  }
  const label = say('预览更改', 'Previewing the change')
  await eachInPortions(await wantedBy(change, workspace), job, label, (work) => work(null), note)
  return { ...counts, examples, refusals }
}

/** Runs one undoable step over many records and gives its id; nothing stays of it when it is cancelled or fails. */
const inOneStep = async (
  { store }: Workspace,
  info: StepInfo,
  run: (inBatch: (work: (writer: Writer | null) => void) => void) => Promise<void>,
): Promise<string> => {
  const step = store.openStep(info)
  try {
    await run((work) => step.batch(work))
    step.finish()
    return step.id
  } catch (error) {
    await step.abandon()
    throw error
  }
}

const stepOf = (label: string, type: RecordType, count: number) => ({
  label,
  detail: { type: recordDefinitions[type].label.zh, count },
})

/** Changes what may be changed, as one step; what is refused keeps what it had. Throws `cancelled`. */
export const changeMany = async (
  change: Change,
  workspace: Workspace,
  job: JobContext,
): Promise<Outputs['records.changeMany']> => {
  const type = typeOf(change)
  const wanted = await wantedBy(change, workspace)
  const counts = { changed: 0, same: 0, refused: 0 }
  const label = say('批量修改', 'Changing records')
  const step = await inOneStep(workspace, stepOf('changeMany', type, wanted.length), (inBatch) =>
    eachInPortions(wanted, job, label, inBatch, (one, writer) => {
      const outcome = outcomeOf(writer ?? workspace.store, type, one, workspace.today())
      counts[outcome.kind] += 1
      if (outcome.kind === 'changed') writer?.update(type, one.id, outcome.patch)
    }),
  )
  return { ...counts, step }
}

/** Moves all of a list into the trash, with the rows that belong to them, as one step. Throws `cancelled`. */
export const deleteMany = async (
  { query }: Inputs['records.deleteMany'],
  workspace: Workspace,
  job: JobContext,
): Promise<Outputs['records.deleteMany']> => {
  const ids = await workspace.store.lists.ids(query, 0, everything)
  let count = 0
  const label = say('移入回收站', 'Moving to the trash')
  const step = await inOneStep(workspace, stepOf('deleteMany', query.type, ids.length), (inBatch) =>
    eachInPortions(ids, job, label, inBatch, (id, writer) => {
      const record = writer?.get(query.type, id)
      if (!writer || !record) return
      removeWithRows(writer, record)
      count += 1
    }),
  )
  return { count, step }
}
