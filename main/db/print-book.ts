import type { Database } from 'better-sqlite3'
import type { PrintedIn } from '../../shared/page-code-views.ts'
import { withSqliteErrors } from './sqlite-errors.ts'

/** A final dossier as it was printed; times are ISO. */
export interface Printing {
  readonly nomination: string
  readonly year: number
  readonly dataHash: string
  /** SHA-256 of the templates. */
  readonly templates: string
  /** The printed model as JSON, the text that the data hash is over. */
  readonly model: string
  readonly pages: number
  readonly printedBy: string
  readonly printedAt: string
}

export interface PageCodeRow {
  readonly code: string
  readonly printedIn: PrintedIn
  readonly page: number
}

export interface FoundPage extends Printing, PageCodeRow {
  readonly lastPrintedAt: string
  /** When another printing of the same nomination came after the last of this one; null where none did. */
  readonly replacedAt: string | null
}

/** Remembers what was printed. The same dossier printed again is the same printing, later. */
export const createPrintBook = (db: Database) => {
  const put = db
    .prepare<Printing, number>(
      `INSERT INTO printed_dossier (nomination, year, data_hash, templates, model, pages, printed_by, printed_at,
         last_printed_at)
       VALUES (@nomination, @year, @dataHash, @templates, @model, @pages, @printedBy, @printedAt, @printedAt)
       ON CONFLICT (nomination, data_hash, templates)
       DO UPDATE SET last_printed_at = excluded.printed_at, pages = max(pages, excluded.pages)
       RETURNING number`,
    )
    .pluck()
  // Two nominations that print the same, copies of each other, share their codes: the first has them.
  const putCode = db.prepare(
    'INSERT OR IGNORE INTO page_code (code, dossier, printed_in, page) VALUES (@code, @dossier, @printedIn, @page)',
  )
  const find = db.prepare<[string], FoundPage>(
    `SELECT c.code, c.printed_in AS printedIn, c.page, d.nomination, d.year, d.data_hash AS dataHash, d.templates, d.model,
            d.pages, d.printed_by AS printedBy, d.printed_at AS printedAt, d.last_printed_at AS lastPrintedAt,
            (SELECT max(later.last_printed_at) FROM printed_dossier AS later
             WHERE later.nomination = d.nomination AND later.last_printed_at > d.last_printed_at) AS replacedAt
     FROM page_code AS c JOIN printed_dossier AS d ON d.number = c.dossier
     WHERE c.code = ?`,
  )
  return {
    enter: (printings: readonly { readonly printing: Printing; readonly codes: readonly PageCodeRow[] }[]) =>
      withSqliteErrors(db.name, () =>
        db
          .transaction(() => {
            for (const { printing, codes } of printings) {
              const dossier = put.get(printing)
              for (const code of codes) putCode.run({ ...code, dossier })
            }
          })
          .immediate(),
      ),
    /** `code` as its twelve characters; undefined for one that was never printed here. */
    find: (code: string): FoundPage | undefined => find.get(code),
  }
}

export type PrintBook = ReturnType<typeof createPrintBook>
