import { describe, expect, it } from 'vitest'
import { studio } from '../../../shared/records/studio.ts'
import { findHeader } from '../../../shared/sheet/find-header.ts'
import { headerKeys } from '../../../shared/sheet/header-keys.ts'
import { benefitHeader, vocabularyOf } from '../../../shared/sheet/header-vocabulary.ts'
import { mapColumns } from '../../../shared/sheet/map-columns.ts'
import type { Cell, MergedRange } from '../../../shared/sheet/sheet.ts'

const words = vocabularyOf(studio)
const isKnown = (text: string): boolean => headerKeys(text).some((key) => words.has(key))
const find = (rows: readonly (readonly Cell[])[], merges: readonly MergedRange[] = []) =>
  findHeader({ name: '表', hidden: false, rows, merges }, isKnown)
const fieldsOf = (header: ReturnType<typeof find>) =>
  mapColumns(header?.columns ?? [], words, false).map(({ target }) =>
    target.kind === 'field' ? target.field.name : target.kind,
  )

const upper = ['序号', '工作室名称', '领衔人', '', '', '所在单位', '近三年成果', '']
const lower = ['', '', '姓名', '荣誉称号', '技能等级/职称', '', '专利（项）', '五小（项）']
const fields = [
  'serial',
  'name',
  'leaderName',
  'leaderHonour',
  'leaderSkill',
  'unit',
  'patentCount',
  'innovationCount',
]
const row = (top: number, left: number, bottom: number, right: number): MergedRange => ({
  top,
  left,
  bottom,
  right,
})

describe('findHeader', () => {
  it('joins two merged levels', () => {
    const merges = [
      row(0, 0, 0, 7),
      row(1, 2, 1, 4),
      row(1, 6, 1, 7),
      row(1, 0, 2, 0),
      row(1, 1, 2, 1),
      row(1, 5, 2, 5),
    ]
    const header = find([['汇总表'], upper, lower, [1, '甲']], merges)
    expect(header).toMatchObject({ top: 1, bottom: 2, titles: ['汇总表'] })
    expect(header?.columns.map((column) => column.header)).toEqual([
      '序号',
      '工作室名称',
      '领衔人/姓名',
      '领衔人/荣誉称号',
      '领衔人/技能等级/职称',
      '所在单位',
      '近三年成果/专利（项）',
      '近三年成果/五小（项）',
    ])
    expect(fieldsOf(header)).toEqual(fields)
  })

  it('joins two levels of a CSV, which has no merged cells', () => {
    const header = find([['汇总表'], upper, lower, [1, '甲']])
    expect(header).toMatchObject({ top: 1, bottom: 2 })
    expect(fieldsOf(header)).toEqual(fields)
  })

  it('takes one level for one level, and finds none where there is none', () => {
    expect(
      find([
        ['工作室名称', '所在单位', '领衔人'],
        ['甲', '乙', '丙'],
      ]),
    ).toMatchObject({ top: 0, bottom: 0 })
    expect(find([['填表说明'], ['请于三月底前报送。']])).toBeNull()
  })
})

describe('headers of benefit years', () => {
  it.each([
    ['2023年效益（万元）', { year: 2023, part: 'amount' }],
    ['经济效益（万元）/２０２４年度', { year: 2024, part: 'amount' }],
    ['2025年新增利润', { year: 2025, part: 'profit' }],
    ['2025年节支总额', { year: 2025, part: 'saving' }],
    ['经济效益（万元）', null],
    ['2025年完成情况', null],
  ])('%s', (header, meaning) => {
    expect(benefitHeader(header)).toEqual(meaning)
  })
})
