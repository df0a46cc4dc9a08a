import { mkdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ExpectedError } from '../../shared/errors.ts'
import { type ImportSettings, importSettings, type TableSetting } from '../../shared/import-settings.ts'
import type { ImportReport, SheetReport } from '../../shared/import-views.ts'
import { parseJson } from '../files/parse-json.ts'
import { safeWrite } from '../files/safe-write.ts'
import type { Outcome } from './output.ts'
import { pathFromHere, type Session } from './session.ts'

export interface ImportOptions {
  readonly as?: string
  readonly cycle?: number
  readonly dryRun: boolean
  /** What columns and values mean, as JSON: read from the one, written into the other. */
  readonly mapping?: string | undefined
  readonly mappingOut?: string | undefined
  /** Folder for the rows that were sent back. */
  readonly rejectedOut?: string | undefined
}

const readMapping = (path: string): ImportSettings => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new ExpectedError('file-missing', { file: path })
  }
  const read = importSettings.safeParse(parseJson(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new ExpectedError('file-unreadable', {
    file: path,
    reason: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
  })
}

/** How a table was read, to be changed by hand and given back. */
const mappingOf = (file: string, { sheet, shape }: SheetReport): TableSetting => ({
  file: basename(file),
  sheet,
  part: shape.part,
  ...(shape.type ? { as: shape.type === 'award' ? 'winners' : shape.type } : {}),
  ...(shape.top > 0 ? { headerRow: shape.top } : {}),
  columns: shape.columns.map(({ column, header, fills }) => ({
    column,
    ...(header === '' ? {} : { header }),
    fills,
  })),
  ...(shape.key ? { key: [...shape.key] } : {}),
  write: shape.write,
})

const linesOf = (report: ImportReport): readonly string[] =>
  report.files.flatMap((file) => [
    file.error ? `${file.file}：${file.error.message}` : basename(file.file),
    ...file.sheets.flatMap((sheet) => [
      `  ${sheet.sheet} → ${sheet.shape.leftOut ? '不导入' : (sheet.as ?? '未识别')}：共 ${sheet.rows} 行，新增 ${sheet.created}，更新 ${sheet.updated}，未变 ${sheet.unchanged}，退回 ${sheet.rejected.length}，提醒 ${sheet.warnings.length}`,
      ...sheet.rejected.map((row) => `    第 ${row.row} 行 ${row.column}“${row.value}”：${row.message}`),
    ]),
  ])

export const importCommand = async (
  session: Session,
  files: readonly string[],
  { mapping, mappingOut, rejectedOut, ...options }: ImportOptions,
): Promise<Outcome> => {
  const report = await session.call('import.run', {
    ...options,
    files: files.map(pathFromHere),
    ...(mapping === undefined ? {} : { settings: readMapping(pathFromHere(mapping)) }),
  })
  const sheets = report.files.flatMap((file) => file.sheets)
  const rejected = sheets.some((sheet) => sheet.rejected.length > 0)
  const lines = [...(options.dryRun ? ['试运行：没有写入任何内容'] : []), ...linesOf(report)]
  if (mappingOut !== undefined) {
    const path = pathFromHere(mappingOut)
    const tables = report.files.flatMap((file) => file.sheets.map((sheet) => mappingOf(file.file, sheet)))
    await safeWrite(path, `${JSON.stringify({ tables, names: [] } satisfies ImportSettings, null, 2)}\n`)
    lines.push(`列对应已写入 ${path}，改好后用 --mapping 读入`)
  }
  if (rejectedOut !== undefined && rejected) {
    mkdirSync(pathFromHere(rejectedOut), { recursive: true })
    const saved = await session.call('import.saveRejected', {
      run: report.run,
      out: pathFromHere(rejectedOut),
    })
    lines.push(...saved.files.map((file) => `退回的行已写入 ${file}`))
  }
  const isFaulty = rejected || report.files.some((file) => file.error)
  return { exit: isFaulty ? 2 : 0, data: report, text: lines.join('\n') }
}
