import type { FieldValue } from '../record/field.ts'
import type { RecordType } from '../record/record-type-name.ts'

/** Fields whose value an authority gives once: two records of one type that share it are one record. */
const numbers: Readonly<Partial<Record<RecordType, readonly string[]>>> = {
  unit: ['creditCode'],
  patent: ['patentNumber'],
  // One selection a year, and its rule pack lies in it.
  cycle: ['year'],
}

/** The official numbers that a record carries, by field. */
export const officialNumbers = (
  type: RecordType,
  values: Readonly<Record<string, FieldValue>>,
): readonly { readonly field: string; readonly value: string | number }[] =>
  (numbers[type] ?? []).flatMap((field) => {
    const value = values[field]
    return typeof value === 'number' || (typeof value === 'string' && value !== '') ? [{ field, value }] : []
  })

/** Two official numbers that differ: certainly not one record. */
export const contradict = (
  type: RecordType,
  a: Readonly<Record<string, FieldValue>>,
  b: Readonly<Record<string, FieldValue>>,
): boolean => (numbers[type] ?? []).some((field) => Boolean(a[field] && b[field]) && a[field] !== b[field])
