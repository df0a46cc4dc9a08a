import type { Database } from 'better-sqlite3'
import { ftsPhraseQuery, segmentCjk } from '../../shared/text/segment-cjk.ts'
import { createWordTable } from './create-word-table.ts'

/** `missing`: no bytes under this hash; `damaged`: bytes that have another hash by now. */
export type FileState = 'sound' | 'missing' | 'damaged'

export interface FileNote {
  /** The day of the last look, YYYY-MM-DD; '' where another look is due. */
  readonly checkedOn: string
  readonly state: FileState
  /** Whether all text that can be had of it is here. */
  readonly isRead: boolean
}

/** The page (from 1) of a file on which all words of a query stand. */
export interface FoundPage {
  readonly sha256: string
  readonly page: number
  readonly text: string
}

/**
 * What is known of the bytes of attachments, by hash: whether they are still what they were, and the text of their
 * pages. It lies in `search.sqlite`: all of it can be had again from the files.
 */
export interface FileNotes {
  get(sha256: string): FileNote | null
  /** Every file that was missing or damaged when last looked at. */
  faulty(): readonly { readonly sha256: string; readonly state: FileState }[]
  /** How many files are known, and how many were looked at on that day. */
  tally(day: string): { readonly known: number; readonly checkedToday: number }
  /** Says what a look at a file has found. */
  check(sha256: string, state: FileState, day: string): void
  /** Text of pages; to be handed over in portions, `finish` with the last. */
  addPages(
    sha256: string,
    pages: readonly { readonly page: number; readonly text: string }[],
    finish: boolean,
  ): void
  /** The bytes were just put there anew: what was said of them no longer holds. */
  renew(sha256: string): void
  /** Told when a file that was missing or damaged was put there anew. */
  onMended(listener: () => void): () => void
  /** Forgets files that nobody uses any more. */
  keepOnly(used: ReadonlySet<string>): void
  /** The first page of each file on which every word stands, at most `limit` files. */
  find(words: readonly string[], limit: number): readonly FoundPage[]
}

const schema = `
CREATE TABLE IF NOT EXISTS file (
  sha256 TEXT PRIMARY KEY NOT NULL, checked_on TEXT NOT NULL, state TEXT NOT NULL, is_read INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS file_page (
  number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, page INTEGER NOT NULL, text TEXT NOT NULL, UNIQUE (sha256, page)
) STRICT;
`

type Row = { readonly checked_on: string; readonly state: FileState; readonly is_read: number }

/** `listeners` outlive the tables, which may be made anew. */
export const createFileNotes = (db: Database, listeners: Set<() => void>): FileNotes => {
  db.exec(schema)
  createWordTable(db, 'page_words')
  const get = db.prepare<[string], Row>('SELECT checked_on, state, is_read FROM file WHERE sha256 = ?')
  const faulty = db.prepare<[], { sha256: string; state: FileState }>(
    "SELECT sha256, state FROM file WHERE state <> 'sound' ORDER BY sha256",
  )
  const tally = db.prepare<[string], { known: number; checkedToday: number }>(
    'SELECT count(*) AS known, coalesce(sum(checked_on = ?), 0) AS checkedToday FROM file',
  )
  const check = db.prepare(
    `INSERT INTO file (sha256, state, checked_on, is_read) VALUES (?, ?, ?, 0)
     ON CONFLICT (sha256) DO UPDATE SET state = excluded.state, checked_on = excluded.checked_on`,
  )
  const renew = db.prepare("UPDATE file SET checked_on = '', state = 'sound' WHERE sha256 = ?")
  const setRead = db.prepare('UPDATE file SET is_read = 1 WHERE sha256 = ?')
  const addPage = db.prepare('INSERT OR IGNORE INTO file_page (sha256, page, text) VALUES (?, ?, ?)')
  const addWords = db.prepare('INSERT INTO page_words (rowid, body) VALUES (?, ?)')
  const known = db.prepare<[], string>('SELECT sha256 FROM file').pluck()
  const removals = [
    'DELETE FROM page_words WHERE rowid IN (SELECT number FROM file_page WHERE sha256 = ?)',
    'DELETE FROM file_page WHERE sha256 = ?',
    'DELETE FROM file WHERE sha256 = ?',
  ].map((sql) => db.prepare(sql))
  const find = db.prepare<[string, number], FoundPage>(
    `SELECT sha256, min(page) AS page, text FROM file_page
     WHERE number IN (SELECT rowid FROM page_words WHERE page_words MATCH ?)
     GROUP BY sha256 ORDER BY min(number) LIMIT ?`,
  )
  return {
    get(sha256) {
      const row = get.get(sha256)
      return row ? { checkedOn: row.checked_on, state: row.state, isRead: row.is_read === 1 } : null
    },
    faulty: () => faulty.all(),
    tally: (day) => tally.get(day) ?? { known: 0, checkedToday: 0 },
    check: (sha256, state, day) => void check.run(sha256, state, day),
    addPages: db.transaction((sha256, pages, finish) => {
      for (const { page, text } of pages) {
        const added = addPage.run(sha256, page, text)
        // Pages that were handed over before a crash are there already, with their words.
        if (added.changes > 0)
          addWords.run(added.lastInsertRowid, segmentCjk(text.replace(/[^\p{L}\p{N}\p{M}\p{Co}]/gu, ' ')))
      }
      if (finish) setRead.run(sha256)
    }),
    renew(sha256) {
      const wasFaulty = get.get(sha256)?.state !== 'sound'
      if (renew.run(sha256).changes > 0 && wasFaulty) for (const listener of listeners) listener()
    },
    onMended(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    keepOnly: db.transaction((used) => {
      for (const sha256 of known.all())
        if (!used.has(sha256)) for (const removal of removals) removal.run(sha256)
    }),
    find(words, limit) {
      const query = words.map(ftsPhraseQuery).filter((phrase) => phrase !== '')
      return query.length === 0 ? [] : find.all(query.join(' AND '), limit)
    },
  }
}
