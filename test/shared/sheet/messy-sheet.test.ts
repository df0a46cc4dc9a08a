import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { innovation } from '../../../shared/records/innovation.ts'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import { createSheetDetector } from '../../../shared/sheet/detect-sheet.ts'
import { findHeader } from '../../../shared/sheet/find-header.ts'
import { vocabularyOf } from '../../../shared/sheet/header-vocabulary.ts'
import { mapColumns } from '../../../shared/sheet/map-columns.ts'
import { readRow } from '../../../shared/sheet/read-row.ts'
import { rowKind } from '../../../shared/sheet/row-kind.ts'
import type { Cell, Sheet } from '../../../shared/sheet/sheet.ts'

interface Work {
  readonly title: string
  readonly category: '小发明' | '小改造' | '小建议'
  readonly unit: string
  readonly first: string
  readonly day: readonly [number, number, number]
  readonly wan: number
}

const han = fc.string({
  unit: fc.constantFrom(...'锅炉轧机焊接道岔转辙吊具养护输送检修'),
  minLength: 4,
  maxLength: 12,
})
const work: fc.Arbitrary<Work> = fc.record({
  title: han,
  category: fc.constantFrom('小发明', '小改造', '小建议'),
  unit: han.map((name) => `${name}公司`),
  first: fc.constantFrom('顾根生', '徐建国', '何𬭩', '李㛃'),
  day: fc.tuple(
    fc.integer({ min: 2019, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  ),
  wan: fc.integer({ min: 1, max: 99_999 }),
})

const pad = (n: number): string => String(n).padStart(2, '0')
const wide = (text: string): string =>
  text.replace(/[0-9.]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const serial = ([y, m, d]: Work['day']): number => Date.UTC(y, m - 1, d) / 86_400_000 + 25_569
const dates: readonly ((day: Work['day']) => Cell)[] = [
  ([y, m, d]) => `${y}年${m}月${d}日`,
  ([y, m, d]) => `${y}${pad(m)}${pad(d)}`,
  ([y, m, d]) => `${y}.${m}.${d}`,
  ([y, m, d]) => wide(`${y}年${m}月${d}日`),
  serial,
]
const amounts: readonly ((wan: number) => Cell)[] = [
  (wan) => wan,
  (wan) => wan.toLocaleString('en-US'),
  (wan) => `${wan}万元`,
  (wan) => wide(String(wan)),
]

/** Headers and cells of the columns, each in one of the spellings met in the trade. */
const columns: readonly { readonly headers: readonly string[]; cell(one: Work, style: number): Cell }[] = [
  { headers: ['成果名称', '项目名称', '成 果 名 称', '*成果名称'], cell: (one) => one.title },
  { headers: ['成果类别', '五小类别', '类别'], cell: (one) => one.category },
  { headers: ['推荐单位', '申报单位', '单位\n（全称）'], cell: (one) => one.unit },
  { headers: ['第一完成人'], cell: (one) => one.first },
  { headers: ['完成时间', '完成日期'], cell: (one, style) => dates[style % dates.length]?.(one.day) ?? null },
  {
    headers: ['经济效益（万元）', '经济效益(万元)', '效益/万元'],
    cell: (one, style) => amounts[style % amounts.length]?.(one.wan) ?? null,
  },
]

interface Mess {
  readonly works: readonly Work[]
  readonly order: readonly number[]
  readonly spelling: number
  readonly titles: readonly Cell[][]
  /** Rows that are no data, and before which data row they stand. */
  readonly between: readonly {
    readonly at: number
    readonly kind: 'blank' | 'header' | 'total' | 'section'
  }[]
  readonly note: boolean
}

const mess: fc.Arbitrary<Mess> = fc.record({
  works: fc.array(work, { minLength: 1, maxLength: 8 }),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 }),
  spelling: fc.nat(1000),
  titles: fc.subarray<Cell[]>([
    ['“五小”创新成果征集汇总表'],
    ['推荐单位：江苏长江电力集团有限公司', null, '2026年3月'],
    [],
  ]),
  between: fc.array(
    fc.record({ at: fc.nat(8), kind: fc.constantFrom('blank', 'header', 'total', 'section') }),
    { maxLength: 4 },
  ),
  note: fc.boolean(),
})

const sheetOf = ({ works, order, spelling, titles, between, note }: Mess): Sheet => {
  const used = order.flatMap((i) => columns[i] ?? [])
  const header = ['序号', ...used.map(({ headers }, i) => headers[(spelling + i) % headers.length] ?? null)]
  const extra = { blank: [], header, total: ['合计', null, null, 0], section: ['一、已应用'] }
  const rows: Cell[][] = [...titles, header]
  works.forEach((one, i) => {
    for (const { at, kind } of between) if (at === i) rows.push([...extra[kind]])
    rows.push([i + 1, ...used.map((column, c) => column.cell(one, spelling + i + c))])
  })
  if (note) rows.push([], ['合 计', '', '', '', 12], ['注：经济效益须附财务部门证明。'])
  return { name: 'Sheet1', hidden: false, rows, merges: [] }
}

const detector = createSheetDetector(defaultPack(2026).categories.flatMap((category) => category.form))
const place = { fileName: '汇总.xlsx', folder: '材料' }

describe('a sheet of innovations', () => {
  it('is read whatever the order and spelling of its columns and whatever stands between its rows', () => {
    fc.assert(
      fc.property(mess, (one) => {
        const sheet = sheetOf(one)
        const header = findHeader(sheet, detector.isKnown)
        const detected = header && detector.detect(sheet, header, place)
        expect(detected?.type).toBe('innovation')
        if (!detected) return
        const mapped = mapColumns(detected.header.columns, vocabularyOf(innovation), false)
        expect(mapped.map(({ target }) => target.kind)).toEqual(['serial', ...Array(6).fill('field')])
        const data = sheet.rows
          .slice(detected.header.bottom + 1)
          .filter((row) => rowKind(row, detected.header.columns, 0) === 'data')
        expect(data.map((row) => readRow(row, mapped, innovation))).toEqual(
          one.works.map(({ title, category, unit, first, day: [y, m, d], wan }) => ({
            values: {
              title,
              category: { 小发明: 'invention', 小改造: 'creation', 小建议: 'suggestion' }[category],
              unit: { id: null, text: unit },
              firstCompleter: first,
              completers: [{ name: first, personId: null }],
              completedOn: `${y}-${pad(m)}-${pad(d)}`,
              benefit: wan * 1_000_000,
            },
            warnings: [],
            refused: null,
            listed: false,
          })),
        )
      }),
      { numRuns: 300 },
    )
  })
})
