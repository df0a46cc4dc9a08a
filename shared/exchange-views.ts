import type { FieldValue, Label } from './record/field.ts'
import type { RecordType } from './record/record-type-name.ts'

/** What goes into a package. `studio` and `unit` are record ids. */
export type PackageChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'unit'; readonly id: string }
  | { readonly kind: 'studio'; readonly id: string }
  | { readonly kind: 'cycle'; readonly year: number }

/** Sent ones: until a receipt comes, then what it says, or that a newer one took their place; received: `merged`. */
export type PackageState = 'sent' | 'received' | 'returned' | 'superseded' | 'merged'
export type ReceiptResult = 'received' | 'returned'

export interface TypeCount {
  readonly type: RecordType
  readonly count: number
}

/** What a package would hold. */
export interface PackPreview {
  readonly records: number
  readonly types: readonly TypeCount[]
  readonly changes: number
  readonly attachments: number
  /** Bytes of the attachments. */
  readonly size: number
  /** Attachments that are on record and not on this disk. */
  readonly missing: readonly string[]
  /** The package that this one follows: only what changed since goes. */
  readonly since: { readonly id: string; readonly madeAt: string } | null
  /** The first 200 records. */
  readonly titles: readonly { readonly type: RecordType; readonly id: string; readonly title: string }[]
  /** Texts that look like ID numbers written where everybody can read them. */
  readonly idNumbers: readonly { readonly type: RecordType; readonly title: string; readonly field: Label }[]
}

export interface PackResult {
  readonly file: string
  readonly id: string
  /** The first characters of the id, as printed and read out. */
  readonly code: string
  readonly encrypted: boolean
  readonly records: number
  readonly changes: number
  readonly attachments: number
  readonly size: number
}

export interface SignerView {
  /** Read out to make sure who signed. */
  readonly code: string
  readonly station: string
  readonly operator: string
  readonly unit: string
  readonly known: boolean
}

/** One record of a package beside what is on file. */
export interface RecordChange {
  readonly type: RecordType
  readonly id: string
  readonly title: string
  readonly kind: 'new' | 'changed' | 'deleted' | 'revived' | 'conflict' | 'waiting'
  readonly fields: readonly {
    readonly field: string
    readonly before: FieldValue
    readonly after: FieldValue
    readonly conflict: boolean
  }[]
}

export interface MergeCounts {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly deleted: number
  readonly revived: number
  /** Fields that both sides changed. */
  readonly conflicts: number
  /** Records whose beginning has not arrived: kept, and shown once it has. */
  readonly waiting: number
}

export interface PackageHead {
  readonly id: string
  readonly code: string
  readonly madeAt: string
  readonly operator: string
  readonly unit: string
  readonly recipient: string
  readonly contents: string
  readonly signer: SignerView
}

export interface InspectView extends PackageHead {
  readonly records: number
  readonly changes: number
  readonly attachments: number
  readonly size: number
  readonly counts: MergeCounts
  /** The first 500 that would change something. */
  readonly rows: readonly RecordChange[]
  /** When it was merged here before; null for the first time. */
  readonly mergedAt: string | null
}

export interface MergeView extends PackageHead {
  readonly counts: MergeCounts
  /** Records that were found to be the same as one on file. */
  readonly joined: number
  /** Pairs that may be the same: a person decides. */
  readonly asked: number
  readonly attachments: number
  /** For undoing it; null where nothing was new. */
  readonly step: string | null
}

export interface ConflictHead {
  readonly clock: string
  readonly fields: Readonly<Record<string, FieldValue>>
  readonly by: string
  readonly at: string
  /** Made at this workstation. */
  readonly own: boolean
}

export interface ConflictView {
  readonly type: RecordType
  readonly record: string
  readonly title: string
  readonly group: string
  /** The one that stands comes first. */
  readonly heads: readonly ConflictHead[]
}

export interface LikenessSide {
  readonly id: string
  readonly title: string
  readonly facts: readonly { readonly field: string; readonly value: FieldValue }[]
}

export interface LikenessView {
  readonly type: RecordType
  readonly one: LikenessSide
  readonly other: LikenessSide
}

/** `dismissed`: left as it is on purpose. */
export type RemarkOutcome = 'open' | 'corrected' | 'dismissed'

export interface RemarkView {
  readonly id: string
  readonly type: RecordType
  readonly record: string
  readonly title: string
  readonly field: string
  readonly text: string
  readonly by: string
  readonly at: string
  readonly outcome: RemarkOutcome
}

/** A record that came or went with a package. */
export interface PackagedRecord {
  readonly type: RecordType
  readonly id: string
  readonly title: string
}

export interface PackageView {
  readonly id: string
  readonly code: string
  readonly direction: 'out' | 'in'
  readonly state: PackageState
  readonly madeAt: string
  readonly operator: string
  readonly unit: string
  readonly recipient: string
  readonly contents: string
  readonly records: number
  readonly fileName: string
  readonly step: string | null
  readonly receipts: readonly {
    readonly result: ReceiptResult
    readonly at: string
    readonly operator: string
    readonly unit: string
    readonly note: string
  }[]
  readonly remarks: readonly RemarkView[]
}

export interface ReceiptFile {
  readonly file: string
  readonly result: ReceiptResult
}

export interface StationView {
  readonly code: string
  /** Given to others, so that they can encrypt for this workstation alone. */
  readonly recipientKey: string
}
