import { z } from 'zod'
import { recordTypeNames } from './record/record-type-name.ts'

const scalar = z.union([z.string(), z.number(), z.boolean()])
const bound = z.union([z.string(), z.number()])
const ids = z.array(z.string()).readonly()

/** One condition that a record must meet; which of them fit a field follows from its kind. */
export const listFilter = z.union([
  z.strictObject({ field: z.string(), is: scalar.nullable() }),
  z.strictObject({ field: z.string(), in: z.array(scalar).readonly() }),
  z.strictObject({ field: z.string(), contains: z.string() }),
  z.strictObject({ field: z.string(), empty: z.boolean() }),
  /** A link field that points at this record, or a list of people that has this person. */
  z.strictObject({ field: z.string(), linkId: z.string().nullable() }),
  z.strictObject({ field: z.string(), from: bound.optional(), to: bound.optional() }),
  /** Whether one of a list of people is marked as a front-line worker. */
  z.strictObject({ field: z.string(), frontLine: z.boolean() }),
  /** Whether files lie beside the record. */
  z.strictObject({ evidence: z.boolean() }),
  /** A selection: only these records, or all but these. */
  z.strictObject({ ids }),
  z.strictObject({ notIds: ids }),
])
export type ListFilter = z.output<typeof listFilter>

/** Which records of one type, and in which order: what a page shows, adds up, changes, exports and prints. */
export const listQuery = z.strictObject({
  type: z.enum(recordTypeNames),
  /** Matches title and list fields. */
  text: z.string().optional(),
  filters: z.array(listFilter).readonly().optional(),
  sort: z
    .array(z.strictObject({ field: z.string(), descending: z.boolean().optional() }))
    .readonly()
    .optional(),
  /** Records with the same value of this field stand together, before any sort; dates go by their year, `field.month` by month. */
  group: z.string().optional(),
  deleted: z.boolean().optional(),
})
export type ListQuery = z.output<typeof listQuery>

/** A list to look at: as it is, or as it was at the end of a day. What was is never changed, so only reads take one. */
export const datedQuery = listQuery.extend({ asOf: z.iso.date().optional() })
export type DatedQuery = z.output<typeof datedQuery>
