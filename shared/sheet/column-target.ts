import type { Field } from '../record/field.ts'
import type { PackFormField } from '../rule-packs/rule-pack.ts'
import type { PersonPart } from './person-details.ts'

export type BenefitPart = 'amount' | 'output' | 'profit' | 'tax' | 'saving'

/** What a column of a sheet fills. */
export type ColumnTarget =
  | { readonly kind: 'field'; readonly field: Field }
  /** The first completer has columns of his own beside the list of the others. */
  | { readonly kind: 'first'; readonly part: 'name' | 'post' | 'skill' }
  /** What a form says of each of its completers, one after the other. */
  | { readonly kind: 'person'; readonly part: PersonPart }
  | { readonly kind: 'benefit'; readonly year: number; readonly part: BenefitPart }
  | { readonly kind: 'answer'; readonly key: string; readonly form: PackFormField }
  | { readonly kind: 'serial' }
  /** Hidden ids of a collection workbook. */
  | { readonly kind: 'key' }
  /** Why this program sent the row back: to be read by people only. */
  | { readonly kind: 'returned' }
  | { readonly kind: 'unknown' }

export interface HeaderColumn {
  /** From 0. */
  readonly index: number
  /** Header levels, top first. */
  readonly path: readonly string[]
  /** The header as written, levels joined by a slash. */
  readonly header: string
}

/**
 * How far a column's meaning is certain: its header is known as worded, it is known but for what stands in brackets or
 * above it, a person said so, or nothing is known of it.
 */
export type Certainty = 'worded' | 'likely' | 'chosen' | 'none'

export interface MappedColumn extends HeaderColumn {
  readonly target: ColumnTarget
  readonly certainty: Certainty
}
