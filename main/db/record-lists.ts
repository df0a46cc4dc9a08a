import type { Database } from 'better-sqlite3'
import type { ListQuery } from '../../shared/list-query.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import type { ListTotalsView } from '../../shared/workspace-views.ts'
import { entryUrl } from '../core/entry-url.ts'
import { groupKey, groupOrder, listSql, sumOf } from './list-sql.ts'
import { type PlainRead, plainReads } from './plain-reads.ts'
import { runInWorker } from './run-in-worker.ts'
import type { RecordTables } from './sqlite-reader.ts'
import type { StoredRecord } from './store.ts'

/** Lists as long as a register may be: no window costs more for lying deep. */
export interface RecordLists {
  page(
    query: ListQuery,
    offset: number,
    limit: number,
  ): Promise<{ readonly records: readonly StoredRecord[]; readonly total: number }>
  /** Ids in the order of the list. */
  ids(query: ListQuery, offset: number, limit: number): Promise<readonly string[]>
  /** Groups in the order of the list; none where the query has no group. */
  totals(query: ListQuery, fields: readonly string[]): Promise<ListTotalsView>
}

/** A table up to this size is read at once (about 10 ms); a larger one in a thread, so that no call waits. */
const readAtOnce = 5000
/** Orders kept: of what is on screen, and of what it was before. */
const ordersKept = 6

/**
 * The order of a list is read once, as row numbers, and kept until something is written: a window at row 90,000 is
 * then a few look-ups by key. (They are numbers of a table that is never vacuumed in place, so they hold.)
 */
export const createRecordLists = (
  db: Database,
  tables: RecordTables,
  lastSequence: () => number,
  guarded: <T>(work: () => T) => T,
): RecordLists => {
  const orders = new Map<string, { readonly sequence: number; readonly rows: Promise<readonly number[]> }>()

  const local = db.pragma('journal_mode', { simple: true }) === 'wal'

  const isLong = (type: RecordType): boolean => {
    const sql = `SELECT count(*) FROM ${tables[type].name} WHERE deleted = 0`
    return (db.prepare(sql).pluck().get() as number) > readAtOnce
  }

  const read = async (
    type: RecordType,
    reads: readonly PlainRead[],
  ): Promise<readonly (readonly unknown[])[]> =>
    isLong(type)
      ? runInWorker(entryUrl('./plain-reads-worker', import.meta.url), { file: db.name, reads, local })
      : guarded(() => plainReads(db, reads))

  const order = (query: ListQuery): Promise<readonly number[]> => {
    const key = JSON.stringify(query)
    const sequence = lastSequence()
    const known = orders.get(key)
    orders.delete(key)
    if (known?.sequence === sequence) {
      orders.set(key, known)
      return known.rows
    }
    const { definition, name } = tables[query.type]
    const { where, tail, params } = listSql(definition, query)
    // As they came: `+` lets SQLite take the numbers from the smallest index instead of walking the table.
    const by = query.sort?.length || query.group ? tail : 'ORDER BY +rowid'
    const rows = read(query.type, [{ sql: `SELECT rowid FROM ${name} WHERE ${where} ${by}`, params }]).then(
      ([numbers]) => numbers as readonly number[],
    )
    orders.set(key, { sequence, rows })
    for (const old of [...orders.keys()].slice(0, -ordersKept)) orders.delete(old)
    rows.catch(() => orders.delete(key))
    return rows
  }

  return {
    async page(query, offset, limit) {
      const rows = await order(query)
      const table = tables[query.type]
      const find = db.prepare<[number], Record<string, unknown>>(
        `SELECT ${table.columns} FROM ${table.name} WHERE rowid = ?`,
      )
      const records = guarded(() =>
        rows.slice(offset, offset + limit).flatMap((row) => {
          const found = find.get(row)
          return found ? [table.toRecord(found)] : []
        }),
      )
      return { records, total: rows.length }
    },
    async ids(query, offset, limit) {
      const rows = (await order(query)).slice(offset, offset + limit)
      const { name } = tables[query.type]
      if (rows.length <= readAtOnce) {
        const find = db.prepare<[number], string>(`SELECT id FROM ${name} WHERE rowid = ?`).pluck()
        return guarded(() => rows.flatMap((row) => find.get(row) ?? []))
      }
      const of = `SELECT ${name}.id FROM json_each(?) AS j JOIN ${name} ON ${name}.rowid = j.value ORDER BY j.key`
      const [ids] = await read(query.type, [{ sql: of, params: [JSON.stringify(rows)] }])
      return ids as readonly string[]
    },
    async totals({ sort: _, ...query }, fields) {
      const { definition, name } = tables[query.type]
      const { group } = query
      const { where, params } = listSql(definition, query)
      const sums = fields.map((field) => sumOf(definition, field))
      const columns = ['count(*)', ...sums].join(', ')
      const reads: PlainRead[] = [{ sql: `SELECT NULL, ${columns} FROM ${name} WHERE ${where}`, params }]
      if (group !== undefined) {
        const by = `GROUP BY 1 ORDER BY ${groupOrder(definition, group)}`
        const sql = `SELECT ${groupKey(definition, group)}, ${columns} FROM ${name} WHERE ${where} ${by}`
        reads.push({ sql, params })
      }
      const [all, grouped] = (await read(query.type, reads)) as readonly (readonly (readonly Cell[])[])[]
      const toGroup = ([key = null, count, ...added]: readonly Cell[]): ListTotalsView['groups'][number] => ({
        key,
        count: Number(count),
        sums: Object.fromEntries(fields.map((field, at) => [field, (added[at] ?? null) as number | null])),
      })
      const { count, sums: added } = toGroup(all?.[0] ?? [])
      return { count, sums: added, groups: (grouped ?? []).map(toGroup) }
    },
  }
}

type Cell = string | number | null
