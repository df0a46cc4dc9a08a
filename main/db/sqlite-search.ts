import { rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import type { RecordDefinition } from '../../shared/record/define-record.ts'
import type { LinkValue } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { ftsPhraseQuery } from '../../shared/text/segment-cjk.ts'
import { errorCode } from '../files/error-code.ts'
import { type DatabaseOptions, openDatabase } from './open-database.ts'
import { pinyinKeys } from './pinyin-keys.ts'
import type { Search, SearchHit } from './search.ts'
import { createSearchIndex, type EntryName, type SearchIndex } from './search-index.ts'
import { searchSnippet } from './search-snippet.ts'
import { searchText } from './search-text.ts'
import { searchWords } from './search-words.ts'
import { mapSqliteError } from './sqlite-errors.ts'
import type { SqliteStore } from './sqlite-store.ts'
import type { StoredRecord } from './store.ts'

export interface SearchOptions {
  readonly file: string
  readonly store: SqliteStore
  readonly journal?: DatabaseOptions['journal']
}

/** Changes of the log looked at in one go: about 20 ms of work, so that nothing waits for long. */
const portion = 40

export interface SqliteSearch extends Search {
  /** Indexes one portion; false when there is nothing left. */
  catchUpSome(): boolean
  /** How many entries of the log are not yet indexed. */
  behind(): number
  /** How many records are in the index. */
  size(): number
}

/** Opens the index, or makes it anew where it is missing, damaged, of another rule or of another ledger. */
export const openSearch = (options: SearchOptions): SqliteSearch => {
  const { store, file } = options
  const mended = new Set<() => void>()
  const open = (): { db: Database; index: SearchIndex } => {
    const db = openDatabase(file, options.journal ? { journal: options.journal } : {})
    try {
      db.pragma('synchronous = NORMAL')
      return { db, index: createSearchIndex(db, mended) }
    } catch (error) {
      db.close()
      throw mapSqliteError(error, file)
    }
  }
  const startOver = () => {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true })
    return open()
  }
  const openSound = () => {
    try {
      const opened = open()
      if (opened.index.follows(store)) return opened
      opened.db.close()
      return startOver()
    } catch {
      // Whatever is wrong with it: nothing is in it that the ledger does not have.
      return startOver()
    }
  }
  let { db, index } = openSound()

  /** Runs work on the index; a damaged one is made anew and the work done again. */
  const sound = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      if (!/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(errorCode(error))) throw error
      db.close()
      ;({ db, index } = startOver())
      return work()
    }
  }

  const textOf = (record: StoredRecord) => {
    const own = searchText(record, store.titleOf)
    const rows = rowsFoundIn(record.type).flatMap((definition) =>
      store.list({
        type: definition.type,
        filters: [{ field: definition.childOf?.field ?? '', linkId: record.id }],
      }),
    )
    if (rows.length === 0) return own
    const texts = rows.map((row) => searchText(row, store.titleOf))
    return {
      ...own,
      texts: [...own.texts, ...texts.flatMap((text) => text.texts)],
      names: [...own.names, ...texts.flatMap((text) => text.names)],
      links: [...own.links, ...texts.flatMap((text) => text.links), ...rows.map((row) => row.id)],
    }
  }

  const indexOne = ({ type, id }: EntryName): void => {
    const record = recordDefinitions[type].internal ? null : store.get(type, id)
    if (record) index.put(record, textOf(record))
    else index.remove(id)
  }

  const indexNext = (limit: number): number => {
    // The rows of a half-done import wait: it may yet be taken back, and indexing them would double its time.
    if (store.midStep()) return 0
    const changes = store.changesSince(index.sequence(), limit)
    const last = changes.at(-1)
    if (!last) return 0
    index.transaction(() => {
      const stale = new Map<string, EntryName>()
      for (const change of changes) {
        stale.set(change.id, change)
        const row = foundByOwner.has(change.type)
        const owner = row ? ownerOf(store.get(change.type, change.id)) : null
        if (owner) stale.set(owner.id, owner)
        // Records that show this one's title, or that it was a row of.
        if (row || index.titleChanged(change.id, store.titleOf(change.type, change.id)))
          for (const other of index.linkedTo(change.id)) stale.set(other.id, other)
      }
      for (const entry of stale.values()) indexOne(entry)
      index.setSequence(last.sequence, store)
    })
    return changes.length
  }

  /** A full or protected disk stops the index, not the work: the next change or search tries again. */
  const follow = (limit: number): number => {
    try {
      return sound(() => indexNext(limit))
    } catch (error) {
      if (/^SQLITE_(FULL|READONLY|BUSY)/.test(errorCode(error))) return 0
      throw error
    }
  }

  let isWarm = false

  const catchUpSome = (): boolean => {
    if (isWarm || store.lastSequence() === index.sequence()) return follow(portion) === portion
    // Sorting out its dictionary takes pinyin as long as a portion: done in a turn of its own.
    pinyinKeys('工')
    isWarm = true
    return true
  }

  const catchUp = (): number => {
    let total = 0
    for (let done = follow(500); done > 0; done = follow(500)) total += done
    return total
  }

  return {
    catchUp,
    catchUpSome,
    size: () => index.size(),
    behind: () => store.lastSequence() - index.sequence(),
    clear() {
      db.close()
      ;({ db, index } = startOver())
    },
    query(text, { limit = 50, types } = {}) {
      const started = performance.now()
      // No more than a portion: while a large import is under way, what is indexed so far has to do.
      follow(portion)
      const words = wordsOf(text)
      const found = sound(() => index.find(words, limit, types))
      const hits = found.entries.flatMap(({ type, id }): SearchHit[] => {
        const record = store.get(type, id)
        if (!record) return []
        const shown = textOf(record)
        return [{ type, id, title: shown.title, snippet: searchSnippet(shown.texts, words) }]
      })
      return { total: found.total, hits, ms: Math.round((performance.now() - started) * 10) / 10 }
    },
    matching(text, type) {
      const words = wordsOf(text)
      return sound(() => index.find(words, -1, [type])).entries.map(({ id }) => id)
    },
    similarTitles(title, types, limit) {
      follow(portion)
      return sound(() => index.similarTitles(title, types, limit))
    },
    reuse: {
      size: () => sound(() => index.reuse.size()),
      having: (mark, most) => sound(() => index.reuse.having(mark, most)),
      named: (number) => sound(() => index.reuse.named(number)),
    },
    files: {
      get: (sha256) => sound(() => index.files.get(sha256)),
      faulty: () => sound(() => index.files.faulty()),
      tally: (day) => sound(() => index.files.tally(day)),
      check: (sha256, state, day) => sound(() => index.files.check(sha256, state, day)),
      addPages: (sha256, pages, finish) => sound(() => index.files.addPages(sha256, pages, finish)),
      renew: (sha256) => sound(() => index.files.renew(sha256)),
      onMended: (listener) => index.files.onMended(listener),
      keepOnly: (used) => sound(() => index.files.keepOnly(used)),
      find: (words, limit) => sound(() => index.files.find(words, limit)),
    },
    close: () => void db.close(),
  }
}

/** What is looked for: words of which anything is left once signs are gone. */
const wordsOf = (text: string): readonly string[] =>
  searchWords(text).filter((word) => ftsPhraseQuery(word) !== '')

/** Rows that only make sense inside their owner, and that lead to it when found. */
const foundByOwner: ReadonlySet<string> = new Set(['studioMember', 'allianceMember'])

const rowsFoundIn = (owner: RecordType): readonly RecordDefinition[] =>
  Object.values(recordDefinitions).filter(
    ({ type, childOf }) => foundByOwner.has(type) && childOf?.type === owner,
  )

const ownerOf = (record: StoredRecord | null): EntryName | null => {
  const owner = record && foundByOwner.has(record.type) ? recordDefinitions[record.type].childOf : null
  const id = owner ? (record?.values[owner.field] as LinkValue | null)?.id : null
  return owner && id ? { type: owner.type, id } : null
}
