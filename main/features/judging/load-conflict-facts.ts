import { setImmediate } from 'node:timers/promises'
import type { LinkValue, PersonEntry, Values } from '../../../shared/record/field.ts'
import { rowsOf, textOf, writtenOf } from '../../../shared/record/read-value.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import type {
  ConflictEntry,
  ConflictFacts,
  ConflictJudge,
  ConflictWork,
  NamedPerson,
} from '../../../shared/rules/conflicts/conflict-facts.ts'
import { takingPart } from '../../db/cycle-entries.ts'
import type { CycleRecord } from '../../db/cycle-record.ts'
import { judgesOn } from '../../db/panel.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'

/** Works that name their people, the list they stand in, and the date of the work. */
const works: readonly {
  readonly type: RecordType
  readonly people: string
  readonly on: string
}[] = [
  { type: 'patent', people: 'inventors', on: 'filedOn' },
  { type: 'innovation', people: 'completers', on: 'completedOn' },
  { type: 'achievement', people: 'completers', on: 'completedOn' },
  { type: 'method', people: 'completers', on: 'firstUse' },
  { type: 'project', people: 'team', on: 'startedOn' },
]

/** Nobody has more; a name that is met oftener is a common one, and its bearers’ later works say enough. */
const most = 500

const linkIn = (values: Values, field: string): LinkValue | null =>
  (values[field] as LinkValue | null | undefined) ?? null

const peopleIn = (values: Values, field: string, unit: LinkValue | null): readonly NamedPerson[] =>
  ((values[field] ?? []) as readonly PersonEntry[]).map(({ personId, name, unit: written }) => ({
    id: personId,
    name,
    unit: written || (personId === null ? unit : null),
  }))

const workKey = (type: string, id: string): string => `${type === 'patent' ? 'patent' : 'innovation'}:${id}`

const toWork = (record: StoredRecord, { type, people, on }: (typeof works)[number]): ConflictWork => ({
  id: record.id,
  kind: type === 'patent' ? 'patent' : 'innovation',
  title: textOf(record.values, 'title'),
  on: writtenOf(record.values, on),
  people: peopleIn(record.values, people, linkIn(record.values, 'unit')),
})

/** The record an entry was made from, else the patent of its number. */
const sourceOf = (reader: Reader, { values }: StoredRecord): StoredRecord | null => {
  const source = reader.find(textOf(values, 'sourceId'))
  if (source) return source
  const number = textOf(values, 'patentNumber')
  return number === '' ? null : (reader.byText('patent', 'patentNumber', number)[0] ?? null)
}

const toJudge = ({ id, values }: StoredRecord): ConflictJudge => ({
  id,
  name: textOf(values, 'name'),
  person: linkIn(values, 'person')?.id ?? null,
  unit: linkIn(values, 'unit'),
  formerUnits: rowsOf(values, 'formerUnits'),
  ties: rowsOf(values, 'ties'),
})

/** People on file who are named, or who bear the name of somebody that is not linked. */
const peopleNamed = (reader: Reader, named: readonly NamedPerson[]): ReadonlyMap<string, StoredRecord> => {
  const found = new Map<string, StoredRecord>()
  const names = new Set<string>()
  for (const { id, name } of named) {
    const record = id === null ? null : reader.get('person', id)
    if (record) found.set(record.id, record)
    else if (!names.has(name)) for (const one of reader.byText('person', 'name', name)) found.set(one.id, one)
    names.add(name)
  }
  return found
}

interface Studios {
  readonly studios: ConflictFacts['studios']
  readonly members: ConflictFacts['members']
  readonly alliances: ConflictFacts['alliances']
}

/** Studios these people are in or lead, and those of the entries, with all their members and alliances. */
const studiosOf = (reader: Reader, people: Iterable<string>, named: readonly (string | null)[]): Studios => {
  const ids = new Set(named.filter((id) => id !== null))
  for (const person of people) {
    for (const { values } of reader.list({
      type: 'studioMember',
      filters: [{ field: 'person', linkId: person }],
    }))
      ids.add(linkIn(values, 'studio')?.id ?? '')
    for (const { id } of reader.list({ type: 'studio', filters: [{ field: 'leader', linkId: person }] }))
      ids.add(id)
  }
  const studios = [...ids].flatMap((id) => reader.get('studio', id) ?? [])
  return {
    studios: studios.map(({ id, values }) => ({
      id,
      name: textOf(values, 'name'),
      unit: linkIn(values, 'unit'),
    })),
    members: studios.flatMap((studio) => {
      const unit = linkIn(studio.values, 'unit')
      const leader = linkIn(studio.values, 'leader')
      const name = textOf(studio.values, 'leaderName')
      const rows = reader.list({ type: 'studioMember', filters: [{ field: 'studio', linkId: studio.id }] })
      return [
        ...(name === ''
          ? []
          : [{ studio: studio.id, person: { id: leader?.id ?? null, name, unit }, from: null, to: null }]),
        ...rows.map(({ values }) => {
          const id = linkIn(values, 'person')?.id ?? null
          return {
            studio: studio.id,
            person: { id, name: textOf(values, 'name'), unit: id === null ? unit : null },
            from: writtenOf(values, 'joinedOn'),
            to: writtenOf(values, 'leftOn'),
          }
        }),
      ]
    }),
    alliances: studios.flatMap((studio) =>
      reader
        .list({ type: 'allianceMember', filters: [{ field: 'studio', linkId: studio.id }] })
        .map(({ values }) => {
          const alliance = linkIn(values, 'alliance')
          return {
            alliance: alliance?.id ?? alliance?.text ?? '',
            name: alliance?.text ?? '',
            studio: studio.id,
            from: writtenOf(values, 'joinedOn'),
            to: writtenOf(values, 'leftOn'),
          }
        }),
    ),
  }
}

const apprenticeshipsOf = (
  reader: Reader,
  judges: readonly ConflictJudge[],
): ConflictFacts['apprenticeships'] => {
  const found = new Map<string, StoredRecord>()
  for (const { person, name } of judges)
    for (const [link, text] of [
      ['master', 'masterName'],
      ['apprentice', 'apprenticeName'],
    ] as const)
      for (const record of [
        ...(person === null
          ? []
          : reader.list({ type: 'apprenticeship', filters: [{ field: link, linkId: person }] })),
        ...reader.list({ type: 'apprenticeship', filters: [{ field: text, is: name }] }),
      ])
        found.set(record.id, record)
  return [...found.values()].map(({ values }) => {
    const side = (link: string, name: string): NamedPerson => {
      const id = linkIn(values, link)?.id ?? null
      return { id, name: textOf(values, name), unit: id === null ? linkIn(values, 'unit') : null }
    }
    return { master: side('master', 'masterName'), apprentice: side('apprentice', 'apprenticeName') }
  })
}

/**
 * What the workspace holds about the panel and the entries of a cycle. Works are looked for by the judges’ names alone,
 * since a path through one begins there; in portions, so that other calls come between.
 */
export const loadConflictFacts = async (reader: Reader, cycle: CycleRecord): Promise<ConflictFacts> => {
  const judges = judgesOn(reader, cycle).map(toJudge)
  const records = takingPart(reader, cycle)
  const sources = new Map(records.map((record) => [record.id, sourceOf(reader, record)]))
  const entries = records.map((record): ConflictEntry => {
    const source = sources.get(record.id) ?? null
    return {
      id: record.id,
      title: textOf(record.values, 'title'),
      unit: linkIn(record.values, 'unit'),
      completers: peopleIn(record.values, 'completers', null),
      work: source && workKey(source.type, source.id),
      studio: source ? (linkIn(source.values, 'studio')?.id ?? null) : null,
    }
  })
  const found = new Map<string, ConflictWork>()
  for (const source of sources.values()) {
    const kind = works.find(({ type }) => type === source?.type)
    if (source && kind) found.set(source.id, toWork(source, kind))
  }
  for (const { name } of judges)
    for (const kind of works) {
      const fields = ['title', 'unit', kind.people, kind.on]
      const filters = [{ field: kind.people, contains: name }]
      for (const record of reader.list({ type: kind.type, filters, fields, limit: most }))
        found.set(record.id, toWork(record, kind))
      await setImmediate()
    }
  const named: readonly NamedPerson[] = [
    ...judges.map(({ person, name, unit }) => ({ id: person, name, unit })),
    ...entries.flatMap(({ completers }) => completers),
  ]
  const people = peopleNamed(reader, named)
  await setImmediate()
  const studios = studiosOf(
    reader,
    people.keys(),
    entries.map(({ studio }) => studio),
  )
  await setImmediate()
  const apprenticeships = apprenticeshipsOf(reader, judges)
  await setImmediate()
  return {
    sinceYear: cycle.year - cycle.pack.judging.conflictYears,
    judges,
    entries,
    units: reader.list({ type: 'unit' }),
    people: [...people.values()].map(({ id, values }) => ({
      id,
      name: textOf(values, 'name'),
      unit: linkIn(values, 'unit'),
    })),
    ...studios,
    works: [...found.values()],
    apprenticeships,
  }
}
