import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import type { LoggedChange } from './change-log.ts'
import { fromLogFields, sameValue, toLogFields } from './record-values.ts'
import type { Writer } from './store.ts'

/** What became of one entry: taken back (at least in part), and the fields left alone. */
export interface Inverted {
  readonly undone: boolean
  readonly left: readonly string[]
}

const whole: Inverted = { undone: true, left: [] }

/** Writes the inverse of one entry, only where the record still holds what the entry left there. */
export const invertEntry = (writer: Writer, entry: LoggedChange): Inverted => {
  const { type, id } = entry
  const record = writer.find(id, type)
  const nothing: Inverted = { undone: false, left: [recordDefinitions[type].titleField] }
  if (!record) return nothing
  const definition = recordDefinitions[type]
  const now = toLogFields(definition, record.values)
  switch (entry.kind) {
    case 'create': {
      if (record.deleted) return nothing
      const names = new Set([...Object.keys(now), ...Object.keys(entry.after)])
      const changed = [...names].filter((name) => !sameValue(now[name], entry.after[name]))
      if (changed.length > 0) return { undone: false, left: changed }
      writer.remove(type, id)
      return whole
    }
    case 'delete':
      if (!record.deleted) return nothing
      writer.restore(type, id)
      return whole
    case 'restore':
      if (record.deleted) return nothing
      writer.remove(type, id)
      return whole
    case 'update': {
      const names = Object.keys(entry.after)
      if (record.deleted) return { undone: false, left: names }
      const still = names.filter((name) => sameValue(now[name], entry.after[name]))
      const back = Object.fromEntries(still.map((name) => [name, entry.before[name] ?? null]))
      writer.update(type, id, fromLogFields(definition, record.values, back))
      return { undone: still.length > 0, left: names.filter((name) => !still.includes(name)) }
    }
  }
}
