import type { RecordState } from '../../../shared/merge/merge-record.ts'
import { valueKey } from '../../../shared/merge/value-key.ts'
import type { FieldValue } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { fromLogFields, toLogFields } from '../../db/record-values.ts'
import type { StoredRecord, Writer } from '../../db/store.ts'

export type Outcome = 'new' | 'changed' | 'deleted' | 'revived' | 'unchanged' | 'waiting'

export interface Difference {
  readonly outcome: Outcome
  /** Fields that the state and the row on file differ in, with the state's value. */
  readonly fields: Readonly<Record<string, FieldValue>>
}

/** What would become of the row on file if it were brought to a state. */
export const differenceTo = (state: RecordState, row: StoredRecord | null, type: RecordType): Difference => {
  if (state.alive === null) return { outcome: 'waiting', fields: {} }
  if (!row) return { outcome: state.alive ? 'new' : 'unchanged', fields: state.alive ? state.fields : {} }
  const now = toLogFields(recordDefinitions[type], row.values)
  const names = new Set([...Object.keys(state.fields), ...Object.keys(now)])
  const fields: Record<string, FieldValue> = {}
  for (const name of names)
    if (valueKey(state.fields[name]) !== valueKey(now[name])) fields[name] = state.fields[name] ?? null
  if (row.deleted) return { outcome: state.alive ? 'revived' : 'unchanged', fields }
  if (!state.alive) return { outcome: 'deleted', fields }
  return { outcome: Object.keys(fields).length > 0 ? 'changed' : 'unchanged', fields }
}

/**
 * Brings the rows of a record to its state: the record that stands has it, those that it took in are gone. Inside a
 * batch of a merge, so that its entries in the log are effects.
 */
export const materialise = (
  writer: Writer,
  type: RecordType,
  members: readonly string[],
  state: RecordState,
): Outcome => {
  const [root = '', ...gone] = members
  for (const id of gone) if (writer.get(type, id)) writer.remove(type, id)
  const row = writer.find(root, type)
  const { outcome, fields } = differenceTo(state, row, type)
  if (outcome === 'waiting' || outcome === 'unchanged') return outcome
  const definition = recordDefinitions[type]
  if (!row) {
    writer.insert(type, fromLogFields(definition, {}, fields), root)
    return outcome
  }
  if (row.deleted) writer.restore(type, root)
  writer.update(type, root, fromLogFields(definition, row.values, fields))
  if (!state.alive) writer.remove(type, root)
  return outcome
}
