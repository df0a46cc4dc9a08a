import { existsSync } from 'node:fs'
import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { Database } from 'better-sqlite3'

/**
 * The SQLite that comes with Node and Electron, behind the face of better-sqlite3 as far as we use it. It stands in
 * where the other's binary cannot be loaded: that one wants glibc 2.34, and Kylin V10 and UOS 20 have 2.28.
 */

/** Names of SQLite's primary result codes (sqlite.org/rescode.html), as better-sqlite3 puts them on its errors. */
const codeNames: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  19: 'SQLITE_CONSTRAINT',
  26: 'SQLITE_NOTADB',
}

class NodeSqliteError extends Error {
  readonly code: string

  constructor(message: string, code: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'SqliteError'
    this.code = code
  }
}

const primaryCode = 0xff

const asKnown = (error: unknown): unknown => {
  const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string }
  if (code !== 'ERR_SQLITE_ERROR' || errcode === undefined) return error
  return new NodeSqliteError(message ?? '', codeNames[errcode & primaryCode] ?? 'SQLITE_ERROR', error)
}

const guarded = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw asKnown(error)
  }
}

type Given = readonly unknown[]

/** Arrays are spread, what is missing is NULL, as better-sqlite3 has it; an object names its parameters. */
const bound = (given: Given): SQLInputValue[] =>
  given.flat().map((value) => (value === undefined ? null : (value as SQLInputValue)))

/** better-sqlite3 gives buffers where Node gives bare bytes. */
const asBuffer = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value

type Shape = 'rows' | 'first' | 'arrays'

class NodeStatement {
  readonly #statement: StatementSync
  #shape: Shape = 'rows'

  constructor(statement: StatementSync) {
    this.#statement = statement
    statement.setAllowUnknownNamedParameters(true)
  }

  #as(shape: Shape): this {
    this.#shape = shape
    this.#statement.setReturnArrays(shape !== 'rows')
    return this
  }

  #shaped(row: unknown): unknown {
    if (Array.isArray(row)) return this.#shape === 'first' ? asBuffer(row[0]) : row.map(asBuffer)
    const record = row as Record<string, unknown>
    for (const name in record) if (record[name] instanceof Uint8Array) record[name] = asBuffer(record[name])
    return record
  }

  run(...given: Given) {
    return guarded(() => this.#statement.run(...bound(given)))
  }

  get(...given: Given): unknown {
    const row: unknown = guarded(() => this.#statement.get(...bound(given)))
    return row === undefined ? undefined : this.#shaped(row)
  }

  all(...given: Given): unknown[] {
    return guarded(() => this.#statement.all(...bound(given))).map((row) => this.#shaped(row))
  }

  pluck(toggle = true): this {
    return this.#as(toggle ? 'first' : 'rows')
  }

  raw(toggle = true): this {
    return this.#as(toggle ? 'arrays' : 'rows')
  }

  columns() {
    return this.#statement.columns()
  }
}

type Begin = 'BEGIN' | 'BEGIN IMMEDIATE' | 'BEGIN EXCLUSIVE'

class NodeDatabase {
  readonly name: string
  readonly readonly: boolean
  readonly #db: DatabaseSync

  constructor(file: string, { readonly, fileMustExist }: { readonly: boolean; fileMustExist: boolean }) {
    if (fileMustExist && !existsSync(file))
      throw new NodeSqliteError('unable to open database file', 'SQLITE_CANTOPEN')
    this.name = file
    this.readonly = readonly
    // Foreign keys and waiting are set by who opens it (open-database.ts).
    this.#db = guarded(
      () => new DatabaseSync(file, { readOnly: readonly, enableForeignKeyConstraints: false, timeout: 5000 }),
    )
  }

  get open(): boolean {
    return this.#db.isOpen
  }

  get inTransaction(): boolean {
    return this.#db.isOpen && this.#db.isTransaction
  }

  prepare(sql: string): NodeStatement {
    return guarded(() => new NodeStatement(this.#db.prepare(sql)))
  }

  exec(sql: string): this {
    guarded(() => this.#db.exec(sql))
    return this
  }

  pragma(text: string, { simple = false }: { readonly simple?: boolean } = {}): unknown {
    const statement = this.prepare(`PRAGMA ${text}`)
    return simple ? statement.pluck().get() : statement.all()
  }

  function(
    name: string,
    options: { readonly deterministic?: boolean },
    work: (...given: never[]) => unknown,
  ) {
    this.#db.function(name, options, work as Parameters<DatabaseSync['function']>[1])
    return this
  }

  transaction<A extends unknown[], T>(work: (...given: A) => T) {
    const within =
      (begin: Begin) =>
      (...given: A): T => {
        const nested = this.inTransaction
        this.exec(nested ? 'SAVEPOINT nested' : begin)
        try {
          const result = work(...given)
          this.exec(nested ? 'RELEASE nested' : 'COMMIT')
          return result
        } catch (error) {
          // A full disk may have rolled it back already.
          if (this.inTransaction) this.exec(nested ? 'ROLLBACK TO nested; RELEASE nested' : 'ROLLBACK')
          throw error
        }
      }
    return Object.assign(within('BEGIN'), {
      deferred: within('BEGIN'),
      immediate: within('BEGIN IMMEDIATE'),
      exclusive: within('BEGIN EXCLUSIVE'),
    })
  }

  /** Copies a portion at a time. What `progress` throws ends it, once the portion under way is done. */
  async backup(
    file: string,
    { progress }: { readonly progress: (pages: { totalPages: number; remainingPages: number }) => number },
  ): Promise<void> {
    const rate = progress({ totalPages: 0, remainingPages: 0 })
    try {
      await backup(this.#db, file, { rate, progress })
    } catch (error) {
      throw asKnown(error)
    }
  }

  close(): this {
    if (this.#db.isOpen) this.#db.close()
    return this
  }
}

/** Opens a file by Node's own SQLite. Throws errors whose `code` is as better-sqlite3 has it. */
export const openNodeSqlite = (
  file: string,
  options: { readonly: boolean; fileMustExist: boolean },
): Database => new NodeDatabase(file, options) as unknown as Database
