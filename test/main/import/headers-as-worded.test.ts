import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Rows } from './build-workbook.ts'
import { only } from './import-support.ts'
import { createSentWorkbooks, namesOf, type SentWorkbooks } from './sent-workbooks.ts'

let sent: SentWorkbooks
beforeEach(async () => {
  sent = await createSentWorkbooks()
})
afterEach(() => sent.dispose())

describe('headers as unions word them', () => {
  it('reads a register of studios in other words', async () => {
    const rows: Rows = [
      ['××集团劳模（职工）创新工作室统计表'],
      [
        '编号',
        '创新工作室名称',
        '工作室负责人',
        '所属单位',
        '命名层级',
        '命名年份',
        '工作室人数',
        '场地（平方米）',
        '获得专利数',
        '近三年创造效益（万元）',
        '联系人及电话',
      ],
      [
        1,
        '王强工作室',
        '王强',
        '云帆港口',
        '省级',
        '2021年',
        '15人',
        '200平方米',
        '3项',
        '1,200',
        '李敏 13812345678',
      ],
      [
        2,
        '刘洋工作室',
        '刘洋（技师）',
        '长江电力',
        '公司级',
        '2020.5',
        12,
        150,
        5,
        '800万元',
        '赵敏／025-83536666',
      ],
    ]
    const sheet = only(await sent.send('统计.xlsx', { '2026年': rows }))
    expect([sheet.as, sheet.created, sheet.warnings]).toEqual(['studio', 2, []])
    expect(sent.stored('studio')).toMatchObject([
      {
        leaderName: '王强',
        level: 'provincial',
        namedOn: '2021',
        memberCount: 15,
        area: 200,
        patentCount: 3,
        benefit: 1_200_000_000,
        contact: '李敏',
        phone: '13812345678',
      },
      { leaderName: '刘洋', level: 'enterprise', namedOn: '2020-05', contact: '赵敏', phone: '025-83536666' },
    ])
  })

  it('reads works with the first completer’s number in his cell', async () => {
    const rows: Rows = [
      ['编号', '单位名称', '成果名称', '五小类别', '第一完成人及电话', '参与人员', '年效益（元）'],
      ['1', '云帆港口', '除渣器', '小发明', '张三 13812345678', '李四、王五', '350,000'],
    ]
    const sheet = only(await sent.send('五小.xlsx', { Sheet1: rows }))
    expect(sheet.warnings).toEqual([])
    expect(sent.stored('innovation')).toMatchObject([
      { firstCompleter: '张三', phone: '13812345678', benefit: 35_000_000 },
    ])
    expect(namesOf(sent.stored('innovation')[0]?.completers)).toEqual(['张三', '李四', '王五'])
  })
})
