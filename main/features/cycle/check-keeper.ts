import type { LinkValue } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type { CheckContext, CheckEntry, EntryContext } from '../../../shared/rules/checks/check-context.ts'
import { buildCheckIndex } from '../../../shared/rules/checks/check-index.ts'
import type { CheckMemory } from '../../../shared/rules/checks/run-checks.ts'
import { takesPart, takingPart } from '../../db/cycle-entries.ts'
import { type CycleRecord, deadlineOf } from '../../db/cycle-record.ts'
import type { Store, StoredRecord } from '../../db/store.ts'
import { type EvidenceGroup, evidenceByOwner, noticeOf, toCheckEntry } from './check-entries.ts'
import { awardsBefore, patentsOnFile, peopleOnFile, unitsOnFile } from './check-facts.ts'

/** Characters of a text that none of the workspace's fonts can print; another function once the fonts are others. */
export type MissingGlyphs = (text: string) => readonly string[]

/** Beyond this many changes it is quicker to read all of it again. */
const mostFollowed = 2000

interface Nomination {
  readonly record: StoredRecord
  readonly evidence: string
  readonly entry: CheckEntry
}

/** What a check has read of one cycle, and the place in the log up to which it holds. */
interface Kept {
  readonly sequence: number
  readonly facts: EntryContext
  readonly memory: CheckMemory
  readonly evidence: ReadonlyMap<string, EvidenceGroup>
  readonly nominations: ReadonlyMap<string, Nomination>
  readonly context: CheckContext
}

export interface CheckInput {
  readonly context: CheckContext
  /** What the rules about one nomination found when these facts were last looked at. */
  readonly memory: CheckMemory
}

const noFiles: EvidenceGroup = { version: '', files: [] }

/** The nomination as kept, or anew where it or its files have changed. */
const nominationOf = (
  store: Store,
  { pack }: CycleRecord,
  record: StoredRecord,
  { version, files }: EvidenceGroup = noFiles,
  before?: Nomination,
): Nomination =>
  before?.record === record && before.evidence === version
    ? before
    : { record, evidence: version, entry: toCheckEntry(record, files, noticeOf(store, record, pack)) }

const assemble = (
  sequence: number,
  facts: EntryContext,
  memory: CheckMemory,
  evidence: Kept['evidence'],
  nominations: Kept['nominations'],
): Kept => {
  // In the order in which they were made, as a list gives them.
  const ids = [...nominations.keys()].sort()
  const entries = ids.flatMap((id) => nominations.get(id)?.entry ?? [])
  const waiting = evidence.get('')?.files ?? []
  const context = { ...facts, entries, index: buildCheckIndex(entries), waiting }
  return { sequence, facts, memory, evidence, nominations, context }
}

const load = (store: Store, cycle: CycleRecord, today: string, missingGlyphs: MissingGlyphs): Kept => {
  const sequence = store.lastSequence()
  const evidence = evidenceByOwner(store, cycle.year)
  const facts = {
    today,
    deadline: deadlineOf(cycle),
    pack: cycle.pack,
    patents: patentsOnFile(store),
    units: unitsOnFile(store),
    people: peopleOnFile(store),
    awards: awardsBefore(store, cycle.year),
    missingGlyphs,
  }
  const nominations = new Map(
    takingPart(store, cycle).map((record) => [
      record.id,
      nominationOf(store, cycle, record, evidence.get(record.id)),
    ]),
  )
  return assemble(sequence, facts, new WeakMap(), evidence, nominations)
}

/** Brings what is kept up to the log; null where all of it has to be read again. */
const follow = (store: Store, cycle: CycleRecord, kept: Kept): Kept | null => {
  const changes = store.changesSince(kept.sequence, mostFollowed)
  const last = changes.at(-1)
  if (!last) return kept
  if (changes.length === mostFollowed) return null
  const ids = Map.groupBy(changes, ({ type }) => type)
  const changed = (type: RecordType): boolean => ids.has(type)
  if (changed('cycle')) return null

  const news: Partial<EntryContext> = {
    ...(changed('patent') ? { patents: patentsOnFile(store) } : {}),
    ...(changed('person') ? { people: peopleOnFile(store) } : {}),
    ...(changed('unit') ? { units: unitsOnFile(store) } : {}),
    ...(changed('award') ? { awards: awardsBefore(store, cycle.year) } : {}),
  }
  const sameFacts = Object.keys(news).length === 0
  const evidence = changed('evidence') ? evidenceByOwner(store, cycle.year) : kept.evidence

  const records = new Map([...kept.nominations].map(([id, { record }]) => [id, record]))
  for (const { id } of ids.get('nomination') ?? []) {
    const record = store.get('nomination', id)
    const isOfCycle = (record?.values.cycle as LinkValue | null | undefined)?.id === cycle.id
    if (record && isOfCycle && takesPart(record, cycle)) records.set(id, record)
    else records.delete(id)
  }
  const nominations = new Map(
    [...records].map(([id, record]) => [
      id,
      nominationOf(store, cycle, record, evidence.get(id), kept.nominations.get(id)),
    ]),
  )
  return assemble(
    last.sequence,
    sameFacts ? kept.facts : { ...kept.facts, ...news },
    sameFacts ? kept.memory : new WeakMap(),
    evidence,
    nominations,
  )
}

/**
 * What the formality check of a cycle looks at, kept between checks: after an edit only what the change log names is
 * read again. The log tells of every write, so what is kept is never older than the records.
 */
export const createCheckKeeper = (missingGlyphs: () => MissingGlyphs) => {
  const stores = new WeakMap<Store, Map<string, Kept>>()
  return (store: Store, cycle: CycleRecord, today: string): CheckInput => {
    const cycles = stores.get(store) ?? new Map<string, Kept>()
    stores.set(store, cycles)
    const glyphs = missingGlyphs()
    const known = cycles.get(cycle.id)
    const sameFrame = known?.facts.today === today && known.facts.missingGlyphs === glyphs
    const kept = (sameFrame ? follow(store, cycle, known) : null) ?? load(store, cycle, today, glyphs)
    cycles.set(cycle.id, kept)
    return kept
  }
}
