import type { LinkValue } from '../../shared/record/field.ts'
import type { RulePack } from '../../shared/rule-packs/rule-pack.ts'
import { type PackStage, stageOfValues } from '../../shared/rules/nomination-stage.ts'
import { type CycleRecord, nominationsOf } from './cycle-record.ts'
import type { Reader, StoredRecord } from './store.ts'

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
