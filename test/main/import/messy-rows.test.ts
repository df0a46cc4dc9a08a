import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createFolder, type Rows } from './build-workbook.ts'
import { createImportBench, only, sheetsOf, withoutHead } from './import-support.ts'

const headers = [
  '专利名称',
  '专利号',
  '专利类型',
  '申请日',
  '专利权人',
  '发明人',
  '法律状态',
  '年费缴至',
  '备注',
]
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '—',
    '约32',
    '2021?',
    '发明',
    '审中',
    '张三、李?',
    '20210820',
    '甲公司、乙公司',
    '合计',
    '注：',
    '#REF!',
  ),
  fc.string({ maxLength: 12 }).filter((text) => !/^[\s\d.]*$/u.test(text)),
  fc.integer({ min: -5, max: 99_999 }),
)
const title = fc.constantFrom('一种装置', '一种方法', '一种工装', '')
const number = fc.constantFrom(
  '202115698269.3',
  'ZL201612240778.1',
  '2021162949777',
  '201811785118.7',
  '第2023号',
  '',
)
const row = fc.tuple(title, number, ...headers.slice(2).map(() => cell))

it('counts every row once and names it, whatever stands in the cells; again, nothing is created', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 20, maxLength: 40 }), async (rows) => {
      const bench = createImportBench()
      const folder = createFolder()
      try {
        const file = folder.workbook('专利台账.xlsx', { 专利: [headers, ...(rows as unknown as Rows)] })
        const dry = await bench.run([file], { as: 'patent', dryRun: true })
        const real = await bench.run([file], { as: 'patent' })
        const sheet = only(sheetsOf(real))
        expect(dry.files.map(withoutHead)).toEqual(real.files.map(withoutHead))
        const { created, updated, unchanged, rejected } = sheet
        expect(sheet.rows).toBe(created + updated + unchanged + rejected.length)
        expect(bench.test.store.count({ type: 'patent' })).toBe(created)
        const named = rows.filter(([name, id]) => name !== '' || id !== '').length
        expect(sheet.rows).toBeGreaterThanOrEqual(named)
        for (const remark of [...rejected, ...sheet.warnings]) {
          expect(remark.row).toBeGreaterThan(0)
          expect(headers).toContain(remark.column)
          expect(remark.message).toMatch(/请/u)
        }
        const again = only(sheetsOf(await bench.run([file], { as: 'patent' })))
        expect([again.created, again.updated, again.unchanged]).toEqual([0, 0, created])
        expect(again.rejected).toEqual(rejected)
      } finally {
        bench.test.dispose()
        folder.dispose()
      }
    }),
    // Each run imports four times; many rows in few runs find as much.
    { numRuns: 5, endOnFailure: true },
  )
}, 60_000)
