import { setImmediate } from 'node:timers/promises'
import { chineseWorkingDays } from '../../../shared/calendar/working-days.ts'
import type { DocketPatent, DocketUnit } from '../../../shared/docket-views.ts'
import { type PatentDocket, patentDocket } from '../../../shared/rules/patent-docket.ts'
import type { PatentFacts } from '../../../shared/rules/patent-facts.ts'
import { formatPatentNumber } from '../../../shared/rules/patent-number.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { factsOf, linkedName } from './facts-of.ts'

/** A patent as the docket sees it today. */
export interface DocketEntry {
  readonly patent: DocketPatent
  readonly facts: PatentFacts
  readonly docket: PatentDocket
  readonly record: StoredRecord
}

/** Few enough that reading them holds no other call up. */
const portion = 250

/** Units by link: the present name of a unit on file, else the name as written. */
export const unitReader = (reader: Reader): ((value: unknown) => DocketUnit) => {
  const names = new Map<string, string>()
  return (value) => {
    const { id, text } = linkedName(value)
    if (id === null) return { key: text, name: text }
    const name = names.get(id) ?? String(reader.get('unit', id)?.values.name ?? text)
    names.set(id, name)
    return { key: id, name }
  }
}

export const entryOf = (
  record: StoredRecord,
  unitOf: (value: unknown) => DocketUnit,
  today: string,
): DocketEntry => {
  const facts = factsOf(record.values)
  const granted = facts.grantedOn !== null && facts.status !== 'pending'
  return {
    patent: {
      id: record.id,
      title: String(record.values.title ?? ''),
      number: formatPatentNumber(String(record.values.patentNumber ?? ''), granted),
      kind: facts.kind,
      unit: unitOf(record.values.unit),
    },
    facts,
    docket: patentDocket(facts, today, chineseWorkingDays),
    record,
  }
}

/** Every patent on file, read in portions. */
export const loadDocket = async ({ store, today }: Workspace): Promise<readonly DocketEntry[]> => {
  const unitOf = unitReader(store)
  const day = today()
  const entries: DocketEntry[] = []
  for (;;) {
    const records = store.list({ type: 'patent', limit: portion, offset: entries.length })
    entries.push(...records.map((record) => entryOf(record, unitOf, day)))
    if (records.length < portion) return entries
    await setImmediate()
  }
}

/** Holders of these patents, each once, by name. */
export const unitsOf = (patents: readonly DocketPatent[]): readonly DocketUnit[] =>
  [...new Map(patents.map(({ unit }) => [unit.key, unit])).values()]
    .filter(({ name }) => name !== '')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'))

/** What a list of the docket is narrowed to. */
export interface Narrowing {
  readonly unit?: string | undefined
  readonly kind?: string | undefined
  readonly text?: string | undefined
}

export const matches = (patent: DocketPatent, { unit, kind, text }: Narrowing): boolean => {
  const wanted = text?.trim().toLowerCase() ?? ''
  return (
    (unit === undefined || patent.unit.key === unit) &&
    (kind === undefined || patent.kind === kind) &&
    (wanted === '' ||
      [patent.title, patent.number, patent.unit.name].some((part) => part.toLowerCase().includes(wanted)))
  )
}
