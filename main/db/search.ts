import type { RecordType } from '../../shared/record/record-type-name.ts'
import type { FileNotes } from './file-notes.ts'
import type { ReuseIndex } from './reuse-index.ts'
import type { SimilarTitle } from './title-index.ts'

export interface SearchHit {
  readonly type: RecordType
  readonly id: string
  readonly title: string
  /** The part of the record that matched, as written. */
  readonly snippet: string
}

/** The disposable full-text index beside the ledger; it follows the change log. */
export interface Search {
  query(
    text: string,
    options?: { readonly limit?: number; readonly types?: readonly RecordType[] },
  ): {
    readonly total: number
    readonly hits: readonly SearchHit[]
    readonly ms: number
  }
  /** Ids of the records of one type that hold every word, in no promised order. */
  matching(text: string, type: RecordType): readonly string[]
  /** Records of these types whose title is at least half the same, the most similar first. */
  similarTitles(title: string, types: readonly RecordType[], limit: number): readonly SimilarTitle[]
  /** Records by what may be used again; behind the log by no more than a search is. */
  readonly reuse: ReuseIndex
  /** What is known of the bytes of attachments. */
  readonly files: FileNotes
  /** Indexes what the change log has beyond the last sequence indexed; returns how many records. */
  catchUp(): number
  /** Empties it; catching up fills it anew. */
  clear(): void
  close(): void
}
