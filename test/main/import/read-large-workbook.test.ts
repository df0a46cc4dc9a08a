import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterAll, expect, test } from 'vitest'
import { readLargeWorkbook } from '../../../main/features/import/read-large-workbook.ts'
import { readWorkbook } from '../../../main/features/import/read-workbook.ts'
import { noSettings } from '../../../main/features/import/plan-options.ts'
import { createWorkbookReader } from '../../../main/features/import/workbook-reader.ts'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import type { Cell, MergedRange, Sheet } from '../../../shared/sheet/sheet.ts'
import { createFolder } from './build-workbook.ts'
import { samplePath } from './import-support.ts'

const folder = createFolder()
afterAll(folder.dispose)

const streamed = async (path: string): Promise<readonly Sheet[] | null> => {
  const sheets = await readLargeWorkbook(path, 0)
  if (!sheets) return null
  const read: Sheet[] = []
  for (const { name, hidden, pieces } of sheets) {
    const rows: (readonly Cell[])[] = []
    const merges: MergedRange[] = []
    for await (const piece of pieces()) {
      rows.push(...piece.rows)
      merges.push(...piece.merges)
    }
    read.push({ name, hidden, rows, merges })
  }
  return read
}

/** Empty cells and rows at the end say nothing; the two readers need not agree on them. */
const trimmed = (sheets: readonly Sheet[]): readonly Sheet[] =>
  sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1))
    return { ...sheet, rows: rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1) }
  })

const whole = (path: string): readonly Sheet[] => {
  const result = readWorkbook(new Uint8Array(readFileSync(path)), path)
  if (!result.ok) throw new Error(result.failure.code)
  return result.sheets
}

const samples = readdirSync(samplePath('.'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.xlsx'),
)

test('there are samples to compare the two readers by', () => expect(samples.length).toBeGreaterThan(5))

test.each(samples)('%s reads the same, streamed or whole', async (name) => {
  const path = samplePath(name)
  expect(trimmed((await streamed(path)) ?? [])).toEqual(trimmed(whole(path)))
})

const madeUp = (): string => {
  const sheet = utils.aoa_to_sheet([
    ['一、标题', null, null],
    ['名称', '日期', '月份', '金额', '应用', '备注'],
    ['甲<&>"乙"', 45_678, 45_000, 1234.5, true, '第一行\n第二行'],
    [],
    ['  㛃𬭩  ', 0.5, 44_927, -3, false, { t: 'e', v: 0x2a, w: '#N/A' }],
    ['', '2025-3', null, 1e21, null, '_x000D_'],
  ])
  for (const [cell, z] of [
    ['B3', 'yyyy/m/d'],
    ['C3', 'yyyy"年"m"月"'],
    ['B5', 'h:mm'],
    ['C5', 'm/d/yy'],
    ['D3', '#,##0.00'],
  ] as const)
    Object.assign(sheet[cell] ?? {}, { z })
  sheet['!merges'] = [utils.decode_range('A1:F1'), utils.decode_range('A5:A6')]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '数据')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['说明']]), '隐藏页')
  book.Workbook = { Sheets: [{}, { Hidden: 1 }] }
  const path = join(folder.dir, 'made-up.xlsx')
  writeFileSync(path, write(book, { type: 'buffer', bookSST: true, compression: true }))
  return path
}

test('dates, months, errors, merged and hidden parts read the same, streamed or whole', async () => {
  const path = madeUp()
  const sheets = (await streamed(path)) ?? []
  expect(trimmed(sheets)).toEqual(trimmed(whole(path)))
  expect(sheets[0]?.rows[2]).toEqual(['甲<&>"乙"', '2025-01-21', '2023-03', 1234.5, true, '第一行\n第二行'])
  expect(sheets[1]).toMatchObject({ hidden: true })
})

test('small workbooks, and files that are no .xlsx, are left to the whole reader', async () => {
  expect(await readLargeWorkbook(samplePath('单位名录.xlsx'))).toBeNull()
  expect(await readLargeWorkbook(samplePath('专利/专利台账.xls'), 0)).toBeNull()
  expect(await readLargeWorkbook(folder.put('text.xlsx', 'no archive at all'), 0)).toBeNull()
})

const manyRows = (): Uint8Array => {
  const rows = Array.from({ length: 30_000 }, (_, i) => [i, `第${i}项`, '某某单位有限公司'.repeat(12)])
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['序号', '成果名称', '主要内容'], ...rows]), '五小成果')
  return new Uint8Array(write(book, { type: 'array', compression: true }) as ArrayBuffer)
}

test('a large workbook comes through the worker complete and in order; cut off, it is called damaged', async () => {
  const bytes = manyRows()
  const path = folder.put('many.xlsx', bytes)
  expect(await readLargeWorkbook(path)).toHaveLength(1)
  const pack = defaultPack(2026)
  const reader = createWorkbookReader({
    as: null,
    year: null,
    today: '2026-03-01',
    pack,
    packs: [],
    along: true,
    settings: noSettings,
    kept: [],
  })
  const plan = await reader.plan(path)
  expect(plan).toMatchObject({ ok: true, tables: [{ kind: 'records', type: 'innovation', lines: 30_000 }] })
  let met = 0
  for await (const rows of reader.rows(path, 0))
    for (const row of rows) {
      expect(row).toMatchObject({ row: met + 2, values: { title: `第${met}项` } })
      met += 1
    }
  expect(met).toBe(30_000)
  const broken = bytes.slice()
  broken.fill(0x55, 20_000, 21_000)
  const damaged = await reader.plan(folder.put('broken.xlsx', broken))
  expect(damaged).toMatchObject({ ok: false, failure: { code: 'file-damaged' } })
  await reader.close()
})
