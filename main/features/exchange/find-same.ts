import type { LinkValue, Values } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { contradict, officialNumbers } from '../../../shared/merge/official-numbers.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'

export type Sameness =
  | {
      readonly kind: 'same'
      readonly record: StoredRecord
      readonly reason: 'identifier' | 'unit' | 'person'
    }
  | { readonly kind: 'like'; readonly records: readonly StoredRecord[] }
  | { readonly kind: 'none' }

const none: Sameness = { kind: 'none' }

const byNumber = (reader: Reader, type: RecordType, field: string, value: string | number) =>
  typeof value === 'number'
    ? reader.list({ type, filters: [{ field, is: value }] })
    : reader.byText(type, field, value)

/**
 * Whether a record that has just come in is one that is on file already. An official number says so; the full name
 * of a unit does where no number speaks against it; a name of a person only if it is the only one of that unit on
 * both sides. Any other likeness of persons, units and studios is a question.
 */
export const findSame = (
  reader: Reader,
  rootOf: (id: string) => string,
  type: RecordType,
  id: string,
  values: Values,
): Sameness => {
  for (const { field, value } of officialNumbers(type, values)) {
    const found = byNumber(reader, type, field, value).find((record) => record.id !== id)
    if (found) return { kind: 'same', record: found, reason: 'identifier' }
  }
  if (type !== 'unit' && type !== 'person' && type !== 'studio') return none
  const name = String(values.name ?? '')
  if (name === '') return none
  const others = reader
    .byText(type, 'name', name)
    .filter((record) => record.id !== id && !contradict(type, values, record.values))
  const [first, ...more] = others
  if (!first) return none
  if (type === 'unit' && more.length === 0 && first.values.name === name)
    return { kind: 'same', record: first, reason: 'unit' }
  if (type === 'person') {
    const inUnit = others.filter((record) => sameUnit(record.values.unit, values.unit, rootOf))
    const [only] = inUnit
    if (only && inUnit.length === 1 && !differ(only.values, values))
      return { kind: 'same', record: only, reason: 'person' }
  }
  return { kind: 'like', records: others }
}

const sameUnit = (a: unknown, b: unknown, rootOf: (id: string) => string): boolean => {
  const [one, other] = [a as LinkValue | null, b as LinkValue | null]
  if (!one || !other) return false
  return one.id !== null && other.id !== null ? rootOf(one.id) === rootOf(other.id) : one.text === other.text
}

/** Facts that one person cannot have two of. */
const differ = (a: Values, b: Values): boolean =>
  ['sex', 'born', 'phone'].some((field) => Boolean(a[field] && b[field]) && a[field] !== b[field])
