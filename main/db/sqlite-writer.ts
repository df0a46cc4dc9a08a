import { ExpectedError } from '../../shared/errors.ts'
import type { Values } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import type { ChangeBuffer } from './change-buffer.ts'
import type { HybridClock } from './hybrid-clock.ts'
import { canonicalPatch, diffLogFields, sameValue, toLogFields } from './record-values.ts'
import type { RecordTables } from './sqlite-reader.ts'
import type { Reader, StoredRecord, Writer } from './store.ts'
import type { TextKeys } from './text-key.ts'

export interface WriterParts {
  readonly reader: Reader
  readonly tables: RecordTables
  readonly keys: TextKeys
  readonly clock: HybridClock
  readonly newId: () => string
}

/** Writes rows, their lookup keys and their changes; the step's transaction is around it. */
export const createWriter = (parts: WriterParts, changes: ChangeBuffer): Writer => {
  const { reader, tables, keys, clock } = parts

  const existing = (type: RecordType, id: string): StoredRecord => {
    const record = tables[type]?.find(id)
    if (!record) throw new ExpectedError('record-missing', { id })
    return record
  }

  const setDeleted = (type: RecordType, id: string, deleted: boolean): void => {
    if (existing(type, id).deleted === deleted) return
    const at = clock.tick()
    tables[type].setDeleted(id, at, deleted)
    changes.add({ type, id, kind: deleted ? 'delete' : 'restore', clock: at, before: {}, after: {} })
  }

  return {
    ...reader,
    insert(type, given, wantedId) {
      const table = tables[type]
      if (!table) throw new ExpectedError('unknown-type', { type })
      const { definition } = table
      const patch = canonicalPatch(definition, given)
      const values: Values = Object.assign({ ...table.emptyValues }, patch)
      const id = wantedId ?? parts.newId()
      const at = clock.tick()
      table.insert(id, at, values)
      keys.follow(definition, id, null, values)
      changes.add({ type, id, kind: 'create', clock: at, before: {}, after: toLogFields(definition, values) })
      return id
    },
    update(type, id, given) {
      const record = existing(type, id)
      if (record.deleted) throw new ExpectedError('record-missing', { id })
      const { definition } = tables[type]
      const patch = canonicalPatch(definition, given)
      const differing = Object.keys(patch).filter((name) => !sameValue(record.values[name], patch[name]))
      if (differing.length === 0) return []
      const values = { ...record.values, ...patch }
      const at = clock.tick()
      tables[type].update(id, at, values)
      keys.follow(definition, id, record.values, values)
      const diff = diffLogFields(toLogFields(definition, record.values), toLogFields(definition, values))
      changes.add({ type, id, kind: 'update', clock: at, ...diff })
      return differing
    },
    remove: (type, id) => setDeleted(type, id, true),
    restore: (type, id) => setDeleted(type, id, false),
  }
}
