import type { RecordType } from './record/record-type-name.ts'

/** Where a file stands: in which record, in which slot. `owner` is null while it waits to be placed. */
export interface EvidencePlace {
  readonly id: string
  readonly fileName: string
  readonly owner: { readonly type: RecordType; readonly id: string; readonly title: string } | null
  /** The slot as people read it. */
  readonly slot: string
  readonly year: number | null
}

/** One file beside a record. `problems` also says where its bytes are gone (`missing`) or not what they were (`damaged`). */
export interface EvidenceFileView {
  readonly id: string
  readonly slot: string
  readonly fileName: string
  readonly pages: number | null
  readonly problems: readonly string[]
  /** In how many other places the same bytes stand. */
  readonly elsewhere: number
  /** How many older versions this one took the place of. */
  readonly older: number
}

/** A file that a newer one took the place of. */
export interface EvidenceVersion {
  readonly sha256: string
  readonly fileName: string
  readonly size: number | null
  readonly pages: number | null
  /** When and by whom it was replaced. */
  readonly replacedAt: string
  readonly replacedBy: string
}

/** How a file can be looked at in the page: drawn page by page, as a picture, or not at all. */
export type EvidenceSight = 'pages' | 'picture' | 'none'

export interface EvidenceView {
  readonly place: EvidencePlace
  readonly sha256: string
  readonly size: number | null
  readonly pages: number | null
  readonly problems: readonly string[]
  readonly sight: EvidenceSight
  readonly elsewhere: readonly EvidencePlace[]
  /** The latest first. */
  readonly older: readonly EvidenceVersion[]
}

/** What the daily look at all files has found so far. */
export interface EvidenceHealth {
  /** Files known, and how many of them were looked at today. */
  readonly known: number
  readonly checkedToday: number
  readonly faulty: readonly (EvidencePlace & { readonly state: 'missing' | 'damaged' })[]
}

/** A page as a PNG in base64. */
export interface EvidencePage {
  readonly png: string
}
