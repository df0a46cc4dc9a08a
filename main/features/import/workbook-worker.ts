import { parentPort, workerData } from 'node:worker_threads'
import { collectionMark } from '../../../shared/sheet/collection-mark.ts'
import { loadSheets } from './load-sheets.ts'
import { type PlannedTable, planWorkbook } from './plan-workbook.ts'
import { readAlong, type TableAlong } from './read-along.ts'
import { type RejectedTable, rejectedTable } from './rejected-table.ts'
import type { PlanOptions, TablePlan, TableRow } from './table-plan.ts'
import type { WorkbookFailure } from './workbook-failure.ts'

// Entry of the thread that reads workbooks and understands their rows; the core only looks up and writes.

export type WorkbookRequest =
  | { readonly kind: 'plan'; readonly path: string }
  /** The next rows of a table, by its place in the plan. */
  | { readonly kind: 'rows'; readonly path: string; readonly table: number }
  /** Rows of tables as they stand in the sheet, by the sheet's own row numbers. */
  | { readonly kind: 'rejected'; readonly path: string; readonly tables: readonly RowsWanted[] }

export interface RowsWanted {
  readonly index: number
  readonly rows: readonly number[]
}

export type WorkbookAnswer =
  | {
      readonly kind: 'planned'
      readonly tables: readonly TablePlan[]
      readonly collection: string | null
    }
  /** Rows as JSON, some to a text, which crosses faster than the rows themselves; the last come with `isLast`. */
  | { readonly kind: 'rows'; readonly texts: readonly string[]; readonly isLast: boolean }
  | { readonly kind: 'rejected'; readonly tables: readonly (RejectedTable | null)[] }
  | { readonly kind: 'failed'; readonly failure: WorkbookFailure }
  /** A sheet is not what its first rows said, or cannot be read to its end: it has to be read before it is planned. */
  | { readonly kind: 'turns-out' }

export interface WorkbookTask extends PlanOptions {
  /** Whether large sheets may be planned by their first rows. */
  readonly along: boolean
}

/** Rows cross in portions, so that the core never takes in many at one go. */
const portion = 200
/**
 * A text stays below 128 KB: V8 keeps longer ones until it looks through everything, and a hundred thousand rows would
 * leave 200 MB of them behind.
 */
const rowsOfText = 50

type Opened =
  | {
      readonly ok: true
      readonly tables: (PlannedTable | TableAlong | null)[]
      readonly collection: string | null
    }
  | { readonly ok: false; readonly failure: WorkbookFailure }

/** Workbooks whose rows have not all been asked for. */
const opened = new Map<string, Opened>()

/** Given once: with every question it would cost as much as the answer. */
const { along, ...options } = workerData as WorkbookTask

const openWorkbook = async (path: string): Promise<Opened> => {
  // What is wrong with a file is said by the reader that reads all of it.
  const begun = along ? await readAlong(path, options).catch(() => null) : null
  if (begun) return { ok: true, tables: [...begun.tables], collection: collectionMark(begun.sheets) }
  const form = options.pack.categories.flatMap((category) => category.form)
  const loaded = await loadSheets(path, form)
  if (!loaded.ok) return loaded
  const { sheets } = loaded
  return { ok: true, tables: [...planWorkbook(sheets, path, options)], collection: collectionMark(sheets) }
}

const readOn = async (table: PlannedTable | TableAlong): Promise<boolean> => {
  if (!('more' in table)) throw new Error('a sheet that was read whole has no more rows')
  return table.more().then(
    () => true,
    () => false,
  )
}

type Rows = Extract<WorkbookAnswer, { readonly kind: 'rows' | 'turns-out' }>

const take = async (table: PlannedTable | TableAlong): Promise<Rows> => {
  const texts: string[] = []
  let taken: TableRow[] = []
  while (texts.length * rowsOfText < portion) {
    const next = table.rows.next()
    if (next.value) taken.push(next.value)
    else if (!next.done && !(await readOn(table))) return { kind: 'turns-out' }
    if (taken.length < rowsOfText && !next.done) continue
    texts.push(JSON.stringify(taken))
    taken = []
    if (next.done) return { kind: 'rows', texts, isLast: true }
  }
  return { kind: 'rows', texts, isLast: false }
}

const answer = async (request: WorkbookRequest): Promise<WorkbookAnswer> => {
  const { path } = request
  // Not there any more after a file that took the thread down with it: then it is opened anew.
  const workbook = opened.get(path) ?? (await openWorkbook(path))
  opened.set(path, workbook)
  if (!workbook.ok) return { kind: 'failed', failure: workbook.failure }
  if (request.kind === 'plan')
    return {
      kind: 'planned',
      tables: workbook.tables.flatMap((table) => table?.plan ?? []),
      collection: workbook.collection,
    }
  if (request.kind === 'rejected') {
    opened.delete(path)
    return {
      kind: 'rejected',
      tables: request.tables.map(({ index, rows }) => {
        const table = workbook.tables[index]
        return table ? rejectedTable(table, rows) : null
      }),
    }
  }
  const table = workbook.tables[request.table]
  if (!table) return { kind: 'rows', texts: [], isLast: true }
  const rows = await take(table)
  // Nothing asks for them again, and a large sheet is heavy.
  if (rows.kind === 'rows' && rows.isLast) workbook.tables[request.table] = null
  return rows
}

parentPort?.on('message', (request: WorkbookRequest) => {
  void answer(request).then((message) => parentPort?.postMessage(message))
})
