import { chineseWorkingDays } from '../../../shared/calendar/working-days.ts'
import type { DocketPatent, DocketUnit } from '../../../shared/docket-views.ts'
import { type PatentDocket, patentDocket } from '../../../shared/rules/patent-docket.ts'
import type { PatentFacts } from '../../../shared/rules/patent-facts.ts'
import { formatPatentNumber } from '../../../shared/rules/patent-number.ts'
import type { Workspace } from '../../core/workspace.ts'
import { inPortions, type Portions } from '../../db/in-portions.ts'
import type { Reader, Store, StoredRecord } from '../../db/store.ts'
import { factFields, factsOf, linkedName } from './facts-of.ts'

/** A patent as the docket sees it today. */
export interface DocketEntry {
  readonly patent: DocketPatent
  readonly facts: PatentFacts
  readonly docket: PatentDocket
  readonly serviceInvention: boolean
}

/** Few enough that reading and reckoning them holds no other call up: about 8 ms of work. */
const portion = 200

const fields = ['title', 'patentNumber', 'unit', 'serviceInvention', ...factFields]

/** Beyond this many changes it is quicker to read all of it again. */
const mostFollowed = 1000

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
  }
}

type Entries = ReadonlyMap<string, DocketEntry>

function* readAll(store: Store, today: string): Portions<Entries> {
  const unitOf = unitReader(store)
  const entries = new Map<string, DocketEntry>()
  const total = store.count({ type: 'patent' })
  for (let after = ''; ; ) {
    const records = store.list({ type: 'patent', fields, limit: portion, after })
    for (const record of records) entries.set(record.id, entryOf(record, unitOf, today))
    if (records.length < portion) return entries
    after = records.at(-1)?.id ?? after
    yield { done: entries.size, total }
  }
}

interface Kept {
  readonly today: string
  readonly sequence: number
  readonly entries: Promise<Entries>
}

/** What was read, with the patents that the log names since read again; null where all of it is to be. */
const follow = (store: Store, kept: Kept, today: string): Kept | null => {
  const changes = store.changesSince(kept.sequence, mostFollowed)
  const last = changes.at(-1)
  if (!last) return kept
  // A unit gives its name to all of its patents.
  if (changes.length === mostFollowed || changes.some(({ type }) => type === 'unit')) return null
  const ids = new Set(changes.flatMap(({ type, id }) => (type === 'patent' ? [id] : [])))
  const { sequence } = last
  if (ids.size === 0) return { ...kept, sequence }
  const update = async (): Promise<Entries> => {
    const entries = new Map(await kept.entries)
    const unitOf = unitReader(store)
    for (const id of ids) {
      const record = store.get('patent', id)
      if (record) entries.set(id, entryOf(record, unitOf, today))
      else entries.delete(id)
    }
    return entries
  }
  return { today, sequence, entries: update() }
}

const stores = new WeakMap<Store, Kept>()

/**
 * Every patent on file as it stands today: read in portions once, then kept up with the change log, since the page
 * asks for several views of the same patents at once and again after every payment.
 */
export const loadDocket = async ({ store, today }: Workspace): Promise<readonly DocketEntry[]> => {
  const day = today()
  const known = stores.get(store)
  const sequence = store.lastSequence()
  const kept =
    (known?.today === day ? follow(store, known, day) : null) ??
    ({ today: day, sequence, entries: inPortions(readAll(store, day)) } satisfies Kept)
  stores.set(store, kept)
  try {
    return [...(await kept.entries).values()]
  } catch (error) {
    // A read that failed is not kept: the next call tries again.
    if (stores.get(store) === kept) stores.delete(store)
    throw error
  }
}

/** Holders of these patents, each once, by name. */
export const unitsOf = (patents: readonly DocketPatent[]): readonly DocketUnit[] =>
  [...new Map(patents.map(({ unit }) => [unit.key, unit])).values()]
    .filter(({ name }) => name !== '')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN') || (a.key < b.key ? -1 : 1))

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
