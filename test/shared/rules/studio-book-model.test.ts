import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Values } from '../../../shared/record/field.ts'
import type { BookBlock } from '../../../shared/rules/studio-book/book-blocks.ts'
import { inOrderOf, ofYear, runningIn } from '../../../shared/rules/studio-book/of-year.ts'
import { studioBookModel } from '../../../shared/rules/studio-book/studio-book-model.ts'
import type { StudioBookSource } from '../../../shared/rules/studio-book/studio-book-source.ts'

const nothing: StudioBookSource['records'] = {
  studioMember: [],
  studioYear: [],
  studioActivity: [],
  apprenticeship: [],
  project: [],
  innovation: [],
  achievement: [],
  method: [],
  patent: [],
  award: [],
  studioReview: [],
}

const model = (more: Partial<StudioBookSource> = {}) =>
  studioBookModel({
    year: 2026,
    studio: { name: '许㛃劳模创新工作室' },
    unit: '江苏云帆港口集团有限公司',
    records: nothing,
    evidence: [],
    nameOf: ({ text }) => text,
    ...more,
  })

const section = (title: string, more?: Partial<StudioBookSource>): readonly BookBlock[] =>
  model(more).sections.find((one) => one.title === title)?.blocks ?? []

const rows = (blocks: readonly BookBlock[]): readonly (readonly string[])[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))

const sentences = (blocks: readonly BookBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []))

describe('the book of a studio', () => {
  it('says in every section of an empty studio that nothing is registered', () => {
    const { sections } = model()
    expect(sections).toHaveLength(14)
    for (const { title, blocks } of sections) expect(sentences(blocks).join(), title).toContain('没有登记')
  })

  it('prints the unit by the name it had, and the cover', () => {
    expect(model().cover).toContainEqual({ label: '所在单位', value: '江苏云帆港口集团有限公司' })
    const [facts] = section('工作室概况', { studio: { name: '甲', unit: { id: 'x', text: '云帆港口' } } })
    expect(facts).toMatchObject({
      rows: expect.arrayContaining([{ label: '所在单位', value: '江苏云帆港口集团有限公司' }]),
    })
  })

  it('tells who was in at the end of the year, the leader before the others, those who left after them', () => {
    const studioMember: Values[] = [
      { name: '戊', joinedOn: '2020-01-01', leftOn: '2020' },
      { name: '甲', joinedOn: '2019-03', frontLine: true },
      { name: '乙', joinedOn: '2020-05-01', role: 'leader' },
      { name: '丙', joinedOn: '2018-01-01', leftOn: '2026-06-30' },
      { name: '丁', joinedOn: '2027-01-01' },
    ]
    const blocks = section('成员', { records: { ...nothing, studioMember } })
    expect(sentences(blocks)).toEqual(['2026 年末在室 2 人，其中一线职工 1 人；历年登记共 5 人。'])
    expect(rows(blocks).map((row) => [row[0], row.at(-1)])).toEqual([
      ['乙', '在室'],
      ['甲', '在室'],
      ['丙', '不在'],
      ['戊', '不在'],
      ['丁', '不在'],
    ])
  })

  it('names the files that show an item of the checklist by their number in the list', () => {
    const file = { owner: 'studio', ownerTitle: '', order: 0, caption: '', sha256: 'a'.repeat(64) } as const
    const more: Partial<StudioBookSource> = {
      studio: { name: '甲', checklist: [{ item: '有团队', met: true }, { item: '有制度' }] },
      evidence: [
        { ...file, owner: 'studioActivity', ownerTitle: '研讨会', slot: '照片', fileName: '合影.jpg' },
        { ...file, slot: '其他', fileName: '平面图.pdf' },
        { ...file, slot: '达标·有团队', fileName: '花名册.pdf' },
      ],
    }
    const blocks = section('达标对照', more)
    expect(sentences(blocks)).toEqual(['共 2 条，已达标 1 条。'])
    expect(rows(blocks).map((row) => [row[0], row.at(-1)])).toEqual([
      ['有团队', '佐证 1'],
      ['有制度', '无'],
    ])
    expect(rows(section('佐证目录', more)).map((row) => row.slice(0, 3))).toEqual([
      ['达标：有团队', '花名册.pdf', '创新工作室'],
      ['其他', '平面图.pdf', '创新工作室'],
      ['照片', '合影.jpg', '工作室活动：研讨会'],
    ])
  })

  it('adds up the funds of the year alone', () => {
    const funds = [
      { year: 2026, source: '行政', amount: 30_000_000, spent: 18_500_000 },
      { year: 2026, source: '工会', amount: 5_000_000, spent: 0 },
      { year: 2025, source: '行政', amount: 99_000_000, spent: 0 },
    ]
    const blocks = section('经费', { studio: { name: '甲', funds } })
    expect(rows(blocks)).toHaveLength(2)
    expect(sentences(blocks)).toEqual(['到位 35.00 万元，已用 18.50 万元，结余 16.50 万元。'])
  })

  it('leaves a column out that no row fills, never the first', () => {
    const project: Values[] = [{ title: '甲', startedOn: '2026' }]
    const [table] = section('攻关项目', { records: { ...nothing, project } })
    expect(table).toMatchObject({
      columns: [{ label: '项目名称' }, { label: '开始时间' }],
      rows: [['甲', '2026']],
    })
  })

  it('is the same in whatever order the records come', () => {
    const records = Array.from(
      { length: 6 },
      (_, i): Values => ({
        title: `活动${i % 3}`,
        heldOn: i % 2 ? '2026-05' : null,
        place: String(i),
      }),
    )
    const all = model({ records: { ...nothing, studioActivity: records } })
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: 6 }), (studioActivity) => {
        expect(model({ records: { ...nothing, studioActivity } })).toEqual(all)
      }),
    )
  })
})

describe('records of a year', () => {
  const dated = fc.record({
    year: fc.integer({ min: 2000, max: 2040 }),
    text: fc.constantFrom('', '-05', '-05-31'),
  })

  it('are those whose date lies in it at any precision, and those without a date', () => {
    fc.assert(
      fc.property(dated, fc.integer({ min: 2000, max: 2040 }), ({ year, text }, asked) => {
        const found = ofYear([{ on: `${year}${text}` }, {}], asked, 'on')
        expect(found).toHaveLength(year === asked ? 2 : 1)
      }),
    )
  })

  it('are those that began by then and had not ended before', () => {
    const ended = [{ from: '2020', to: '2025-12-31' }]
    expect(runningIn(ended, 2026, 'from', 'to')).toEqual([])
    expect(runningIn(ended, 2025, 'from', 'to')).toEqual(ended)
    expect(runningIn([{ from: '2027-01' }], 2026, 'from', 'to')).toEqual([])
    expect(runningIn([{ from: '2019' }, {}], 2026, 'from', 'to')).toHaveLength(2)
  })

  it('come by date, those of one date by all that is written', () => {
    const sorted = inOrderOf([{ on: '2026', b: 2 }, { on: '2025' }, { on: '2026', b: 1 }], 'on')
    expect(sorted).toEqual([{ on: '2025' }, { on: '2026', b: 1 }, { on: '2026', b: 2 }])
  })
})
