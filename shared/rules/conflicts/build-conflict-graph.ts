import type { RowEntry, Values } from '../../record/field.ts'
import { earliestDay, latestDay } from '../../text/parse-date.ts'
import { titleKey } from '../../text/title-key.ts'
import { unitCoreName } from '../../text/unit-core-name.ts'
import { unitFinder } from '../unit-finder.ts'
import type { ConflictFacts, ConflictJudge, NamedPerson, NamedUnit } from './conflict-facts.ts'
import { type ConflictGraph, createConflictGraph, type NodeKey } from './conflict-graph.ts'

/** Those that organise, direct or own on behalf of the state: to stand under one of them is no tie. */
const organisers: ReadonlySet<unknown> = new Set([
  'provincialUnion',
  'stateAssets',
  'cityUnion',
  'industryUnion',
])

const deepest = 8

interface Units {
  /** Null where no unit is written. */
  key(unit: NamedUnit | string | null): NodeKey | null
  /** The spelling, where the unit now goes by another name. */
  writtenAs(unit: NamedUnit | string | null): string | null
}

const textOf = (unit: NamedUnit | string | null): string =>
  typeof unit === 'string' ? unit : (unit?.text ?? '')

const unitsOf = (graph: ConflictGraph, facts: ConflictFacts): Units => {
  const byId = new Map(facts.units.map((unit) => [unit.id, unit.values]))
  const find = unitFinder(facts.units)
  const byCode = new Map<unknown, string>()
  for (const { id, values } of facts.units)
    if (values.creditCode && !byCode.has(values.creditCode)) byCode.set(values.creditCode, id)
  /** Two records of one credit code are one unit. */
  const rootOf = (id: string): string => byCode.get(byId.get(id)?.creditCode || null) ?? id
  const climbed = new Set<string>()
  const nameOf = (id: string): string => String(byId.get(id)?.name ?? '')
  const keyOfId = (id: string): NodeKey => graph.name(`unit:${id}`, nameOf(id))
  const climb = (id: string): void => {
    if (climbed.has(id)) return
    climbed.add(id)
    let values: Values | undefined = byId.get(id)
    for (let step = 0; step < deepest; step += 1) {
      const parent = parentOf(values)
      if (parent === null || parent === id) return
      values = byId.get(parent)
      if (organisers.has(values?.unitKind)) return
      graph.join('belongsTo', keyOfId(id), keyOfId(rootOf(parent)))
    }
  }
  const parentOf = (values: Values | undefined): string | null => {
    const parent = values?.parent as NamedUnit | null | undefined
    return parent ? (parent.id ?? find(parent.text)) : null
  }
  const idOf = (unit: NamedUnit | string | null): string | null => {
    const id = typeof unit === 'object' ? (unit?.id ?? null) : null
    if (id !== null && byId.has(id)) return rootOf(id)
    const found = find(textOf(unit))
    return found === null ? null : rootOf(found)
  }
  return {
    key(unit) {
      const id = idOf(unit)
      if (id !== null) {
        climb(id)
        return keyOfId(id)
      }
      const text = textOf(unit).trim()
      return text === '' ? null : graph.name(`unit:?${unitCoreName(text) ?? titleKey(text)}`, text)
    },
    writtenAs(unit) {
      const id = idOf(unit)
      const text = textOf(unit).trim()
      return id === null || text === '' || titleKey(text) === titleKey(nameOf(id)) ? null : text
    },
  }
}

/** Over before the year from which relations count; one without an end is not over. */
const isOver = (to: string | null, sinceYear: number): boolean =>
  to !== null && to !== '' && latestDay(to) < `${sinceYear}-01-01`

const isOld = (on: string | null, sinceYear: number): boolean =>
  on !== null && on !== '' && earliestDay(on) < `${sinceYear}-01-01`

const cell = (row: RowEntry, column: string): string | null => {
  const value = row[column]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

export interface BuiltGraph {
  readonly graph: ConflictGraph
  readonly startOf: (judge: ConflictJudge) => NodeKey
}

/** Everything that ties the people of a panel to the entries before it, as one graph. */
export const buildConflictGraph = (facts: ConflictFacts): BuiltGraph => {
  const graph = createConflictGraph()
  const units = unitsOf(graph, facts)
  const onFile = new Map(facts.people.map((person) => [person.id, person]))
  const sameNameAndUnit = Map.groupBy(
    facts.people,
    (one) => `${titleKey(one.name)}@${units.key(one.unit) ?? ''}`,
  )

  const personKey = ({ id, name, unit }: NamedPerson): NodeKey => {
    const known = id === null ? undefined : onFile.get(id)
    if (id !== null) return graph.name(`person:${id}`, known?.name ?? name)
    const place = `${titleKey(name)}@${units.key(unit) ?? ''}`
    const [only, more] = unit === null ? [] : (sameNameAndUnit.get(place) ?? [])
    if (only && !more) return graph.name(`person:${only.id}`, only.name)
    return graph.name(`person:?${place}`, name)
  }
  const placed = new Set<NodeKey>()
  const place = (person: NamedPerson): NodeKey => {
    const key = personKey(person)
    const current = key.startsWith('person:?') ? null : onFile.get(key.slice('person:'.length))
    for (const unit of [person.unit, current?.unit ?? null]) {
      const at = units.key(unit)
      if (at === null || placed.has(`${key} ${at}`)) continue
      placed.add(`${key} ${at}`)
      graph.join('worksAt', key, at, units.writtenAs(unit))
    }
    return key
  }

  const asPerson = (judge: ConflictJudge): NamedPerson => ({
    id: judge.person,
    name: judge.name,
    unit: judge.unit,
  })
  const entryKeys = new Map(facts.entries.map(({ id, title }) => [id, graph.name(`entry:${id}`, title)]))
  const completers = new Map<NodeKey, NamedPerson>()

  for (const entry of facts.entries) {
    const key = `entry:${entry.id}`
    for (const person of entry.completers) {
      // Most forms write a unit only beside those from elsewhere.
      const whole = {
        ...person,
        unit: person.unit ?? (person.id === null ? entry.unit : null),
      }
      const node = place(whole)
      completers.set(node, whole)
      graph.join('namedIn', node, key)
    }
    const unit = units.key(entry.unit)
    if (unit !== null) graph.join('applicant', unit, key, units.writtenAs(entry.unit))
    if (entry.work !== null) graph.join('from', entry.work, key)
    if (entry.studio !== null) graph.join('inStudio', `studio:${entry.studio}`, key)
  }

  const sources = new Set(facts.entries.map(({ work }) => work))
  for (const work of facts.works) {
    const key = graph.name(`${work.kind}:${work.id}`, work.title)
    if (isOld(work.on, facts.sinceYear) && !sources.has(key)) continue
    for (const person of work.people)
      graph.join(work.kind === 'patent' ? 'inventor' : 'completer', personKey(person), key)
  }
  for (const { id, name, unit } of facts.studios) {
    const at = units.key(unit)
    const key = graph.name(`studio:${id}`, name)
    if (at !== null) graph.join('studioAt', key, at)
  }
  for (const { studio, person, to } of facts.members)
    if (!isOver(to, facts.sinceYear)) graph.join('inStudio', personKey(person), `studio:${studio}`)
  for (const { alliance, name, studio, to } of facts.alliances)
    if (!isOver(to, facts.sinceYear))
      graph.join('inAlliance', `studio:${studio}`, graph.name(`alliance:${alliance}`, name))
  for (const { master, apprentice } of facts.apprenticeships)
    graph.join('apprentice', personKey(master), personKey(apprentice))

  const startOf = (judge: ConflictJudge): NodeKey => place(asPerson(judge))
  for (const judge of facts.judges) {
    const start = startOf(judge)
    for (const row of judge.formerUnits) {
      const unit = cell(row, 'unit')
      const at = units.key(unit)
      if (at !== null && !isOver(cell(row, 'to'), facts.sinceYear))
        graph.join('workedAt', start, at, units.writtenAs(unit))
    }
    for (const row of judge.ties) {
      const other = titleKey(cell(row, 'with') ?? '')
      if (other === '') continue
      const kind = cell(row, 'kind')
      for (const { id, title } of facts.entries)
        if (titleKey(title) === other) graph.join('declared', start, entryKeys.get(id) ?? '', kind)
      const unit = units.key(cell(row, 'with'))
      if (unit !== null) graph.join('declared', start, unit, kind)
      for (const [node, { name }] of completers)
        if (titleKey(name) === other) graph.join('declared', start, node, kind)
    }
    for (const [node, { id, name }] of completers)
      if (titleKey(name) === titleKey(judge.name) && (id === null || judge.person === null))
        graph.join('sameName', start, node)
  }
  return { graph, startOf }
}
