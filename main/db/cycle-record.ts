import { ExpectedError } from '../../shared/errors.ts'
import type { LinkValue } from '../../shared/record/field.ts'
import { jsonSchema } from '../../shared/record/field-schema.ts'
import { defaultPack } from '../../shared/rule-packs/default-pack.ts'
import { type RulePack, rulePackSchema } from '../../shared/rule-packs/rule-pack.ts'
import { latestDay } from '../../shared/text/parse-date.ts'
import type { Reader, StoredRecord, Writer } from './store.ts'

export interface CycleRecord {
  readonly id: string
  readonly year: number
  readonly name: string
  readonly deadline: string | null
  readonly pack: RulePack
}

const toCycle = (record: StoredRecord): CycleRecord => ({
  id: record.id,
  year: record.values.year as number,
  name: record.values.name as string,
  deadline: (record.values.deadline as string | null | undefined) ?? null,
  pack: rulePackSchema.parse(record.values.pack),
})

/** The cycle of one year, or null when there is none. */
export const findCycle = (reader: Reader, year: number): CycleRecord | null => {
  const [record] = reader.list({ type: 'cycle', filters: [{ field: 'year', is: year }], limit: 1 })
  return record ? toCycle(record) : null
}

/** The cycle of one year. Throws ExpectedError('cycle-missing'). */
export const requireCycle = (reader: Reader, year: number): CycleRecord => {
  const cycle = findCycle(reader, year)
  if (!cycle) throw new ExpectedError('cycle-missing', { year })
  return cycle
}

/** The cycle that a nomination stands in; null where that is no longer on file. */
export const cycleOf = (reader: Reader, nomination: StoredRecord): CycleRecord | null => {
  const id = (nomination.values.cycle as LinkValue | null | undefined)?.id
  const record = id ? reader.get('cycle', id) : null
  return record ? toCycle(record) : null
}

/** Nominations of a cycle, in no promised order. */
export const nominationsOf = (reader: Reader, cycle: { readonly id: string }): readonly StoredRecord[] =>
  reader.list({ type: 'nomination', filters: [{ field: 'cycle', linkId: cycle.id }] })

/**
 * The day (YYYY-MM-DD) by which entries must be in: the cycle's, else the pack's, else the end of the year. Checks
 * reckon by it, units print under the name they bear on it, and every document is dated with it.
 */
export const deadlineOf = ({ deadline, pack, year }: CycleRecord): string => {
  const written = deadline ?? String(pack.parameters.deadline?.value ?? '')
  return latestDay(/^\d{4}(-\d{2}){0,2}$/.test(written) ? written : String(year))
}

export const allCycles = (reader: Reader): readonly CycleRecord[] =>
  reader.list({ type: 'cycle' }).map(toCycle)

/** The cycle of one year; where there is none yet it is made with `newPack`, else with the default pack. */
export const ensureCycle = (
  writer: Writer,
  year: number,
  newPack: () => RulePack = () => defaultPack(year),
): CycleRecord => {
  const found = findCycle(writer, year)
  if (found) return found
  const pack = newPack()
  const award = pack.notice?.award.replace(/[“”]/gu, '') ?? '三个十大'
  const name = `${year}年度${award}`
  const deadline = String(pack.parameters.deadline?.value ?? '') || null
  const id = writer.insert('cycle', { name, year, deadline, pack: jsonSchema.parse(pack) })
  return { id, year, name, deadline, pack }
}
