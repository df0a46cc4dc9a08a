import { ExpectedError } from '../../../shared/errors.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import { type PackStage, stageOfValues } from '../../../shared/rules/nomination-stage.ts'
import { type CycleRecord, cycleOf, nominationsOf } from '../../db/cycle-record.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'

/** A nomination and the cycle it stands in. Throws ExpectedError('record-missing'). */
export const requireNomination = (
  reader: Reader,
  id: string,
): { readonly record: StoredRecord; readonly cycle: CycleRecord } => {
  const record = reader.get('nomination', id)
  const cycle = record && cycleOf(reader, record)
  if (!record || !cycle) throw new ExpectedError('record-missing', { id })
  return { record, cycle }
}

export const stageOf = (record: StoredRecord, pack: RulePack): PackStage => stageOfValues(record.values, pack)

/** Whether an entry stands in a stage that takes part in checks, ranking and packets. */
export const takesPart = (record: StoredRecord, { pack }: CycleRecord): boolean =>
  stageOf(record, pack).out !== true

export const takingPart = (reader: Reader, cycle: CycleRecord): readonly StoredRecord[] =>
  nominationsOf(reader, cycle).filter((record) => takesPart(record, cycle))

/** In printing order within a category: by number, those without one last. */
export const byNumber = (a: StoredRecord, b: StoredRecord): number =>
  Number(a.values.number ?? Number.MAX_SAFE_INTEGER) - Number(b.values.number ?? Number.MAX_SAFE_INTEGER) ||
  (a.id < b.id ? -1 : Number(a.id > b.id))

/** Name of the unit on file, else as written. */
export const unitName = (reader: Reader, link: LinkValue | null | undefined): string => {
  const onFile = link?.id ? reader.get('unit', link.id)?.values.name : undefined
  return typeof onFile === 'string' ? onFile : (link?.text ?? '')
}
