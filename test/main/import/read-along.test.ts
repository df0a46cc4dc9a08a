import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterAll, expect, test } from 'vitest'
import { loadSheets } from '../../../main/features/import/load-sheets.ts'
import { planWorkbook } from '../../../main/features/import/plan-workbook.ts'
import { noSettings } from '../../../main/features/import/plan-options.ts'
import { readAlong } from '../../../main/features/import/read-along.ts'
import { SheetTurnsOut } from '../../../main/features/import/sheet-turns-out.ts'
import type { TablePlan, TableRow } from '../../../main/features/import/table-plan.ts'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import { createFolder } from './build-workbook.ts'
import { createImportBench, only, sheetsOf } from './import-support.ts'

const folder = createFolder()
afterAll(folder.dispose)

type Row = readonly (string | number | null)[]

const header: Row = ['序号', '成果名称', '成果类别', '所属单位', '应用单位']
const data = (from: number, count: number): Row[] =>
  Array.from({ length: count }, (_, i) => [from + i, `第${from + i}项`, '小发明', '云帆港口', '装卸二队'])

const book = (name: string, rows: readonly Row[], merges: readonly string[] = []): string => {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  sheet['!merges'] = merges.map((range) => utils.decode_range(range))
  const made = utils.book_new()
  utils.book_append_sheet(made, sheet, '五小成果')
  utils.book_append_sheet(made, utils.aoa_to_sheet([['填表说明'], ['请如实填写']]), '说明')
  const path = join(folder.dir, name)
  writeFileSync(path, write(made, { type: 'buffer', bookSST: true, compression: true }))
  return path
}

const options = {
  as: null,
  year: null,
  today: '2026-03-01',
  pack: defaultPack(2026),
  packs: [],
  settings: noSettings,
  kept: [],
} as const

const along = (path: string) => readAlong(path, options, 0)

const rowsAlong = async (path: string): Promise<readonly TableRow[]> => {
  const rows: TableRow[] = []
  for (const table of (await along(path))?.tables ?? [])
    for (let next = table.rows.next(); !next.done; next = table.rows.next()) {
      if (next.value) rows.push(next.value)
      else await table.more()
    }
  return rows
}

const whole = async (path: string) => {
  const loaded = await loadSheets(path)
  if (!loaded.ok) throw new Error(loaded.failure.code)
  return planWorkbook(loaded.sheets, path, options)
}

const rowsWhole = async (path: string): Promise<readonly TableRow[]> =>
  (await whole(path)).flatMap(({ rows }) =>
    [...{ [Symbol.iterator]: () => rows }].flatMap((row) => row ?? []),
  )

const linesOf = (plan: TablePlan | undefined): number | null =>
  plan && plan.kind !== 'unknown' ? plan.lines : null

const title: Row = ['2025年度五小成果汇总表']

test('a long register is planned by its head and gives the rows that the whole gives', async () => {
  const path = book(
    'long.xlsx',
    [
      title,
      header,
      ...data(1, 1500),
      [],
      ['云帆港口小计', 1500],
      ['二、小革新'],
      ...data(1501, 900),
      header,
      ...data(2401, 300),
      [null, '合计', 2700],
      ['填表人：周桐'],
    ],
    ['A1:E1'],
  )
  const started = await along(path)
  const [table, ...others] = started?.tables ?? []
  expect(others).toEqual([])
  expect(table?.sheet.rows.length).toBeLessThan(2700)
  const planned = (await whole(path)).map(({ plan }) => plan)
  expect([{ ...table?.plan, lines: 0 }]).toEqual(planned.map((plan) => ({ ...plan, lines: 0 })))
  // Reckoned for the progress shown: blank lines may not be written out.
  expect(Math.abs((linesOf(table?.plan) ?? 0) - (linesOf(planned[0]) ?? 0))).toBeLessThan(5)
  const rows = await rowsAlong(path)
  expect(rows).toHaveLength(2700)
  expect(rows).toEqual(await rowsWhole(path))
})

const unsettled: readonly (readonly [string, readonly Row[], readonly string[]])[] = [
  ['one unit merged over several rows', [header, ...data(1, 1500)], ['D1200:D1205']],
  [
    'a column of no meaning that is first filled far below',
    [[...header, '流水批次'], ...data(1, 2300), [2301, '第2301项', '小发明', '云帆港口', '装卸二队', '乙批']],
    [],
  ],
  ['columns with a gap between', [[...header, null, '姓名', '工种'], ...data(1, 1500)], []],
  ['a header far below', [...Array.from({ length: 990 }, (): Row => []), header, ...data(1, 500)], []],
  [
    'two tables in the head',
    [header, ...data(1, 3), [], ['劳模名单'], ['序号', '姓名', '性别', '工种', '所属单位'], ...data(1, 1200)],
    [],
  ],
]

test.each(unsettled)('%s: read to its end before it is planned', async (name, rows, merges) => {
  expect((await along(book(`${name}.xlsx`, rows, merges))) === null).toBe(true)
})

/** 8 MB of cells: what counts as large where nobody says otherwise. */
const heavy = (from: number, count: number): Row[] =>
  data(from, count).map((row, i) => [...row, `${from + i}：${'内容'.repeat(1200)}`])

const turning = (): string =>
  book('turns.xlsx', [
    [...header, '主要内容'],
    ...heavy(1, 1400),
    [],
    ['先进操作法登记表'],
    ['序号', '操作法名称', '创造人', '所属单位', '操作法内容'],
    [1, '快速对位操作法', '周桐', '云帆港口', '三看两听'],
  ])

test('a second table far below is met while reading', async () => {
  await expect(rowsAlong(turning())).rejects.toThrow(SheetTurnsOut)
})

const damaged = (): string => {
  const path = book('damaged.xlsx', [[...header, '主要内容'], ...heavy(1, 1400)])
  const bytes = readFileSync(path)
  // In the last of the rows, which lie before the short sheet of explanations.
  const explanations = bytes.indexOf('xl/worksheets/sheet2.xml')
  bytes.fill(0x55, explanations - 400, explanations - 200)
  return folder.put('tail.xlsx', bytes)
}

test('then nothing of what was written stays, and both tables come in as one step', async () => {
  const { test: bench, run } = createImportBench()
  const report = await run([turning()])
  expect(sheetsOf(report).map(({ as, created, rejected }) => [as, created, rejected])).toEqual([
    ['innovation', 1400, []],
    ['method', 1, []],
  ])
  expect(bench.store.count({ type: 'innovation' })).toBe(1400)
  expect(bench.store.steps(10)).toHaveLength(1)
  bench.dispose()
})

test('a file that is damaged far below gives its message, and nothing of it is written', async () => {
  const { test: bench, run } = createImportBench()
  const report = await run([damaged()])
  expect(only(report.files)).toMatchObject({ sheets: [], error: { code: 'file-damaged' } })
  expect(report.step).toBeNull()
  expect(bench.store.count({ type: 'innovation' })).toBe(0)
  bench.dispose()
})
