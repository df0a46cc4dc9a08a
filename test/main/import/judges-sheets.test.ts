import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LinkValue } from '../../../shared/record/field.ts'
import type { Rows } from './build-workbook.ts'
import { only } from './import-support.ts'
import { createSentWorkbooks, patentNumbers, type SentWorkbooks } from './sent-workbooks.ts'

let sent: SentWorkbooks
beforeEach(async () => {
  sent = await createSentWorkbooks()
})
afterEach(() => sent.dispose())

describe('judges’ sheets as they come back', () => {
  const nominations: Rows = [
    ['2026年度省部属企业十大发明专利推荐汇总表'],
    ['序号', '推荐单位', '名称', '第一完成人', '专利号'],
    [1, '云帆港口', '一种甲', '张三', patentNumbers[0]],
    [2, '长江电力', '一种甲', '李四', patentNumbers[1]],
  ]

  it('tells entries of one title by their unit, reads full marks in any wording and leaves averages out', async () => {
    await sent.send('推荐.xlsx', { 十大发明专利: nominations })
    const rows: Rows = [
      ['评委：张教授'],
      [
        '名称',
        '单位',
        '推广应用(20 分)',
        '创新性（满分25分）',
        '先进性20分',
        '经济效益（25）',
        '社会效益(10分)',
      ],
      ['一种 甲', '长江电力集团', 18, '２０', 15, 20, 8],
      ['一种甲', '江苏云帆港口集团有限公司', '回避', null, null, null, null],
      ['平均分', null, 18, 20, 15, 20, 8],
    ]
    const sheet = only(await sent.send('评分.xlsx', { 十大发明专利: rows }))
    expect([sheet.as, sheet.rows, sheet.created, sheet.rejected]).toEqual(['scores', 2, 2, []])
    const first = sent.bench.test.store.byText('nomination', 'patentNumber', patentNumbers[0])[0]?.id
    const scores = sent
      .stored('scoreSheet')
      .map(({ nomination, recused, points, judge }) => [
        (nomination as LinkValue).id === first,
        recused,
        points,
        judge,
      ])
    expect(scores).toEqual([
      [false, false, { innovation: 20, advancement: 15, economy: 20, society: 8, spread: 18 }, '张教授'],
      [true, true, {}, '张教授'],
    ])
  })
})
