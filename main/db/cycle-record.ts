import { jsonSchema } from '../../shared/record/field-schema.ts'
import { defaultPack } from '../../shared/rule-packs/default-pack.ts'
import { type RulePack, rulePackSchema } from '../../shared/rule-packs/rule-pack.ts'
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

/** The cycle of one year; where there is none yet it is made with `newPack`, else with the default pack. */
export const ensureCycle = (
  writer: Writer,
  year: number,
  newPack: () => RulePack = () => defaultPack(year),
): CycleRecord => {
  const found = findCycle(writer, year)
  if (found) return found
  const pack = newPack()
  const name = `${year}年度三个十大`
  const deadline = String(pack.parameters.deadline?.value ?? '') || null
  const id = writer.insert('cycle', { name, year, deadline, pack: jsonSchema.parse(pack) })
  return { id, year, name, deadline, pack }
}
