import { fieldOf, type RecordDefinition, tellingField } from '../../../shared/record/define-record.ts'
import type { FieldValue, LinkValue, Values } from '../../../shared/record/field.ts'
import { isEmptyValue } from '../../../shared/record/is-empty-value.ts'
import { titleKey } from '../../../shared/text/title-key.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { sameLink } from './link-resolver.ts'

const sameValue = (a: FieldValue | undefined, b: FieldValue | undefined): boolean => {
  if (isEmptyValue(a) || isEmptyValue(b)) return isEmptyValue(a) && isEmptyValue(b)
  if (typeof a === 'object' && typeof b === 'object') return sameLink(a as LinkValue, b as LinkValue)
  return typeof a === 'string' && typeof b === 'string' ? titleKey(a) === titleKey(b) : a === b
}

/** Records that hold the key's most telling field; the link is asked by id, since its spelling may differ. */
const candidates = (
  reader: Reader,
  definition: RecordDefinition,
  key: readonly string[],
  values: Values,
): readonly StoredRecord[] => {
  const field = tellingField(definition, key)
  if (!field) throw new Error(`${definition.type} has a key of neither text nor link`)
  const { name } = field
  if (field.kind !== 'link') return reader.byText(definition.type, name, String(values[name] ?? ''))
  const link = values[name] as LinkValue
  return link.id === null
    ? reader.byText(definition.type, name, link.text)
    : reader.list({ type: definition.type, filters: [{ field: name, linkId: link.id }] })
}

/** May be missing on one side: what is filled in later does not make another record. */
const lenient = new Set(['joinedOn', 'firstCompleter', 'startedOn', 'heldOn'])

interface Key {
  readonly names: readonly string[]
  /** Those of them that are official numbers. */
  readonly identifiers: readonly string[]
}

const known = new Map<RecordDefinition, readonly Key[]>()

/** Picked out once for a type: this runs for every row. */
const keysOf = (definition: RecordDefinition): readonly Key[] => {
  const found = known.get(definition)
  if (found) return found
  const keys = definition.keys.map((names) => ({
    names,
    identifiers: names.filter((name) => {
      const field = fieldOf(definition, name)
      return field.kind === 'text' && field.format !== undefined
    }),
  }))
  known.set(definition, keys)
  return keys
}

const matches = (
  reader: Reader,
  definition: RecordDefinition,
  key: readonly string[],
  values: Values,
  isTaken: (id: string) => boolean,
): readonly StoredRecord[] => {
  const isSame = (record: StoredRecord, name: string): boolean => sameValue(record.values[name], values[name])
  const firm = key.filter((name) => !lenient.has(name))
  const found = candidates(reader, definition, key, values).filter((record) =>
    firm.every((name) => isSame(record, name)),
  )
  const exact = found.filter((record) => key.every((name) => isSame(record, name)))
  if (exact.length > 0 || firm.length === key.length) return exact
  const last = key.at(-1) ?? ''
  const loose = found.filter(
    (record) => !isTaken(record.id) && (isEmptyValue(record.values[last]) || isEmptyValue(values[last])),
  )
  return loose.length === 1 ? loose : []
}

/** Every record that agrees with a row in all fields of a key; null where the row leaves one of them empty. */
export const allMatching = (
  reader: Reader,
  definition: RecordDefinition,
  key: readonly string[],
  values: Values,
): readonly StoredRecord[] | null =>
  key.some((name) => !lenient.has(name) && isEmptyValue(values[name]))
    ? null
    : matches(reader, definition, key, values, () => false)

/**
 * The record that a row means, by the definition's keys, strongest first; null for a new one. A weaker key
 * counts only where the official number of the stronger one is missing on either side; for a unit its
 * name always does. `isTaken`: records that another row of the same sheet has met already.
 */
export const findExisting = (
  reader: Reader,
  definition: RecordDefinition,
  values: Values,
  isTaken: (id: string) => boolean,
): StoredRecord | null => {
  const stronger: string[] = []
  for (const { names, identifiers } of keysOf(definition)) {
    if (identifiers.every((name) => !isEmptyValue(values[name]))) {
      const found = matches(reader, definition, names, values, isTaken).find(
        (record) =>
          definition.type === 'unit' ||
          stronger.every((name) => isEmptyValue(values[name]) || isEmptyValue(record.values[name])),
      )
      if (found) return found
    }
    stronger.push(...identifiers)
  }
  return null
}
