import { setImmediate } from 'node:timers/promises'
import { chineseWorkingDays } from '../../../shared/calendar/working-days.ts'
import type { DocketPatent, DocketUnit } from '../../../shared/docket-views.ts'
import type { PersonEntry } from '../../../shared/record/field.ts'
import { type PatentDocket, patentDocket } from '../../../shared/rules/patent-docket.ts'
import type { PatentFacts } from '../../../shared/rules/patent-facts.ts'
import { formatPatentNumber } from '../../../shared/rules/patent-number.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { Reader, Store, StoredRecord } from '../../db/store.ts'
import { factsOf, linkedName } from './facts-of.ts'

/** A patent as the docket sees it today. */
export interface DocketEntry {
  readonly patent: DocketPatent
  readonly facts: PatentFacts
  readonly docket: PatentDocket
  readonly serviceInvention: boolean
  readonly inventors: readonly string[]
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
    // Unions keep patents of their own employees: only one that is said not to be is none.
    serviceInvention: record.values.serviceInvention !== false,
    inventors: ((record.values.inventors ?? []) as readonly PersonEntry[]).map(({ name }) => name),
  }
}

const readAll = async (store: Store, today: string): Promise<readonly DocketEntry[]> => {
  const unitOf = unitReader(store)
  const entries: DocketEntry[] = []
  for (;;) {
    const records = store.list({ type: 'patent', limit: portion, offset: entries.length })
    entries.push(...records.map((record) => entryOf(record, unitOf, today)))
    if (records.length < portion) return entries
    await setImmediate()
  }
}

interface Kept {
  readonly today: string
  readonly sequence: number
  readonly entries: Promise<readonly DocketEntry[]>
}

/** The page asks for several views of the same patents at once; what was read holds until something changes. */
const kept = new WeakMap<Store, Kept>()

/** Every patent on file as it stands today, read in portions. */
export const loadDocket = (workspace: Workspace): Promise<readonly DocketEntry[]> => {
  const { store } = workspace
  const [today, sequence] = [workspace.today(), store.lastSequence()]
  const known = kept.get(store)
  if (known?.today === today && known.sequence === sequence) return known.entries
  const entries = readAll(store, today)
  kept.set(store, { today, sequence, entries })
  // A read that failed is not kept: the next call tries again.
  entries.catch(() => kept.delete(store))
  return entries
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
