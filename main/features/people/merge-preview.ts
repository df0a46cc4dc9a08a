import { ExpectedError } from '../../../shared/errors.ts'
import type { MergePreview, MergeType } from '../../../shared/people-views.ts'
import { isEmptyValue } from '../../../shared/record/is-empty-value.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { pointersTo, referencesBy } from './references-to.ts'

/** Both records of a merge. Throws `record-missing`, and `invalid-input` where they are one. */
export const pairOf = (
  reader: Reader,
  { type, keep, drop }: { readonly type: MergeType; readonly keep: string; readonly drop: string },
): { readonly kept: StoredRecord; readonly dropped: StoredRecord } => {
  if (keep === drop) throw new ExpectedError('invalid-input', { reason: keep })
  const [kept, dropped] = [reader.get(type, keep), reader.get(type, drop)]
  if (!kept || !dropped) throw new ExpectedError('record-missing', { id: kept ? drop : keep })
  return { kept, dropped }
}

/** In what the two differ: what both say, and what only the one to be given up says. */
export const differencesOf = (
  kept: StoredRecord,
  dropped: StoredRecord,
): Pick<MergePreview, 'conflicts' | 'gains'> => {
  const fields = recordDefinitions[kept.type].fields.filter(({ kind }) => kind !== 'files')
  const differing = fields.filter(
    ({ name }) =>
      !isEmptyValue(dropped.values[name]) &&
      JSON.stringify(kept.values[name]) !== JSON.stringify(dropped.values[name]),
  )
  return {
    conflicts: differing
      .filter(({ name }) => !isEmptyValue(kept.values[name]))
      .map(({ name }) => ({
        field: name,
        keep: kept.values[name] ?? null,
        drop: dropped.values[name] ?? null,
      })),
    gains: differing
      .filter(({ name }) => isEmptyValue(kept.values[name]))
      .map(({ name }) => ({ field: name, value: dropped.values[name] ?? null })),
  }
}

const shownTitles = 5

/** What a merge would change, with nothing changed yet. */
export const mergePreview = async (
  input: { readonly type: MergeType; readonly keep: string; readonly drop: string },
  reader: Reader,
): Promise<MergePreview> => {
  const { kept, dropped } = pairOf(reader, input)
  const moves: MergePreview['moves'][number][] = []
  for (const pointer of pointersTo(input.type)) {
    const records = await referencesBy(reader, pointer, dropped.id)
    if (records.length === 0) continue
    const titles = records.slice(0, shownTitles).map(recordTitle)
    moves.push({ type: pointer.type, field: pointer.field.name, count: records.length, titles })
  }
  return {
    keep: { id: kept.id, name: recordTitle(kept) },
    drop: { id: dropped.id, name: recordTitle(dropped) },
    ...differencesOf(kept, dropped),
    moves,
  }
}
