import type { Values } from './record/field.ts'
import type { RecordType } from './record/record-type-name.ts'

/** What was typed into a form and is not in its record yet. */
export interface DraftView {
  /** The record's id; for a record not made yet, the form: `new patent`, or `new studioMember` and its owner's id. */
  readonly key: string
  readonly type: RecordType
  /** Null where the record is not made yet. */
  readonly record: string | null
  /** As typed: may hold what the record itself would refuse. */
  readonly values: Values
  /** What the record held in these fields when typing began. */
  readonly base: Values
  readonly at: string
}

/** Forms that were left unfinished, newest first. */
export interface DraftList {
  readonly drafts: readonly (Pick<DraftView, 'key' | 'type' | 'record' | 'at'> & { readonly title: string })[]
}
