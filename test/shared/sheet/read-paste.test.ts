import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ScalarField } from '../../../shared/record/field.ts'
import { choice, date, money, option, text } from '../../../shared/record/field-makers.ts'
import { personColumns } from '../../../shared/record/person-columns.ts'
import { pasteOver, readPaste } from '../../../shared/sheet/read-paste.ts'
import { isClipboardTable, parseClipboard } from '../../../shared/text/parse-clipboard.ts'

const columns: readonly ScalarField[] = [
  text('name', '名称', 'Name'),
  money('amount', '金额', 'Amount', { sheetUnit: 'wan' }),
  date('on', '时间', 'Date'),
  choice('level', '级别', 'Level', { options: [option('national', '国家级', 'National', '全国')] }),
]

test('any table comes through the clipboard as it was', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('甲', 'a', '"', '\t', '\n', ' ', '，') })
    .map((s) => s.trim())
  const quoted = (s: string): string => (/["\t\n]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s)
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 4 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
        )
        // One empty last line is no row: Excel ends every copy with a line break.
        .filter((rows) => rows.at(-1)?.some((one) => one !== '') ?? false),
      (rows) => {
        const copied = `${rows.map((row) => row.map(quoted).join('\t')).join('\r\n')}\r\n`
        expect(parseClipboard(copied)).toEqual(rows)
      },
    ),
  )
})

test('one word is no table, two cells are', () => {
  expect(isClipboardTable('王伟\r\n')).toBe(false)
  expect(isClipboardTable('王伟\t电工')).toBe(true)
  expect(isClipboardTable('王伟\n李娜')).toBe(true)
})

test('without headers cells go in order from the column pasted into', () => {
  expect(readPaste(columns, '12.5\t2024.3.5\n3\t2023', 1).rows).toEqual([
    { amount: 12_500_000, on: '2024-03-05' },
    { amount: 3_000_000, on: '2023' },
  ])
})

test('headers decide where cells go and in what unit, whatever their order; other columns are left out', () => {
  const copied = '序号\t时间\t金额（元）\t名称\n1\t2024年3月\t125000\t甲\n'
  expect(readPaste(columns, copied, 0)).toEqual({
    rows: [{ on: '2024-03', amount: 12_500_000, name: '甲' }],
    remarks: [],
  })
})

test('what cannot be read is left out and said', () => {
  const { rows, remarks } = readPaste(columns, '甲\t很多\t2024\t全国', 0)
  expect(rows).toEqual([{ name: '甲', on: '2024', level: 'national' }])
  expect(remarks).toMatchObject([{ code: 'money-unreadable' }])
})

test('a table of completers as unions keep it', () => {
  const copied =
    '排名\t姓名\t性别\t出生年月\t技能等级\t专业技术职务\t贡献率（%）\t是否一线\t创造性贡献\n1\t欧阳锋\t男\t1985.06\t高级技师\t工程师\t60%\t是\t总体方案\n2\t王娜\t女\t1990年3月\t\t\t40\t否\t'
  const { rows, remarks } = readPaste(personColumns, copied, 0)
  expect(remarks).toEqual([])
  expect(rows).toEqual([
    {
      name: '欧阳锋',
      sex: 'male',
      born: '1985-06',
      skill: '高级技师',
      title: '工程师',
      share: 60,
      frontLine: true,
      contribution: '总体方案',
    },
    { name: '王娜', sex: 'female', born: '1990-03', share: 40, frontLine: false },
  ])
})

test('pasted rows go over those that are there, and below', () => {
  const rows: readonly Readonly<Record<string, string | number | boolean>>[] = [{ a: 1 }, { a: 2, b: 'x' }]
  expect(pasteOver(rows, 1, [{ a: 3 }, { a: 4 }], (row, cells) => ({ ...row, ...cells }))).toEqual([
    { a: 1 },
    { a: 3, b: 'x' },
    { a: 4 },
  ])
})
