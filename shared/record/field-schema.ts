import { z } from 'zod'
import type { Field, JsonValue, ScalarField } from './field.ts'

const date = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)

export const linkSchema = z.strictObject({ id: z.string().nullable(), text: z.string() })

export const personEntrySchema = z.strictObject({
  name: z.string().min(1),
  personId: z.string().nullable(),
  unit: z.string().optional(),
  post: z.string().optional(),
  skill: z.string().optional(),
  phone: z.string().optional(),
  frontLine: z.boolean().optional(),
  contribution: z.string().optional(),
  share: z.number().min(0).max(100).optional(),
  sex: z.enum(['male', 'female']).optional(),
  born: date.optional(),
  nation: z.string().optional(),
  education: z.string().optional(),
  duty: z.string().optional(),
  title: z.string().optional(),
  unitHead: z.boolean().optional(),
  from: date.optional(),
  to: date.optional(),
  signed: z.boolean().optional(),
})

/** Most entries are no more than this; asked first, it spares an import a walk through twenty absent fields for each. */
const plainPersonSchema = personEntrySchema.pick({ name: true, personId: true })

const fen = z.int().nullable()

export const benefitRowSchema = z.strictObject({
  year: z.int().min(1980).max(2100),
  amount: fen,
  output: fen.optional(),
  profit: fen.optional(),
  tax: fen.optional(),
  saving: fen.optional(),
  approximate: z.boolean().optional(),
  basis: z.string().optional(),
  months: z.int().min(0).max(12).optional(),
})

export const jsonSchema: z.ZodType<JsonValue> = z.json()

/**
 * Validator of one field's value, derived from its descriptor; empty is `null`. Only shapes are refused here; limits of
 * length, number and completeness belong to the formality check, so that unfinished work can always be saved.
 */
export const fieldSchema = (field: Field): z.ZodType => {
  switch (field.kind) {
    case 'text':
      // What a person may not read without the key is never kept in plain.
      return (field.format === 'idNumber' ? z.string().regex(/^sealed:/) : z.string()).nullable()
    case 'longText':
      return z.string().nullable()
    case 'date':
      return date.nullable()
    case 'money':
      return z.int().nullable()
    case 'number':
      return z.number().nullable()
    case 'flag':
      return z.boolean().nullable()
    case 'choice':
      return z.enum(field.options.map((option) => option.value) as [string, ...string[]]).nullable()
    case 'rows':
      return z.array(rowSchema(field.columns)).readonly()
    case 'link':
      return linkSchema.nullable()
    case 'people':
      return z.array(z.union([plainPersonSchema, personEntrySchema])).readonly()
    case 'benefits':
      return z.array(benefitRowSchema).readonly()
    case 'answers':
      return z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    case 'data':
      return jsonSchema.nullable()
    case 'files':
      return z.null()
  }
}

const rowSchema = (columns: readonly ScalarField[]): z.ZodType =>
  z.strictObject(Object.fromEntries(columns.map((column) => [column.name, fieldSchema(column).optional()])))
