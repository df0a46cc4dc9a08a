import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldValue, LinkValue, PersonEntry, Values } from '../../../shared/record/field.ts'
import { createFolder, type Rows } from './build-workbook.ts'
import { createImportBench, sheetsOf } from './import-support.ts'
import {
  choice,
  day,
  money,
  number,
  people,
  person,
  pick,
  type Register,
  text,
  unit,
  type Written,
} from './written-columns.ts'

const registers: readonly Register[] = [
  {
    type: 'unit',
    file: '单位名录.xlsx',
    title: '省部属企业单位名录',
    columns: [
      text('name', ['单位全称', '单位名称', '企业名称'], (i) => `江苏第${i}机械有限公司`),
      text('shortName', ['简称', '单位简称'], (i) => `第${i}机械`),
      choice(
        'affiliation',
        ['隶属关系', '隶属', '企业性质'],
        [
          ['provincial', '省属企业'],
          ['ministerial', '央企'],
        ],
      ),
    ],
  },
  {
    type: 'studio',
    file: '工作室.xlsx',
    title: '创新工作室汇总表',
    columns: [
      text('name', ['工作室名称', '创新工作室名称', '名称'], (i) => `第${i}号劳模创新工作室`),
      person('leaderName', ['领衔人', '领衔人姓名', '工作室负责人']),
      unit(['所在单位', '单位', '所属单位']),
      choice(
        'level',
        ['级别', '命名级别', '命名层级'],
        [
          ['provincial', '省级'],
          ['enterprise', '公司级'],
        ],
      ),
      day('namedOn', ['命名时间', '命名日期', '授牌时间']),
    ],
  },
  {
    type: 'patent',
    file: '专利台账.xlsx',
    title: '专利台账',
    columns: [
      text('title', ['专利名称', '发明名称', '名称'], (i) => `一种第${i}型装置`),
      number,
      choice(
        'patentKind',
        ['专利类型', '专利种类', '类型'],
        [
          ['invention', '发明专利'],
          ['utility', '实用新型'],
        ],
      ),
      day('filedOn', ['申请日', '申请日期']),
      people('inventors', ['发明人', '发明（设计）人', '设计人']),
    ],
  },
  {
    type: 'innovation',
    file: '五小.xlsx',
    title: '“五小”创新成果征集汇总表',
    columns: [
      text('title', ['成果名称', '项目名称', '* 成果名称'], (i) => `第${i}号除渣器`),
      choice(
        'category',
        ['成果类别', '五小类别', '类别'],
        [
          ['creation', '小改造'],
          ['suggestion', '合理化建议'],
        ],
      ),
      unit(['推荐单位', '申报单位', '单位\n（全称）']),
      people('completers', ['完成人', '主要完成人员', '参与人员']),
      day('completedOn', ['完成时间', '完成日期']),
      money('benefit'),
    ],
  },
  {
    type: 'award',
    file: '往届获奖.xlsx',
    title: '历年获奖名单',
    columns: [
      text('title', ['获奖项目', '成果名称', '项目名称'], (i) => `第${i}号获奖成果`),
      choice(
        'level',
        ['级别', '获奖级别'],
        [
          ['provincial', '省级'],
          ['national', '国家级'],
        ],
      ),
      unit(['完成单位', '单位']),
      people('completers', ['完成人', '主要完成人']),
      {
        field: 'year',
        headers: ['年度', '获奖年度'],
        at: (i, s) => [pick<Written>([2020 + (i % 5), `${2020 + (i % 5)}年`], s), 2020 + (i % 5)],
      },
    ],
  },
  {
    type: 'nomination',
    file: '推荐汇总表.xlsx',
    title: '2026年度省部属企业十大发明专利推荐汇总表',
    columns: [
      text('title', ['名称', '专利名称', '项目名称'], (i) => `一种第${i}型工装`),
      number,
      unit(['申报单位', '所在单位']),
      people('completers', ['主要完成人', '完成人']),
      day('firstUse', ['首次应用时间', '投用时间']),
    ],
  },
]

interface Mess {
  readonly rows: number
  readonly order: readonly number[]
  readonly style: number
  readonly above: readonly Rows[number][]
  readonly between: readonly { readonly at: number; readonly kind: number }[]
  readonly footer: readonly Rows[number][]
  readonly serial: boolean
}

const mess = (width: number): fc.Arbitrary<Mess> =>
  fc.record({
    rows: fc.integer({ min: 1, max: 12 }),
    order: fc.shuffledSubarray([...Array(width).keys()], { minLength: width, maxLength: width }),
    style: fc.nat(10_000),
    above: fc.subarray<Rows[number]>([
      ['附件3'],
      ['填报单位（盖章）：江苏省总工会', null, '2026年3月15日'],
      [],
    ]),
    between: fc.array(fc.record({ at: fc.nat(12), kind: fc.nat(3) }), { maxLength: 5 }),
    footer: fc.subarray<Rows[number]>([
      [],
      ['合 计', '3项', null, null, 1200],
      ['注：1.经济效益须附财务部门证明。'],
      ['填表人：王敏', null, '联系电话：025-83536666'],
      ['单位负责人（签字）：', null, null, '填表日期：2026年3月'],
    ]),
    serial: fc.boolean(),
  })

const sheetOf = (
  { title, columns }: Register,
  one: Mess,
  from: number,
): { rows: Rows; want: readonly Record<string, unknown>[] } => {
  const used = one.order.flatMap((i) => columns[i] ?? [])
  const lead = (cell: Written): readonly Written[] => (one.serial ? [cell] : [])
  const header = [
    ...lead('序号'),
    ...used.map(({ headers }, i) => headers[(one.style + i) % headers.length] ?? ''),
  ]
  const extras: readonly Rows[number][] = [[], header, ['小计', null, null, 12], ['（一）省属企业']]
  const rows: (readonly Written[])[] = [[title], ...one.above, header]
  const want: Record<string, unknown>[] = []
  for (let i = 0; i < one.rows; i += 1) {
    for (const { at, kind } of one.between) if (at === i) rows.push(extras[kind] ?? [])
    const cells = used.map((column, c) => column.at(from + i, one.style + i * 3 + c * 5))
    rows.push([...lead(i + 1), ...cells.map(([cell]) => cell)])
    want.push(Object.fromEntries(used.map(({ field }, c) => [field, cells[c]?.[1]])))
  }
  return { rows: [...rows, ...one.footer], want }
}

const titleOf = (values: Readonly<Record<string, unknown>>): string => String(values.title ?? values.name)

const plain = (value: FieldValue | undefined, unitName: (id: string) => unknown): unknown => {
  if (Array.isArray(value)) return (value as readonly PersonEntry[]).map(({ name }) => name)
  if (typeof value !== 'object' || value === null || !('id' in value)) return value
  const link = value as LinkValue
  return link.id === null ? link.text : unitName(link.id)
}

const sheetsOfOne = 8
const units: Rows = [
  ['单位全称', '简称'],
  ...[0, 1, 2].map((n) => [`江苏云帆${n}港口集团有限公司`, `云帆${n}港口`]),
]

describe.each(registers)('a register of $type', (register) => {
  it('is stored as it is meant, whatever its wording, and comes again unchanged', async () => {
    const several = fc.array(mess(register.columns.length), {
      minLength: sheetsOfOne,
      maxLength: sheetsOfOne,
    })
    await fc.assert(
      fc.asyncProperty(several, async (messes) => {
        const bench = createImportBench()
        const folder = createFolder()
        try {
          const made = messes.map((one, at) => sheetOf(register, one, at * 100))
          const want = made.flatMap((one) => one.want)
          const files = [
            folder.workbook('单位.xlsx', { 单位: units }),
            folder.workbook(
              register.file,
              Object.fromEntries(made.map(({ rows }, at) => [`Sheet${at + 1}`, rows])),
            ),
          ]
          const [, ...sheets] = sheetsOf(await bench.run(files))
          expect(sheets.map(({ rejected, warnings }) => [...rejected, ...warnings])).toEqual(
            made.map(() => []),
          )
          expect(sheets.map(({ rows, created }) => [rows, created])).toEqual(
            messes.map(({ rows }) => [rows, rows]),
          )
          const { store } = bench.test
          const unitName = (id: string): unknown => store.get('unit', id)?.values.name
          const wanted = new Set(want.map(titleOf))
          const stored = store
            .list({ type: register.type })
            .filter(({ values }) => wanted.has(titleOf(values)))
          const got = stored.map(({ values }) =>
            Object.fromEntries(register.columns.map(({ field }) => [field, plain(values[field], unitName)])),
          )
          const byTitle = (a: Values, b: Values): number => (titleOf(a) < titleOf(b) ? -1 : 1)
          expect((got as Values[]).toSorted(byTitle)).toEqual((want as Values[]).toSorted(byTitle))
          const [, ...again] = sheetsOf(await bench.run(files))
          expect(again.map(({ unchanged }) => unchanged)).toEqual(messes.map(({ rows }) => rows))
        } finally {
          bench.test.dispose()
          folder.dispose()
        }
      }),
      // Each run reads many sheets of many rows, twice.
      { numRuns: 1, endOnFailure: true },
    )
  }, 120_000)
})
