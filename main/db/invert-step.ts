import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { fromLogFields, sameValue, toLogFields } from './record-values.ts'
import type { ChangeEntry, UndoResult, Writer } from './store.ts'

type Skipped = UndoResult['skipped'][number]

/**
 * Writes the inverse of a step's entries (newest first), only where the record still holds what the step
 * left there. Returns how many entries were taken back at least in part, and the fields left alone.
 */
export const invertStep = (
  writer: Writer,
  entries: readonly ChangeEntry[],
): { readonly undone: number; readonly skipped: readonly Skipped[] } => {
  const skipped: Skipped[] = []
  let undone = 0
  for (const entry of entries) {
    const left = invertEntry(writer, entry)
    if (left === 'none') undone += 1
    else {
      skipped.push(...left.fields.map((field) => ({ type: entry.type, id: entry.id, field })))
      if (left.partly) undone += 1
    }
  }
  return { undone, skipped }
}

type Left = 'none' | { readonly fields: readonly string[]; readonly partly: boolean }

const invertEntry = (writer: Writer, entry: ChangeEntry): Left => {
  const { type, id } = entry
  const record = writer.find(id)
  const title = recordDefinitions[type].titleField
  const all: Left = { fields: [title], partly: false }
  if (!record) return all
  const definition = recordDefinitions[type]
  const now = toLogFields(definition, record.values)
  switch (entry.kind) {
    case 'create': {
      if (record.deleted) return all
      const names = new Set([...Object.keys(now), ...Object.keys(entry.after)])
      const changed = [...names].filter((name) => !sameValue(now[name], entry.after[name]))
      if (changed.length > 0) return { fields: changed, partly: false }
      writer.remove(type, id)
      return 'none'
    }
    case 'delete':
      if (!record.deleted) return all
      writer.restore(type, id)
      return 'none'
    case 'restore':
      if (record.deleted) return all
      writer.remove(type, id)
      return 'none'
    case 'update': {
      const names = Object.keys(entry.after)
      if (record.deleted) return { fields: names, partly: false }
      const still = names.filter((name) => sameValue(now[name], entry.after[name]))
      const back = Object.fromEntries(still.map((name) => [name, entry.before[name] ?? null]))
      writer.update(type, id, fromLogFields(definition, record.values, back))
      if (still.length === names.length) return 'none'
      return { fields: names.filter((name) => !still.includes(name)), partly: still.length > 0 }
    }
  }
}
