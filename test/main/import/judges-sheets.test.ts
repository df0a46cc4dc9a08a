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

  it('take scores from the panel alone, never from a judge who is recused, and keep a recusal that the sheet declares', async () => {
    await sent.send('推荐.xlsx', { 十大发明专利: nominations })
    const { store } = sent.bench.test
    const cycle = store.list({ type: 'cycle' })[0]
    const [first, second] = patentNumbers
      .slice(0, 2)
      .map((number) => store.byText('nomination', 'patentNumber', number)[0])
    const [judge] = store.write({ label: 'test' }, (writer) =>
      ['01', '02'].map((code) =>
        writer.insert('judge', {
          cycle: { id: cycle?.id ?? '', text: '' },
          code,
          name: `评委${code}`,
        }),
      ),
    )
    const assign = (nomination: string | undefined, state: string) =>
      store.write({ label: 'test' }, (writer) =>
        writer.insert('assignment', {
          nomination: { id: nomination ?? '', text: '' },
          judge: { id: judge ?? '', text: '' },
          cycleYear: 2026,
          state,
        }),
      )
    assign(first?.id, 'recused')
    const rows = (code: string, last: readonly unknown[]): Rows =>
      [
        [`评委编号：${code}`],
        [
          '名称',
          '单位',
          '创新性（25分）',
          '先进性（20分）',
          '经济效益（25分）',
          '社会效益（10分）',
          '推广应用（20分）',
        ],
        ['一种甲', '云帆港口', 20, 15, 20, 8, 18],
        ['一种甲', '长江电力', ...last],
      ] as Rows
    const full = [21, 15, 20, 8, 18]
    const codes = async (code: string, last: readonly unknown[] = full) =>
      only(await sent.send(`评分${code}.xlsx`, { 十大发明专利: rows(code, last) })).rejected.map(
        (row) => `${row.row} ${row.code}`,
      )
    // Written as 1 where the panel says 01.
    expect(await codes('1')).toEqual(['3 judge-recused'])
    expect(await codes('09')).toEqual(['3 judge-unknown', '4 judge-unknown'])
    assign(second?.id, 'assigned')
    expect(await codes('02')).toEqual(['4 judge-unassigned'])
    expect(await codes('评委02', ['回避', null, null, null, null])).toEqual([])
    expect(
      sent
        .stored('assignment')
        .map(({ judge: link, state, basis }) => [(link as LinkValue).text, state, basis])
        .at(-1),
    ).toEqual(['评委02', 'recused', 'sheet'])
    expect(sent.stored('scoreSheet').map(({ judge: code, recused }) => [code, recused])).toEqual([
      ['01', false],
      ['02', false],
      ['02', true],
    ])
  })
})
