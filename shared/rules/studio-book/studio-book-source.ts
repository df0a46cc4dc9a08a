import type { LinkValue, Values } from '../../record/field.ts'
import type { RecordType } from '../../record/record-type-name.ts'

/** Types of record that a studio book prints beside the studio itself. */
export const bookTypes = [
  'studioMember',
  'studioYear',
  'studioActivity',
  'apprenticeship',
  'project',
  'innovation',
  'achievement',
  'method',
  'patent',
  'award',
  'studioReview',
] as const satisfies readonly RecordType[]

export type BookType = (typeof bookTypes)[number]

export interface BookEvidence {
  /** Type of the record that the file lies beside. */
  readonly owner: BookType | 'studio'
  readonly ownerTitle: string
  readonly slot: string
  readonly order: number
  readonly fileName: string
  readonly caption: string
  readonly sha256: string
}

/** All that a studio book is made from, in any order. */
export interface StudioBookSource {
  readonly year: number
  readonly studio: Values
  /** Full name of its unit, as on the seal at the end of the year. */
  readonly unit: string
  /** Every record of the studio, of whatever year. */
  readonly records: Readonly<Record<BookType, readonly Values[]>>
  readonly evidence: readonly BookEvidence[]
  /** What a link prints: the name on file, else as written. */
  readonly nameOf: (link: LinkValue) => string
}
