import type { Database } from 'better-sqlite3'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { isReuseType, reuseFacts } from '../../shared/rules/reuse/reuse-facts.ts'
import { reuseMarks } from '../../shared/rules/reuse/reuse-marks.ts'
import { normaliseText } from '../../shared/text/normalise-text.ts'
import { ftsPhraseQuery, segmentCjk } from '../../shared/text/segment-cjk.ts'
import { createWordTable } from './create-word-table.ts'
import { createFileNotes } from './file-notes.ts'
import { pinyinKeys } from './pinyin-keys.ts'
import { createReuseTable } from './reuse-index.ts'
import type { SearchText } from './search-text.ts'
import type { SqliteStore } from './sqlite-store.ts'
import type { StoredRecord } from './store.ts'
import { createTitleIndex } from './title-index.ts'

export interface EntryName {
  readonly type: RecordType
  readonly id: string
}

/** Change it with anything that is stored: older indexes are then made anew. */
const ruleVersion = '4'

const schema = `
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS entry (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS part (number INTEGER PRIMARY KEY, keys TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS link (
  target TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (target, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS link_number ON link (number);
`

/** Parts two texts; no query holds it, so no phrase runs across. */
const parting = ' ¦ '

/** All texts of one record at once: a pass over a long text costs far less than one over each short one. */
const cleaned = (texts: readonly string[]): string =>
  segmentCjk(texts.join(parting).replace(/[^\p{L}\p{N}\p{M}\p{Co}¦]/gu, ' '))

const isAscii = (text: string): boolean => /^[\x20-\x7e]+$/.test(text)

const pinyinOf = (() => {
  const known = new Map<string, string>()
  return (name: string): string => {
    const found = known.get(name)
    if (found !== undefined) return found
    const { full, initials } = pinyinKeys(name)
    const keys = `${full} ${initials}`
    if (known.size > 20_000) known.clear()
    known.set(name, keys)
    return keys
  }
})()

/** The tables of `search.sqlite`: entries by record id, their words, and keys that are matched anywhere inside. */
export const createSearchIndex = (db: Database, mended: Set<() => void> = new Set()) => {
  db.exec(schema)
  createWordTable(db, 'words')
  const getMeta = db.prepare('SELECT value FROM meta WHERE name = ?').pluck()
  const setMeta = db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)')
  if (getMeta.get('rule') === undefined) setMeta.run('rule', ruleVersion)
  const files = createFileNotes(db, mended)
  const titles = createTitleIndex(db)
  const reuse = createReuseTable(db)
  const entryOf = db.prepare<[string], { number: number; title: string }>(
    'SELECT number, title FROM entry WHERE id = ?',
  )
  const statements = {
    addEntry: db.prepare('INSERT INTO entry (id, type, title, title_key) VALUES (?, ?, ?, ?)'),
    addWords: db.prepare('INSERT INTO words (rowid, body) VALUES (?, ?)'),
    addKeys: db.prepare('INSERT INTO part (number, keys) VALUES (?, ?)'),
    addLink: db.prepare('INSERT OR IGNORE INTO link (target, number) VALUES (?, ?)'),
    linked: db.prepare(
      'SELECT e.type, e.id FROM link AS l JOIN entry AS e USING (number) WHERE l.target = ?',
    ),
  }
  const removals = ['entry WHERE number', 'words WHERE rowid', 'part WHERE number', 'link WHERE number'].map(
    (from) => db.prepare(`DELETE FROM ${from} = ?`),
  )

  const count = db.prepare('SELECT count(*) FROM entry').pluck()

  const remove = (id: string): void => {
    const entry = entryOf.get(id)
    if (!entry) return
    for (const removal of removals) removal.run(entry.number)
    titles.remove(entry.number)
    reuse.remove(entry.number)
  }

  return {
    files,
    transaction: (work: () => void): void => db.transaction(work).immediate(),
    size: () => count.get() as number,
    sequence: () => Number(getMeta.get('sequence') ?? 0),
    setSequence(sequence: number, store: SqliteStore) {
      setMeta.run('sequence', String(sequence))
      setMeta.run('clock', store.clockAt(sequence) ?? '')
    },
    /** False when it was made by another rule, or from a ledger that has since been put back to an older state. */
    follows(store: SqliteStore): boolean {
      const sequence = Number(getMeta.get('sequence') ?? 0)
      const clock = store.clockAt(sequence)
      const same = clock === null || clock === getMeta.get('clock')
      return getMeta.get('rule') === ruleVersion && sequence <= store.lastSequence() && same
    },
    remove,
    put(record: StoredRecord, text: SearchText) {
      remove(record.id)
      const key = normaliseText(text.title)
      const number = statements.addEntry.run(record.id, record.type, text.title, key).lastInsertRowid
      statements.addWords.run(number, cleaned(text.texts))
      titles.put(number, text.title)
      if (isReuseType(record.type)) reuse.put(number, reuseMarks(reuseFacts(record)))
      const keys = [...text.names.map(pinyinOf), ...text.identifiers.map(normaliseText)]
      statements.addKeys.run(number, [...new Set(keys)].join(' '))
      for (const target of text.links) statements.addLink.run(target, number)
    },
    similarTitles: titles.find,
    reuse: reuse.index,
    titleChanged: (id: string, title: string | null) => (entryOf.get(id)?.title ?? null) !== title,
    linkedTo: (id: string) => statements.linked.all(id) as readonly EntryName[],
    /** Entries that hold every word (normalised), best first: whole title, then title, then the rest. */
    find(words: readonly string[], limit: number, types: readonly RecordType[] = []) {
      if (words.length === 0) return { total: 0, entries: [] }
      const params: string[] = []
      const sets = words.map((word) => {
        params.push(ftsPhraseQuery(word))
        if (!isAscii(word)) return 'SELECT rowid FROM words WHERE words MATCH ?'
        params.push(`%${word.replace(/[\\%_]/g, (c) => `\\${c}`)}%`)
        return `SELECT number FROM (SELECT rowid AS number FROM words WHERE words MATCH ?
          UNION SELECT number FROM part WHERE keys LIKE ? ESCAPE '\\')`
      })
      const among = types.length === 0 ? '' : ` AND type IN (${types.map(() => '?').join(', ')})`
      const rows = db
        .prepare<unknown[], EntryName & { total: number }>(
          `SELECT type, id, count(*) OVER () AS total FROM entry
           WHERE number IN (${sets.join(' INTERSECT ')})${among}
           ORDER BY title_key = ? DESC, instr(title_key, ?) = 0, number LIMIT ?`,
        )
        .all(...params, ...types, words.join(' '), words[0], limit)
      return { total: rows[0]?.total ?? 0, entries: rows }
    },
  }
}

export type SearchIndex = ReturnType<typeof createSearchIndex>
