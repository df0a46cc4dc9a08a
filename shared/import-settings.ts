import { z } from 'zod'
import { recordTypeNames } from './record/record-type-name.ts'

/** What a workbook can be read as: a record type, judges' score sheets or lists of earlier winners. */
export const importAs = z.enum([...recordTypeNames, 'scores', 'winners'])
export type ImportAs = z.output<typeof importAs>

const letters = z.string().regex(/^[A-Z]{1,3}$/)

/** What a person said of one cell's text: it is read as `to`; null leaves it out. */
const valueChoice = z.strictObject({ column: letters, written: z.string(), to: z.string().nullable() })

const tableSetting = z.strictObject({
  /** Path or name of the file, name of the sheet, and which of several tables on it (from 1); all where absent. */
  file: z.string().optional(),
  sheet: z.string().optional(),
  part: z.int().min(1).optional(),
  /** `none` leaves the table out. */
  as: importAs.or(z.literal('none')).optional(),
  /** The sheet's own number of the line that holds the headers. */
  headerRow: z.int().min(1).max(1_048_576).optional(),
  /** What columns fill, in the words of `fillsOf`. `header` finds the column where it stands elsewhere by now. */
  columns: z
    .array(z.strictObject({ column: letters, header: z.string().optional(), fills: z.string() }))
    .max(1000)
    .optional(),
  values: z.array(valueChoice).max(2000).optional(),
  /** Fields by which a row finds the record it means: one of the keys of its type. Absent: the strongest first. */
  key: z.array(z.string()).min(1).optional(),
  /** `create`: what is on file stays as it is; `update`: a row that is not on file is refused. */
  write: z.enum(['both', 'create', 'update']).optional(),
  /** Nothing that is remembered of such tables counts, and it is forgotten. */
  fresh: z.boolean().optional(),
})

/** Who is meant by a name: the record of this id, a new one, or nobody on file. A person's name belongs to a unit. */
const nameChoice = z.strictObject({
  to: z.enum(['unit', 'person']),
  written: z.string().min(1),
  unit: z.string().optional(),
  is: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('record'), id: z.string().min(1) }),
    z.strictObject({ kind: z.literal('new') }),
    z.strictObject({ kind: z.literal('nobody') }),
  ]),
})

/** What a person has set right in the reading of workbooks; all else is as the program finds it. */
export const importSettings = z.strictObject({
  tables: z.array(tableSetting).max(2000),
  names: z.array(nameChoice).max(5000),
})

export type ImportSettings = z.output<typeof importSettings>
export type TableSetting = ImportSettings['tables'][number]
export type NameChoice = ImportSettings['names'][number]

/** What is remembered of a table: it says nothing of where the table stood. */
export const keptSetting = tableSetting.omit({
  file: true,
  sheet: true,
  part: true,
  headerRow: true,
  fresh: true,
})
export type KeptSetting = z.output<typeof keptSetting>
export const keptNames = importSettings.shape.names

/** How somebody had tables of one shape read, and who had handed them in. */
export interface KeptShape {
  readonly shape: string
  /** '' where the table did not say. */
  readonly sender: string
  readonly setting: KeptSetting
}
