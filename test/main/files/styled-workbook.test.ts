import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { WorkbookSpec } from '../../../main/files/styled-workbook.ts'
import { writeWorkbook } from '../../../main/files/write-workbook.ts'
import { columnLetters } from '../../../shared/sheet/column-letters.ts'

const spec: WorkbookSpec = {
  title: '评分表',
  sheets: [
    {
      name: '十大先进操作法',
      above: ['评委编号：01'],
      titled: false,
      landscape: true,
      columns: [
        { header: '序号', width: 6, align: 'center' },
        { header: '名称', width: 30 },
        {
          header: '创新性（25分）',
          width: 12,
          rule: { kind: 'number', min: 0, max: 25, message: '请填 0 到 25' },
        },
        { header: '合计', width: 10, numberFormat: '0.0' },
      ],
      rows: [
        [1, '沈𬭩焊接操作法', null, { formula: 'SUM(C3:C3)', value: 0 }],
        [2, '韩卫东调试操作法', 20.5, { formula: 'SUM(C4:C4)', value: 20.5 }],
      ],
      below: ['评委签名：'],
    },
  ],
}

describe('writeWorkbook', () => {
  it('writes values, formulas, print setup and limits that a reader finds again', async () => {
    const sheet = (await readXlsx(await writeWorkbook(spec), { readStyles: true })).sheets[0]
    expect(sheet?.rows.slice(0, 4).map((row) => row.slice(0, 3))).toEqual([
      ['评委编号：01', null, null],
      ['序号', '名称', '创新性（25分）'],
      [1, '沈𬭩焊接操作法', null],
      [2, '韩卫东调试操作法', 20.5],
    ])
    expect(sheet?.cells?.get('2,3')?.formula).toBe('SUM(C3:C3)')
    expect(sheet?.dataValidations?.[0]).toMatchObject({ range: 'C3:C4', formula1: '0', formula2: '25' })
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape' })
    expect(sheet?.freezePane?.rows).toBe(2)
    expect(sheet?.merges).toEqual([{ startRow: 4, startCol: 0, endRow: 4, endCol: 3 }])
  })

  it('writes what reads like a formula as the text it is', async () => {
    const [table] = spec.sheets
    if (!table) throw new Error('no sheet')
    const texts = ['=1+1', '=HYPERLINK("http://x","y")', '+86', '@SUM(A1)', '-cmd']
    const rows = texts.map((text, i) => [i, text, null, null])
    const sheet = (await readXlsx(await writeWorkbook({ ...spec, sheets: [{ ...table, rows }] }))).sheets[0]
    expect(sheet?.rows.slice(2, 7).map((row) => row[1])).toEqual(texts)
    expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([])
  })

  it('gives the same bytes at another moment, and other bytes for other content', async () => {
    const first = await writeWorkbook(spec)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(Buffer.from(await writeWorkbook(spec)).equals(Buffer.from(first))).toBe(true)
    expect(Buffer.from(await writeWorkbook({ ...spec, title: '另一张' })).equals(Buffer.from(first))).toBe(
      false,
    )
  })

  it('names columns past Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ])
  })
})
