import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite, { type Database } from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openNodeSqlite } from '../../../main/db/node-sqlite.ts'
import { copyPages } from '../../../main/files/copy-pages.ts'
import { errorCode } from '../../../main/files/error-code.ts'

const cli = fileURLToPath(new URL('../../../main/cli.ts', import.meta.url))

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'jiangxin-driver-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const drivers = {
  'better-sqlite3': (file: string, options = {}) =>
    new Sqlite(file, { readonly: false, fileMustExist: false, ...options }),
  'node:sqlite': (file: string, options = {}) =>
    openNodeSqlite(file, { readonly: false, fileMustExist: false, ...options }),
} as const satisfies Record<string, (file: string, options?: object) => Database>
const names = Object.keys(drivers) as (keyof typeof drivers)[]

const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'none'
  } catch (error) {
    return errorCode(error)
  }
}

describe.each(names)('%s', (name) => {
  const open = drivers[name]

  test('gives back what was put in, in every shape', () => {
    const db = open(join(dir, 'a.sqlite'))
    db.exec('CREATE TABLE t (n, r, s, b)')
    const put = db.prepare('INSERT INTO t VALUES (?, ?, ?, ?)')
    expect(put.run(1, 0.5, '𠮷', Buffer.from([1, 2]))).toMatchObject({ changes: 1, lastInsertRowid: 1 })
    put.run([null, undefined, '', null])
    const all = db.prepare('SELECT * FROM t')
    expect(all.all()).toEqual([
      { n: 1, r: 0.5, s: '𠮷', b: Buffer.from([1, 2]) },
      { n: null, r: null, s: '', b: null },
    ])
    const { b } = all.get() as { readonly b: unknown }
    expect(Buffer.isBuffer(b)).toBe(true)
    expect(all.columns().map((column) => column.name)).toEqual(['n', 'r', 's', 'b'])
    expect(all.raw().get()).toEqual([1, 0.5, '𠮷', Buffer.from([1, 2])])
    expect(db.prepare('SELECT s FROM t WHERE n = @n').pluck().get({ n: 1, other: 2 })).toBe('𠮷')
    expect(db.prepare('SELECT s FROM t WHERE n = 9').get()).toBeUndefined()
    db.function('twice', { deterministic: true }, (value) => `${value}${value}`)
    expect(db.prepare("SELECT twice('ab')").pluck().get()).toBe('abab')
    expect(db.pragma('user_version', { simple: true })).toBe(0)
    db.close()
    expect(db.open).toBe(false)
  })

  test('a transaction is all or nothing, and so is one within another', () => {
    const db = open(join(dir, 'a.sqlite'))
    db.exec('CREATE TABLE t (n UNIQUE)')
    const put = db.prepare('INSERT INTO t VALUES (?)')
    const both = db.transaction((a: number, b: number) => {
      put.run(a)
      put.run(b)
    })
    both.immediate(1, 2)
    expect(codeOf(() => both(3, 3))).toMatch(/^SQLITE_CONSTRAINT/)
    db.transaction(() => {
      put.run(4)
      expect(codeOf(() => both(5, 5))).toMatch(/^SQLITE_CONSTRAINT/)
    })()
    expect(db.prepare('SELECT n FROM t ORDER BY n').pluck().all()).toEqual([1, 2, 4])
    expect(db.inTransaction).toBe(false)
    db.close()
  })

  test('its failures carry the codes that are told to people', async () => {
    const file = join(dir, 'a.sqlite')
    const db = open(file)
    db.exec('CREATE TABLE t (n)')
    db.pragma('busy_timeout = 10')
    const other = open(file)
    other.pragma('busy_timeout = 10')
    db.exec('BEGIN IMMEDIATE')
    expect(codeOf(() => other.exec('BEGIN IMMEDIATE'))).toMatch(/^SQLITE_BUSY/)
    db.exec('ROLLBACK')
    other.close()
    db.pragma('max_page_count = 2')
    expect(codeOf(() => db.exec('CREATE TABLE big AS SELECT randomblob(100000) AS x'))).toMatch(
      /^SQLITE_FULL/,
    )
    expect(db.inTransaction).toBe(false)
    db.close()
    const reader = open(file, { readonly: true })
    expect(codeOf(() => reader.exec('INSERT INTO t VALUES (1)'))).toMatch(/^SQLITE_READONLY/)
    reader.close()
    await writeFile(
      file,
      'not a database, only some text that is long enough for a header of a hundred bytes '.repeat(20),
    )
    expect(codeOf(() => open(file).prepare('SELECT * FROM t').all())).toMatch(/^SQLITE_NOTADB/)
    expect(codeOf(() => open(join(dir, 'none.sqlite'), { fileMustExist: true }))).toMatch(/^SQLITE_CANTOPEN/)
    expect(codeOf(() => open(join(dir, 'none.sqlite'), { readonly: true }))).toMatch(/^SQLITE_CANTOPEN/)
  })

  test('copies a database in use, and stops when told to', async () => {
    const db = open(join(dir, 'a.sqlite'))
    db.exec(
      'CREATE TABLE t AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT i, hex(randomblob(500)) AS x FROM n',
    )
    const seen: number[] = []
    await copyPages(db, join(dir, 'b.sqlite'), (done) => void seen.push(done))
    expect(seen.length).toBeGreaterThan(2)
    const copy = open(join(dir, 'b.sqlite'), { readonly: true })
    expect(copy.prepare('SELECT count(*) FROM t').pluck().get()).toBe(3000)
    copy.close()
    const stop = new Error('enough')
    await expect(
      copyPages(db, join(dir, 'c.sqlite'), (done) => {
        if (done > 0) throw stop
      }),
    ).rejects.toBe(stop)
    expect(db.prepare('SELECT count(*) FROM t').pluck().get()).toBe(3000)
    db.close()
  })
})

test('what one writes the other reads: any values, either way', () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.string({ unit: 'grapheme' }),
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  )
  let round = 0
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), fc.boolean(), (values, isNodeFirst) => {
      round += 1
      const file = join(dir, `${round}.sqlite`)
      const [writer, reader] = isNodeFirst ? names.toReversed() : names
      const from = drivers[writer as keyof typeof drivers](file)
      from.exec('CREATE TABLE t (v)')
      for (const one of values) from.prepare('INSERT INTO t VALUES (?)').run(one)
      const own = from.prepare('SELECT v FROM t ORDER BY rowid').pluck().all()
      from.close()
      const to = drivers[reader as keyof typeof drivers](file)
      expect(to.prepare('SELECT v FROM t ORDER BY rowid').pluck().all()).toEqual(own)
      to.close()
    }),
    { numRuns: 60 },
  )
})

test('where the binary cannot be loaded, the program does its work with Node’s own SQLite', async () => {
  const old = join(dir, 'old-system.cjs')
  await writeFile(
    old,
    `const load = process.dlopen
process.dlopen = (module, file, ...rest) => {
  if (!file.includes('better-sqlite3')) return load.call(process, module, file, ...rest)
  throw Object.assign(new Error("/lib/libc.so.6: version 'GLIBC_2.34' not found"), { code: 'ERR_DLOPEN_FAILED' })
}
`,
  )
  const run = (flags: readonly string[], words: readonly string[]): unknown => {
    const done = spawnSync(process.execPath, [...flags, cli, ...words, '--json'], {
      encoding: 'utf8',
    })
    expect(done.stderr).toBe('')
    return JSON.parse(done.stdout)
  }
  const onOld = ['--require', old]
  const workspace = join(dir, 'ledger')
  run(onOld, ['sample', '--workspace', workspace])
  const check = ['check', '--workspace', workspace, '--cycle', '2026']
  const found = run(onOld, check)
  expect(found).toMatchObject({ findings: expect.arrayContaining([expect.anything()]) })
  // The same ledger, opened by either, is the same.
  expect(run([], check)).toEqual(found)
  expect(run([], ['doctor', '--workspace', workspace])).toMatchObject({ ok: true })
}, 120_000)
