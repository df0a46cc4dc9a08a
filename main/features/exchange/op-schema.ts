import { z } from 'zod'
import type { Field } from '../../../shared/record/field.ts'
import { fieldSchema } from '../../../shared/record/field-schema.ts'
import { type RecordType, recordTypeNames } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { SignedOp } from '../../db/exchange-ops.ts'
import { hasTurningMarks, plainText } from './plain-text.ts'

const clock = z.string().regex(/^[0-9a-f]{12}-[0-9a-f]{4}-[A-Za-z0-9-]{1,64}$/)

const lineSchema = z.strictObject({
  clock,
  type: z.enum(recordTypeNames),
  record: z.string().regex(/^[A-Za-z0-9~-]{1,80}$/),
  kind: z.enum(['create', 'update', 'delete', 'restore', 'settle']),
  fields: z.record(z.string(), z.unknown()),
  parents: z.record(z.string(), z.array(clock).min(1).max(1000)),
  by: plainText(200),
  at: z.iso.datetime(),
})

const answer = z.union([z.string(), z.number(), z.boolean(), z.null()])
const fileName = plainText(255).regex(/^[^\\/]+$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const schemas = new Map<string, z.ZodType | null>()

/** What a field as the log names it may hold; null: there is no such field, or it never travels. */
const schemaOf = (type: RecordType, name: string): z.ZodType | null => {
  const key = `${type} ${name}`
  const known = schemas.get(key)
  if (known !== undefined) return known
  const field = recordDefinitions[type].fields.find((one) => one.name === name.split('.')[0])
  const schema = field ? schemaOfField(type, name, field) : null
  // Answers have any name: what a package may bring must not grow this without bound.
  if (!name.includes('.')) schemas.set(key, schema)
  return schema
}

const schemaOfField = (type: RecordType, name: string, field: Field): z.ZodType | null => {
  if (field.kind === 'answers') return name.includes('.') ? answer : null
  if (field.kind === 'files' || name.includes('.') || !travels(field)) return null
  if (type === 'evidence' && name === 'sha256') return sha256
  if (type === 'evidence' && name === 'fileName') return fileName
  return fieldSchema(field)
}

/**
 * ID numbers stay where they were entered: they are sealed under a key of their workspace, which no other one has,
 * and a copy elsewhere could not be erased.
 */
export const travels = (field: Field): boolean => !(field.kind === 'text' && field.format === 'idNumber')

const turned = (value: unknown): boolean => {
  if (typeof value === 'string') return hasTurningMarks(value)
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(([k, v]) => turned(k) || turned(v))
  )
}

/** Values of a record that hold marks which turn text around, by field. */
export const turnedFields = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(fields).flatMap(([name, value]) => (turned(name) || turned(value) ? [name] : []))

/** A line of changes.ndjson, or null where it is anything else than a sound op. `newest`: no clock is later. */
export const parseOp = (line: unknown, newest: number): SignedOp | null => {
  const parsed = lineSchema.safeParse(line)
  if (!parsed.success) return null
  const op = parsed.data
  if (Number.parseInt(op.clock.slice(0, 12), 16) > newest) return null
  const names = Object.keys(op.fields)
  // The schema drops a name that would reach the prototype.
  if (Object.keys((line as { readonly fields: object }).fields).length !== names.length) return null
  if ((op.kind === 'delete' || op.kind === 'restore') !== (names.length === 0) && op.kind !== 'create')
    return null
  if (turnedFields(op.fields).length > 0) return null
  const fields: Record<string, unknown> = {}
  for (const name of names) {
    const schema = schemaOf(op.type, name)
    const value = op.fields[name] ?? null
    if (schema === null) return null
    if (value === null) {
      fields[name] = null
      continue
    }
    const checked = schema.safeParse(value)
    if (!checked.success) return null
    fields[name] = checked.data
  }
  return { ...op, fields: fields as SignedOp['fields'] }
}
