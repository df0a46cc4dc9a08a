import type { PackageChoice } from '../../../shared/exchange-views.ts'
import { linkedIds } from '../../../shared/merge/map-links.ts'
import { type RecordType, recordTypeNames } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { StoredRecord } from '../../db/store.ts'
import { linkColumns } from './link-columns.ts'

/** What judges do is theirs, not the unit's; it goes only with everything. */
const stays: ReadonlySet<RecordType> = new Set(['scoreSheet', 'judge', 'assignment', 'ballot', 'judgeKit'])

/**
 * The records of a choice, deleted ones among them, since a deletion travels too: what was chosen, all that hangs
 * on it (members, years, evidence …), and one step further what it names, so that no link at the receiver points
 * to nothing.
 */
export const chooseRecords = (
  choice: PackageChoice,
  { store, exchange }: Workspace,
): ReadonlyMap<string, RecordType> => {
  const { ops } = exchange
  const chosen = new Map<string, RecordType>()
  if (choice.kind === 'all') {
    for (const type of recordTypeNames) for (const id of ops.idsOf(type)) chosen.set(id, type)
    return chosen
  }
  let fresh: (readonly [string, RecordType])[] = []
  const take = (id: string, type: RecordType): void => {
    if (chosen.has(id) || stays.has(type)) return
    chosen.set(id, type)
    fresh.push([id, type])
  }
  for (const [id, type] of startOf(choice, store)) take(id, type)
  while (fresh.length > 0) {
    const round = fresh
    fresh = []
    for (const to of recordTypeNames) {
      const ids = round.flatMap(([id, type]) => (type === to ? [id] : []))
      if (ids.length === 0) continue
      for (const { type, column } of hanging(to, choice))
        for (const id of ops.holders(type, column, ids)) take(id, type)
      for (const id of ops.holders('evidence', 'owner', ids)) take(id, 'evidence')
      for (const end of ['one', 'other'])
        for (const id of ops.holders('relation', end, ids)) take(id, 'relation')
      if (to === 'nomination')
        for (const id of ids) {
          const source = store.find(String(store.find(id, to)?.values.sourceId ?? ''))
          if (source) take(source.id, source.type)
        }
    }
  }
  addNamed(chosen, store)
  addAliases(chosen, store)
  return chosen
}

const startOf = (
  choice: Exclude<PackageChoice, { kind: 'all' }>,
  store: Workspace['store'],
): readonly (readonly [string, RecordType])[] => {
  if (choice.kind !== 'cycle') return [[choice.id, choice.kind]]
  const filters = [{ field: 'year', is: choice.year }]
  return store.list({ type: 'cycle', filters }).map(({ id }) => [id, 'cycle'] as const)
}

/** What belongs to a record of a type: its rows, and for a unit or studio whatever names it as its own. */
const hanging = (to: RecordType, { kind }: PackageChoice) =>
  linkColumns(to).filter(({ type, column }) => {
    const { childOf } = recordDefinitions[type]
    if (childOf?.type === to) return true
    if (to === 'unit') return kind === 'unit' && (column === 'unit_id' || column === 'parent_id')
    return (to === 'studio' && kind !== 'cycle') || (to === 'cycle' && type === 'nomination')
  })

const addNamed = (chosen: Map<string, RecordType>, store: Workspace['store']): void => {
  for (const [id, type] of [...chosen]) {
    const record = store.find(id, type)
    for (const linked of record ? linkedIds(type, record.values) : []) {
      if (chosen.has(linked)) continue
      const found = findLinked(store, record as StoredRecord, linked)
      if (found && !stays.has(found.type)) chosen.set(found.id, found.type)
    }
  }
}

/** The linked record, looked for first where the definitions say that it is. */
const findLinked = (store: Workspace['store'], record: StoredRecord, id: string): StoredRecord | null => {
  const types = new Set<RecordType>(['person', 'unit', 'studio'])
  for (const field of recordDefinitions[record.type].fields) if (field.kind === 'link') types.add(field.to)
  for (const type of types) {
    const found = store.find(id, type)
    if (found) return found
  }
  return store.find(id)
}

/** With a record goes what it is joined with. */
const addAliases = (chosen: Map<string, RecordType>, store: Workspace['store']): void => {
  for (const deleted of [false, true])
    for (const { id, values } of store.list({ type: 'alias', deleted, limit: 1_000_000 })) {
      const ends = [String(values.joined), String(values.kept)]
      if (!ends.some((end) => chosen.has(end))) continue
      chosen.set(id, 'alias')
      for (const end of ends) {
        const found = chosen.has(end) ? null : store.find(end)
        if (found) chosen.set(found.id, found.type)
      }
    }
}
