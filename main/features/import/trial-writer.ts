import type { ListFilter } from '../../../shared/list-query.ts'
import type { LinkValue, Values } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { emptyValue } from '../../../shared/record/rows.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { canonicalPatch, sameValue } from '../../db/record-values.ts'
import type { ListRead, Reader, StoredRecord, Writer } from '../../db/store.ts'
import { textKey } from '../../db/text-key.ts'

const matches = (record: StoredRecord, filter: ListFilter): boolean => {
  if ('is' in filter) return (record.values[filter.field] ?? null) === filter.is
  if ('linkId' in filter)
    return ((record.values[filter.field] as LinkValue | null)?.id ?? null) === filter.linkId
  throw new Error('a trial import asks only for equal values and links')
}

const keyOf = (value: unknown): string => {
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : value
  return typeof text === 'string' ? textKey(text) : ''
}

/**
 * A writer that keeps what it is given in memory, over the records on file: a dry run writes nothing, not
 * even a step. It answers what an import asks: `is` and `linkId` filters, no sorting, no paging but `limit`.
 */
export const createTrialWriter = (reader: Reader): Writer => {
  const laid = new Map<RecordType, Map<string, StoredRecord>>()
  const byKey = new Map<string, Set<string>>()
  let made = 0

  const of = (type: RecordType): Map<string, StoredRecord> => {
    const records = laid.get(type) ?? new Map<string, StoredRecord>()
    laid.set(type, records)
    return records
  }
  const lay = (record: StoredRecord): void => {
    of(record.type).set(record.id, record)
    for (const { name, kind } of recordDefinitions[record.type].fields) {
      if (kind !== 'text' && kind !== 'link') continue
      const key = `${record.type} ${name} ${keyOf(record.values[name])}`
      byKey.set(key, (byKey.get(key) ?? new Set()).add(record.id))
    }
  }
  const get: Reader['get'] = (type, id) => {
    const record = of(type).get(id) ?? reader.get(type, id)
    return record && !record.deleted ? record : null
  }
  const list = (query: ListRead): readonly StoredRecord[] => {
    const own = of(query.type)
    const { limit, ...unlimited } = query
    const stored = reader.list(own.size > 0 ? unlimited : query).filter(({ id }) => !own.has(id))
    const added = [...own.values()].filter(
      (record) => !record.deleted && (query.filters ?? []).every((filter) => matches(record, filter)),
    )
    return [...stored, ...added].slice(0, limit)
  }
  const change = (type: RecordType, id: string, next: Partial<StoredRecord>): void => {
    const record = of(type).get(id) ?? reader.get(type, id)
    if (record) lay({ ...record, ...next })
  }

  return {
    get,
    find: (id) => [...laid.values()].map((records) => records.get(id)).find(Boolean) ?? reader.find(id),
    list,
    count: (query) => list(query).length,
    byText(type, field, text) {
      const own = of(type)
      const added = [...(byKey.get(`${type} ${field} ${textKey(text)}`) ?? [])]
        .flatMap((id) => own.get(id) ?? [])
        .filter((record) => !record.deleted && keyOf(record.values[field]) === textKey(text))
      return [...reader.byText(type, field, text).filter(({ id }) => !own.has(id)), ...added]
    },
    insert(type, given, wantedId) {
      const definition = recordDefinitions[type]
      const patch = canonicalPatch(definition, given)
      const values: Values = Object.fromEntries(
        definition.fields.map((field) => [field.name, patch[field.name] ?? emptyValue(field)]),
      )
      made += 1
      const id = wantedId ?? `trial-${made}`
      lay({ id, type, clock: '', deleted: false, values })
      return id
    },
    update(type, id, given) {
      const record = get(type, id)
      if (!record) throw new Error(`no ${type} ${id} to update`)
      const patch = canonicalPatch(recordDefinitions[type], given)
      const differing = Object.keys(patch).filter((name) => !sameValue(record.values[name], patch[name]))
      if (differing.length > 0) change(type, id, { values: { ...record.values, ...patch } })
      return differing
    },
    remove: (type, id) => change(type, id, { deleted: true }),
    restore: (type, id) => change(type, id, { deleted: false }),
  }
}
