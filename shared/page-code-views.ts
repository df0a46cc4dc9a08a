import type { Said } from './text/say.ts'
import type { DossierDifference } from './rules/page-code/dossier-differences.ts'

/** Where a page lies: in the dossier of its entry, or in the volume of the category. */
export type PrintedIn = 'dossier' | 'volume'

/** What is known of a printed page, and whether it still says what is on file. */
export interface KnownPage {
  readonly printedIn: PrintedIn
  /** From 1; in a volume counted from the first page of the entry. */
  readonly page: number
  /** Pages of the dossier. */
  readonly pages: number
  readonly nomination: string
  readonly title: string
  readonly unit: string
  readonly category: string
  readonly year: number
  /** When it was first and last printed like this, ISO; and by whom first. */
  readonly printedAt: string
  readonly lastPrintedAt: string
  readonly printedBy: string
  /** Another printing of the same entry came later, ISO; null where this is the newest. */
  readonly replacedAt: string | null
  /** `gone`: the entry was deleted. */
  readonly today:
    | { readonly state: 'same' }
    | { readonly state: 'gone' }
    | { readonly state: 'differs'; readonly differences: readonly DossierDifference[] }
}

export type PageCodeAnswer = { readonly code: string } & (
  | { readonly state: 'mistyped'; readonly problem: 'length' | 'character' | 'check' }
  | { readonly state: 'unknown' }
  | ({ readonly state: 'known' } & KnownPage)
)

/** What became of one page of a scan of stamped pages. */
export type StampedScanPage = { readonly scanPage: number } & (
  | { readonly state: 'placed'; readonly nomination: string; readonly title: string; readonly page: number }
  | ({ readonly state: 'refused' } & Said)
)

export interface StampReport {
  readonly pages: readonly StampedScanPage[]
}

/** A scan that stands for a printed page. */
export interface StampView {
  /** Of its evidence record. */
  readonly id: string
  readonly nomination: string
  readonly title: string
  readonly page: number
  readonly pages: number
  readonly fileName: string
  readonly scanPage: number
  readonly sha256: string
  /** False where the entry has changed since: the page is printed as it is now, without the scan. */
  readonly current: boolean
}

/** Codes that were seen on the pages of a scan or photograph. */
export interface ReadPages {
  readonly pages: readonly { readonly page: number; readonly codes: readonly string[] }[]
}
