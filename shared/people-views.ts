import type { FieldValue } from './record/field.ts'
import type { RecordType } from './record/record-type-name.ts'
import type { SameReason } from './rules/likely-same.ts'
import type { Presence } from './rules/membership.ts'

export interface PersonStudio {
  readonly id: string | null
  readonly studio: string
  readonly role: string | null
  readonly joinedOn: string | null
  readonly leftOn: string | null
  readonly presence: Presence
}

export interface PersonWork {
  readonly type: RecordType
  readonly id: string
  readonly title: string
  /** Place in the list of people, starting at 1, and how many there are. */
  readonly rank: number
  readonly of: number
  readonly share: number | null
  /** Year, month or day of the work; '' where none is written. */
  readonly on: string
}

export interface PersonNomination {
  readonly id: string
  readonly title: string
  readonly year: string
  readonly category: string | null
  readonly rank: number
  readonly of: number
}

export interface PersonApprenticeship {
  readonly id: string
  readonly as: 'master' | 'apprentice'
  readonly other: string
  readonly trade: string
  readonly from: string | null
  readonly to: string | null
  readonly state: string | null
  readonly result: string | null
}

export interface PersonView {
  readonly studios: readonly PersonStudio[]
  readonly leads: readonly { readonly id: string; readonly name: string }[]
  readonly works: readonly PersonWork[]
  readonly awards: readonly PersonWork[]
  readonly nominations: readonly PersonNomination[]
  readonly apprenticeships: readonly PersonApprenticeship[]
  readonly honours: readonly {
    readonly honour: string
    readonly level: string | null
    readonly year: number | null
  }[]
  /** Fen, of all rewards paid. */
  readonly rewarded: number
}

/** People and units are what the same one gets entered twice of. */
export type MergeType = 'person' | 'unit'

export interface SameCandidate {
  readonly id: string
  readonly name: string
  /** What tells it apart: unit and post of a person, code and city of a unit. */
  readonly hint: string
  readonly reasons: readonly SameReason[]
}

/** Records that are likely the same: the first with each that is like it. */
export interface SameGroup {
  readonly id: string
  readonly name: string
  readonly hint: string
  readonly others: readonly SameCandidate[]
}

export interface MergePreview {
  readonly keep: { readonly id: string; readonly name: string }
  readonly drop: { readonly id: string; readonly name: string }
  /** Fields in which both say something different. */
  readonly conflicts: readonly {
    readonly field: string
    readonly keep: FieldValue
    readonly drop: FieldValue
  }[]
  /** Fields that only the one to be given up has: taken over unless said otherwise. */
  readonly gains: readonly { readonly field: string; readonly value: FieldValue }[]
  /** What points at the one to be given up and will point at the other. */
  readonly moves: readonly {
    readonly type: RecordType
    readonly field: string
    readonly count: number
    readonly titles: readonly string[]
  }[]
}
