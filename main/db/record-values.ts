import type { z } from 'zod'
import { ExpectedError } from '../../shared/errors.ts'
import { fieldOf, type RecordDefinition } from '../../shared/record/define-record.ts'
import type { Answers, Field, FieldValue, LinkValue, Values } from '../../shared/record/field.ts'
import { fieldSchema } from '../../shared/record/field-schema.ts'
import { isEmptyValue } from '../../shared/record/is-empty-value.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { canonicalRows, emptyValue, type RowsField } from '../../shared/record/rows.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { said, say } from '../../shared/text/say.ts'

type LogFields = Readonly<Record<string, FieldValue>>
/** Fields by name, each with its validator: a patch of few fields is not held against all that a record has. */
type Shape = ReadonlyMap<
  string,
  { readonly field: Field; readonly schema: z.ZodType; readonly isPlainText: boolean }
>

/** Any text will do: seen at a glance, without the validator, which an import of long lists would feel. */
const isPlainText = (field: Field): boolean =>
  field.kind === 'longText' || (field.kind === 'text' && field.format !== 'idNumber')

const shapes = new Map<RecordType, Shape>()

const shapeOf = (definition: RecordDefinition): Shape => {
  const known = shapes.get(definition.type)
  if (known) return known
  const shape: Shape = new Map(
    definition.fields.map((field) => [
      field.name,
      { field, schema: fieldSchema(field), isPlainText: isPlainText(field) },
    ]),
  )
  shapes.set(definition.type, shape)
  return shape
}

/** Shapes checked, '' and nameless links turned to null, absent fields left out. Throws ExpectedError. */
export const canonicalPatch = (definition: RecordDefinition, patch: Values): Values => {
  const shape = shapeOf(definition)
  const canonical: Record<string, FieldValue> = {}
  const fields: string[] = []
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) continue
    const known = shape.get(name)
    if (!known) throw new ExpectedError('unknown-field', { type: definition.label.zh, field: name })
    if (known.isPlainText && typeof value === 'string') {
      canonical[name] = value === '' ? null : value
      continue
    }
    const parsed = known.schema.safeParse(emptyToNull(known.field, value))
    if (parsed.success) canonical[name] = parsed.data as FieldValue
    else fields.push(name)
  }
  if (fields.length === 0) return canonical
  throw new ExpectedError(
    'invalid-input',
    {},
    fields.map((name) => ({
      field: name,
      ...said(
        say(
          '“{field}”的内容格式不对，请重新填写',
          '“{field}” is not of the right form; please write it again',
          { field: fieldOf(definition, name).label },
        ),
      ),
    })),
  )
}

const emptyToNull = (field: Field, value: FieldValue): FieldValue => {
  if (field.kind === 'link')
    return (value as LinkValue | null)?.text || (value as LinkValue | null)?.id ? value : null
  if (field.kind === 'rows') return canonicalRows(field, value) as FieldValue
  return value === '' || value === null ? emptyValue(field) : value
}

export const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (isEmptyValue(a) && isEmptyValue(b)) || JSON.stringify(a) === JSON.stringify(b)

/** Fields of the log in their present shape: what a field held before it became rows is read as rows. */
export const readLogFields = (type: RecordType, fields: LogFields): LogFields => {
  const older = recordDefinitions[type].fields.filter(
    (field) => field.kind === 'rows' && typeof fields[field.name] === 'string',
  )
  if (older.length === 0) return fields
  const rows = older.map(
    (field) => [field.name, canonicalRows(field as RowsField, fields[field.name]) as FieldValue] as const,
  )
  return { ...fields, ...Object.fromEntries(rows) }
}

/** Values as the log names them: pack-defined answers are `answers.<key>`, empty ones are left out. */
export const toLogFields = (definition: RecordDefinition, values: Values): Record<string, FieldValue> => {
  const fields: Record<string, FieldValue> = {}
  for (const field of definition.fields) {
    const value = values[field.name]
    if (isEmptyValue(value)) continue
    if (field.kind !== 'answers') fields[field.name] = value as FieldValue
    else
      for (const [key, answer] of Object.entries(value as Answers))
        if (answer !== null) fields[`${field.name}.${key}`] = answer
  }
  return fields
}

/** The fields in which two states differ, each with its value on either side. */
export const diffLogFields = (
  before: LogFields,
  after: LogFields,
): { before: LogFields; after: LogFields } => {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = names.filter((name) => !sameValue(before[name], after[name]))
  const pick = (side: LogFields) => Object.fromEntries(changed.map((name) => [name, side[name] ?? null]))
  return { before: pick(before), after: pick(after) }
}

/** Fields of the log → a patch on top of `current`; an answer set to null goes away. */
export const fromLogFields = (definition: RecordDefinition, current: Values, fields: LogFields): Values => {
  const patch: Record<string, FieldValue> = {}
  for (const [name, value] of Object.entries(fields)) {
    const [base = name, ...rest] = name.split('.')
    if (rest.length === 0) {
      patch[base] = value ?? emptyValue(fieldOf(definition, base))
      continue
    }
    const answers: Record<string, FieldValue> = { ...((patch[base] ?? current[base] ?? {}) as Answers) }
    if (value === null) delete answers[rest.join('.')]
    else answers[rest.join('.')] = value
    patch[base] = answers as Answers
  }
  return patch
}
