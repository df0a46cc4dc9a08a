import { basename, extname, join } from 'node:path'
import type { Inputs, Outputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { FileReport, RowRemark, SheetReport } from '../../../shared/import-views.ts'
import { returnedHeader } from '../../../shared/sheet/row-key.ts'
import type { JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import { outFile } from '../../files/out-file.ts'
import { safeWrite } from '../../files/safe-write.ts'
import type { SheetSpec } from '../../files/styled-workbook.ts'
import { writeWorkbook } from '../../files/write-workbook.ts'
import { requireRun } from './last-run.ts'
import { planOptions } from './plan-options.ts'
import type { RejectedTable } from './rejected-table.ts'
import { shapeKey } from './shape-key.ts'
import { createWorkbookReader, type WorkbookReader } from './workbook-reader.ts'

/** Rows of a sheet in their order, each with all that was said of it. */
const rowsOf = (rejected: readonly RowRemark[]): ReadonlyMap<number, string> => {
  const rows = new Map<number, string>()
  for (const { row, column, message } of rejected) {
    const words = column === '' ? message : `${column}：${message}`
    rows.set(row, rows.has(row) ? `${rows.get(row)}\n${words}` : words)
  }
  return new Map([...rows].toSorted(([a], [b]) => a - b))
}

const sheetName = (name: string, taken: Set<string>): string => {
  const bare = name.replace(/[\\/?*[\]:]/gu, '').slice(0, 26) || '退回'
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? bare : `${bare}(${count})`
    if (taken.has(free)) continue
    taken.add(free)
    return free
  }
}

const widthOf = (table: RejectedTable, at: number): number => {
  const lengths = [table.headers[at] ?? '', ...table.rows.slice(0, 200).map((row) => String(row[at] ?? ''))]
  return Math.min(40, Math.max(8, ...lengths.map((text) => [...text].length * 2)))
}

const sheetOf = (table: RejectedTable, reasons: readonly string[], name: string): SheetSpec => ({
  name,
  above: table.above,
  titled: table.above.length > 0,
  landscape: true,
  columns: [
    ...table.headers.map((header, at) => ({
      header,
      width: widthOf(table, at),
      ...(at === table.key ? { hidden: true } : {}),
    })),
    { header: returnedHeader, width: 48 },
  ],
  rows: table.rows.map((row, at) => [
    ...row.map((cell) => (typeof cell === 'boolean' ? (cell ? '是' : '否') : cell)),
    reasons[at] ?? '',
  ]),
})

interface Rejected {
  readonly report: SheetReport
  /** Its place among the tables of the file. */
  readonly index: number
  readonly rows: ReadonlyMap<number, string>
}

const rejectedIn = ({ sheets }: FileReport): readonly Rejected[] =>
  sheets.flatMap((report, index) =>
    report.shape.top > 0 && report.rejected.length > 0
      ? [{ report, index, rows: rowsOf(report.rejected) }]
      : [],
  )

/** The corrected workbook is read as the first one was, though its columns are others. */
const rememberShape = (
  table: RejectedTable,
  { shape, as }: SheetReport,
  { imports, now }: Workspace,
): void => {
  const headers = [...table.headers, returnedHeader].map((header, index) => ({
    index,
    path: [header],
    header,
  }))
  if (as === null || shape.type === null || shape.type === 'scores') return
  imports.keep(
    {
      shape: shapeKey(headers),
      sender: shape.sender ?? '',
      setting: {
        as: shape.type === 'award' ? 'winners' : shape.type,
        ...(shape.key ? { key: [...shape.key] } : {}),
        ...(shape.write === 'both' ? {} : { write: shape.write }),
      },
    },
    now(),
  )
}

const workbookOf = async (
  file: FileReport,
  reader: WorkbookReader,
  workspace: Workspace,
): Promise<Uint8Array | null> => {
  const rejected = rejectedIn(file)
  if (rejected.length === 0) return null
  const tables = await reader.rejected(
    file.file,
    rejected.map(({ index, rows }) => ({ index, rows: [...rows.keys()] })),
  )
  const taken = new Set<string>()
  const sheets = tables.flatMap((table, at) => {
    const from = rejected[at]
    if (!table || !from) return []
    rememberShape(table, from.report, workspace)
    return [sheetOf(table, [...from.rows.values()], sheetName(table.sheet, taken))]
  })
  return sheets.length === 0 ? null : writeWorkbook({ title: '退回的行', sheets })
}

/**
 * Writes the rows that a run sent back as workbooks, one for each file: as they stand in it, each with what is wrong and
 * what to do, to be corrected there and imported. Throws `run-gone`, `nothing-rejected`, `cancelled`.
 */
export const saveRejected = async (
  { run, out }: Inputs['import.saveRejected'],
  workspace: Workspace,
  job: JobContext,
): Promise<Outputs['import.saveRejected']> => {
  const { report, input } = requireRun(workspace, run)
  const folder = out ?? join(workspace.dir, 'returned')
  const reader = createWorkbookReader({ ...planOptions(input, workspace), along: false })
  const files: string[] = []
  try {
    for (const [index, file] of report.files.entries()) {
      if (job.signal.aborted) throw new ExpectedError('cancelled')
      const name = basename(file.file)
      job.report({ done: index, total: report.files.length, label: name })
      const bytes = await workbookOf(file, reader, workspace)
      if (!bytes) continue
      const path = outFile(folder, out, `${basename(name, extname(name))}-退回.xlsx`)
      await safeWrite(path, bytes)
      files.push(path)
    }
  } finally {
    await reader.close()
  }
  if (files.length === 0) throw new ExpectedError('nothing-rejected')
  return { folder, files }
}
