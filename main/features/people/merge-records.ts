import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { LinkValue, Values } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import { say } from '../../../shared/text/say.ts'
import type { JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { differencesOf, pairOf } from './merge-preview.ts'
import { type Pointer, pointersTo, referencesBy, repointed } from './references-to.ts'

/** Few enough that a batch holds no other call up. */
const batchSize = 50

/**
 * Joins two records of one person or unit as one step: what points at `drop` points at `keep`, which takes the fields
 * named in `take`; then `drop` goes to the trash. One undo brings all of it back. Throws `record-missing`,
 * `invalid-input`, `cancelled`.
 */
export const mergeRecords = async (
  { type, keep, drop, take }: Inputs['people.merge'],
  { store }: Workspace,
  job: JobContext,
): Promise<{ readonly id: string; readonly moved: number }> => {
  const { kept, dropped } = pairOf(store, { type, keep, drop })
  const { conflicts, gains } = differencesOf(kept, dropped)
  const known = new Set([...conflicts, ...gains].map(({ field }) => field))
  const wrong = take.find((field) => !known.has(field))
  if (wrong !== undefined) throw new ExpectedError('invalid-input', { reason: wrong })
  const taken: Values = Object.fromEntries(take.map((field) => [field, dropped.values[field] ?? null]))
  const places: { readonly pointer: Pointer; readonly id: string }[] = []
  for (const pointer of pointersTo(type)) {
    const records = await referencesBy(store, pointer, drop)
    places.push(...records.map(({ id }) => ({ pointer, id })))
  }
  const step = store.openStep({
    label: 'merge',
    detail: { type: recordDefinitions[type].label.zh, title: recordTitle(kept) },
  })
  try {
    for (let at = 0; at < places.length; at += batchSize) {
      if (job.signal.aborted) throw new ExpectedError('cancelled')
      step.batch((writer) => {
        for (const { pointer, id } of places.slice(at, at + batchSize)) {
          const record = writer.get(pointer.type, id)
          // Read again: a field that was changed meanwhile is repointed as it is now.
          if (record) writer.update(pointer.type, id, repointed(record.values, pointer.field, drop, keep))
        }
      })
      job.report({ done: at, total: places.length, label: say('合并', 'Merging') })
      await step.rest()
    }
    step.batch((writer) => {
      // A unit that stood below the other must not end up below itself.
      const parent = ('parent' in taken ? taken : (writer.get(type, keep)?.values ?? {})).parent
      const isOwn = (parent as LinkValue | null | undefined)?.id === keep
      writer.update(type, keep, { ...taken, ...(isOwn ? { parent: null } : {}) })
      writer.remove(type, drop)
    })
    step.finish()
  } catch (failure) {
    await step.abandon()
    throw failure
  }
  return { id: keep, moved: places.length }
}
