import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BenefitRow, PersonEntry } from '../../../shared/record/field.ts'
import type { Rows } from './build-workbook.ts'
import { only } from './import-support.ts'
import { createSentWorkbooks, namesOf, patentNumbers, type SentWorkbooks, unitOf } from './sent-workbooks.ts'

let sent: SentWorkbooks
beforeEach(async () => {
  sent = await createSentWorkbooks()
})
afterEach(() => sent.dispose())

describe('cells as people and programs leave them', () => {
  it('reads amounts in the unit of header or title, and none in another currency', async () => {
    const rows: Rows = [
      ['职工十大科技创新成果推荐汇总表'],
      ['推荐单位（盖章）：', '江苏金陵钢铁集团有限公司', null, null, '金额单位：元'],
      ['序号', '成果名称', '主要完成人', '2023年效益（千元）', '2024年效益', '2025年效益（万美元）'],
      [1, '高炉改造', '张三、李四', 5_560, '6,000,000.50', 80],
    ]
    const [sheet] = await sent.send('三个十大.xlsx', { 职工十大科技创新成果: rows })
    const [nomination] = sent.stored('nomination')
    expect(
      ((nomination?.benefits ?? []) as readonly BenefitRow[]).map(({ year, amount }) => [year, amount]),
    ).toEqual([
      [2023, 556_000_000],
      [2024, 600_000_050],
    ])
    expect(unitOf(nomination ?? {})).toBe('江苏金陵钢铁集团有限公司')
    expect(sheet?.warnings.map(({ code }) => code)).toEqual(['unit-from-title', 'money-currency'])
  })

  it('parts name and number that stand in one cell', async () => {
    const rows: Rows = [
      ['2026年度省部属企业十大先进操作法推荐汇总表'],
      ['序号', '操作法名称', '申报单位', '第一完成人', '其他完成人', '联系电话'],
      [1, '焊接操作法', '云帆港口', '张 三', '李四（班长）13912345678、王五', '赵敏 138 1234 5678'],
      [2, '装配操作法', '长江电力', '周七13700001111', '—', '电话：025-83536666'],
    ]
    const [sheet] = await sent.send('推荐.xlsx', { 先进操作法: rows })
    expect(sheet?.warnings).toEqual([])
    expect(
      sent.stored('nomination').map(({ contact, phone, completers }) => [contact, phone, completers]),
    ).toEqual([
      [
        '赵敏',
        '13812345678',
        [
          { name: '张三', personId: null, phone: '13812345678' },
          { name: '李四', personId: null, phone: '13912345678' },
          { name: '王五', personId: null },
        ],
      ],
      [null, '025-83536666', [{ name: '周七', personId: null, phone: '13700001111' }]],
    ])
  })

  it('marks names that lost a character, or hold one made by hand, and matches them to nobody', async () => {
    const roster: Rows = [
      ['姓名', '工作单位'],
      ['李㛃', '云帆港口'],
      ['许?', '云帆港口'],
      ['\uE863明', '云帆港口'],
      ['𠮷田䶮', '云帆港口'],
    ]
    const [sheet] = await sent.send('花名册.xlsx', { 职工花名册: roster })
    expect(sheet?.warnings.map(({ row, code }) => [row, code])).toEqual([
      [3, 'lossy-name'],
      [4, 'private-character'],
    ])
    const works: Rows = [
      ['成果名称', '类别', '单位', '完成人'],
      ['除渣器', '小发明', '云帆港口', '李㛃、许？、李〓、𠮷田䶮'],
    ]
    await sent.send('五小.xlsx', { Sheet1: works })
    const people = sent.stored('innovation')[0]?.completers as readonly PersonEntry[]
    expect(people.map(({ name, personId }) => [name, personId !== null])).toEqual([
      ['李㛃', true],
      ['许?', false],
      ['李〓', false],
      ['𠮷田䶮', true],
    ])
  })

  it('gives back the zero that a number format takes from a patent number, and no other', async () => {
    const rows: Rows = [
      ['专利名称', '专利号'],
      ['一种装置', 202_015_010_123],
      ['一种方法', 201_811_785_118],
    ]
    const sheet = only(await sent.send('专利.xlsx', { Sheet1: rows }))
    expect(sent.stored('patent').map(({ patentNumber }) => patentNumber)).toEqual(['202015010123.0'])
    expect(sheet.rejected.map(({ row, code }) => [row, code])).toEqual([[3, 'patent-number-shape']])
  })

  it('takes no formula error for a name, and leaves out what cannot be seen', async () => {
    const rows: Rows = [
      ['专利名称', '专利号', '发明人'],
      ['#N/A', patentNumbers[0], '张三'],
      ['一种\u200B方法', patentNumbers[1], '许㛃\uFEFF、李四\u001A'],
    ]
    const sheet = only(await sent.send('专利.xlsx', { Sheet1: rows }))
    expect(sheet.rejected.map(({ row, code }) => [row, code])).toEqual([[2, 'required-missing']])
    expect(sent.stored('patent')[0]?.title).toBe('一种方法')
    expect(namesOf(sent.stored('patent')[0]?.inventors)).toEqual(['许㛃', '李四'])
  })
})
