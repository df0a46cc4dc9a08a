import type { Database } from 'better-sqlite3'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { gramsToLookUp, similarity, titleGrams } from '../../shared/text/title-similarity.ts'
import { createWordTable } from './create-word-table.ts'

export interface SimilarTitle {
  readonly type: RecordType
  readonly id: string
  readonly title: string
  /** From 0 to 1, the same. */
  readonly similarity: number
}

/** Below half of the grams in common two titles only share the words of the trade. */
const least = 0.5

/** Titles compared for one question; the rarest grams come first, so those left out have only common ones. */
const mostCompared = 1000

/** Letters and digits that FTS5 would fold or part are written as code points: every gram is one token. */
const tokenOf = (gram: string): string =>
  [...gram]
    .map((character) =>
      /[\p{L}\p{N}]/u.test(character) && character > '\u007f'
        ? character
        : `x${character.codePointAt(0)?.toString(16)}x`,
    )
    .join('')

const counts = 'CREATE VIRTUAL TABLE IF NOT EXISTS gram_count USING fts5vocab (grams, row)'

/** Titles by their neighbouring characters, beside the words of the search index; rows have the numbers of `entry`. */
export const createTitleIndex = (db: Database) => {
  createWordTable(db, 'grams', 'none')
  db.exec(counts)
  const add = db.prepare('INSERT INTO grams (rowid, body) VALUES (?, ?)')
  const drop = db.prepare('DELETE FROM grams WHERE rowid = ?')
  const countOf = db.prepare<[string], number>('SELECT doc FROM gram_count WHERE term = ?').pluck()

  return {
    put(number: number | bigint, title: string) {
      const tokens = [...titleGrams(title)].map(tokenOf)
      if (tokens.length > 0) add.run(number, tokens.join(' '))
    },
    remove: (number: number) => void drop.run(number),
    /** Entries of these types whose title is at least half the same, the most similar first. */
    find(title: string, types: readonly RecordType[], limit: number): readonly SimilarTitle[] {
      const grams = titleGrams(title)
      const counted = [...grams]
        .map((gram) => ({ gram, count: countOf.get(tokenOf(gram)) ?? 0 }))
        .toSorted((a, b) => a.count - b.count)
        .slice(0, gramsToLookUp(grams.size, least))
      const tokens: string[] = []
      let compared = 0
      for (const { gram, count } of counted.filter(({ count: found }) => found > 0)) {
        if (tokens.length > 0 && compared + count > mostCompared) break
        tokens.push(`"${tokenOf(gram)}"`)
        compared += count
      }
      if (tokens.length === 0) return []
      const rows = db
        .prepare<unknown[], Omit<SimilarTitle, 'similarity'>>(
          `SELECT type, id, title FROM grams JOIN entry ON entry.number = grams.rowid
           WHERE grams MATCH ? AND type IN (${types.map(() => '?').join(', ')}) LIMIT ${mostCompared}`,
        )
        .all(tokens.join(' OR '), ...types)
      return rows
        .map((row) => ({ ...row, similarity: similarity(grams, titleGrams(row.title)) }))
        .filter((row) => row.similarity >= least)
        .toSorted((a, b) => b.similarity - a.similarity || (a.id < b.id ? 1 : -1))
        .slice(0, limit)
    },
  }
}
