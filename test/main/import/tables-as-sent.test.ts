import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LinkValue } from '../../../shared/record/field.ts'
import { bytesOf, type Rows, workbookOf } from './build-workbook.ts'
import { only, sheetsOf } from './import-support.ts'
import { createSentWorkbooks, namesOf, patentNumbers, type SentWorkbooks, unitOf } from './sent-workbooks.ts'

let sent: SentWorkbooks
beforeEach(async () => {
  sent = await createSentWorkbooks()
})
afterEach(() => sent.dispose())

describe('tables as a union lays them out', () => {
  it('gives a unit merged over several rows to each of them', async () => {
    const rows: Rows = [
      ['序号', '单位', '成果名称', '类别', '第一完成人', '效益（万元）'],
      [1, '云帆港口', '除渣器', '1.小发明', '张三', 12],
      [2, null, '纠偏器', '小革新类', '李四', null],
      [3, '长江电力', '测温仪', '□小发明 ☑小设计', '王五', 5],
    ]
    await sent.send('五小.xlsx', { Sheet1: rows }, ['B2:B3', 'F2:F3'])
    expect(sent.stored('innovation').map((one) => [unitOf(one), one.category, one.benefit])).toEqual([
      ['云帆港口', 'invention', 12_000_000],
      // What is merged over two works is not twice earned.
      ['云帆港口', 'renewal', null],
      ['长江电力', 'design', 5_000_000],
    ])
  })

  it('takes the category of works from the sheet’s name or the section they stand in', async () => {
    const header = ['序号', '成果名称', '主要完成人', '单位']
    const sections: Rows = [
      header,
      ['一、小建议'],
      [1, '节电建议', '赵六等3人', '长江电力'],
      ['二、小改造'],
      [2, '输送带改造', '张三 李四 王五', '云帆港口'],
      ['合计', '2项'],
      ['填表人：王敏', null, '联系电话：025-83536666'],
    ]
    const sheets = await sent.send('成果.xlsx', {
      小发明: [header, [1, '除渣器', '孙七（组长）、周八', '金陵钢铁']],
      其他: sections,
      填表说明: [['填表说明'], ['1.请按要求填写']],
    })
    expect(sheets.map(({ as, rows, rejected }) => [as, rows, rejected.length])).toEqual([
      ['innovation', 1, 0],
      ['innovation', 2, 0],
    ])
    expect(
      sent.stored('innovation').map((one) => [one.category, one.firstCompleter, namesOf(one.completers)]),
    ).toEqual([
      ['invention', '孙七', ['孙七', '周八']],
      ['suggestion', '赵六', ['赵六']],
      ['creation', '张三', ['张三', '李四', '王五']],
    ])
  })

  it('holds two tables one under the other', async () => {
    const rows: Rows = [
      ['一、专利情况'],
      ['专利名称', '专利号', '专利权人'],
      ['一种装置', patentNumbers[0], '云帆港口'],
      ['专利名称', '专利号', '专利权人'],
      ['一种方法', patentNumbers[1], '云帆港口'],
      [],
      ['二、工作室情况'],
      ['工作室名称', '领衔人', '所在单位'],
      ['王强工作室', '王强', '云帆港口'],
      ['刘洋工作室', '刘洋（技师）', '长江电力'],
    ]
    const sheets = await sent.send('台账.xlsx', { Sheet1: rows })
    expect(sheets.map(({ as, rows: count, created }) => [as, count, created])).toEqual([
      ['patent', 2, 2],
      ['studio', 2, 2],
    ])
    expect(sent.stored('studio').map(({ leaderName }) => leaderName)).toEqual(['王强', '刘洋'])
  })

  it('never takes a register of patents for nominations without a category', async () => {
    const rows: Rows = [
      ['序号', '专利名称', '专利号'],
      [1, '一种装置', patentNumbers[0]],
    ]
    expect(only(await sent.send('清单.xlsx', { Sheet1: rows })).as).toBe('patent')
  })

  it('says that a sheet with rows of ours was hidden', async () => {
    const book = workbookOf({
      专利: [
        ['专利名称', '专利号'],
        ['一种装置', patentNumbers[0]],
      ],
      旧表: [
        ['专利名称', '专利号'],
        ['一种方法', patentNumbers[1]],
      ],
    })
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
    const sheets = sheetsOf(await sent.bench.run([sent.folder.put('专利.xlsx', bytesOf(book))]))
    expect(sheets.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([[], ['sheet-hidden']])
  })

  it('links the members of a list to the studio its heading names', async () => {
    await sent.send('工作室.xlsx', {
      汇总: [
        ['工作室名称', '领衔人', '所在单位'],
        ['王强创新工作室', '王强', '云帆港口'],
      ],
    })
    const rows: Rows = [
      ['王强创新工作室成员名单'],
      ['序号', '姓名', '性别', '岗位', '是否一线职工'],
      [1, '张 三', '男', '焊工', '是'],
    ]
    const sheet = only(await sent.send('成员.xlsx', { Sheet1: rows }))
    expect([sheet.as, sheet.warnings.map(({ code }) => code)]).toEqual(['studio', ['studio-from-title']])
    const [member] = sent.stored('studioMember')
    expect([member?.name, ((member?.studio as LinkValue | null)?.id ?? null) !== null]).toEqual([
      '张三',
      true,
    ])
    const general = only(
      await sent.send('成员.xlsx', {
        名册: [['创新工作室成员汇总表'], ['姓名', '工作单位'], ['李四', '云帆港口']],
      }),
    )
    expect(general.as).toBe('person')
  })

  it('holds two tables side by side', async () => {
    const rows: Rows = [
      ['专利与工作室一览'],
      ['序号', '专利名称', '专利号', null, '序号', '工作室名称', '领衔人', '所在单位'],
      [1, '一种装置', patentNumbers[0], null, 1, '王强工作室', '王强', '云帆港口'],
      [2, '一种方法', patentNumbers[1], null, 2, '刘洋工作室', '刘洋', '长江电力'],
      [null, null, null, null, 3, '周敏工作室', '周敏', '金陵钢铁'],
    ]
    const sheets = await sent.send('一览.xlsx', { Sheet1: rows })
    expect(sheets.map(({ as, rows: count, created, warnings }) => [as, count, created, warnings])).toEqual([
      ['patent', 2, 2, []],
      ['studio', 3, 3, []],
    ])
    expect(sent.stored('studio').map(({ leaderName }) => leaderName)).toEqual(['王强', '刘洋', '周敏'])
  })

  it('reads a list that was folded to fit the page', async () => {
    const rows: Rows = [
      ['职工花名册'],
      ['姓名', '工作单位', '姓名', '工作单位'],
      ['张三', '云帆港口', '李四', '长江电力'],
      ['王五', '云帆港口', null, null],
    ]
    const sheets = await sent.send('花名册.xlsx', { Sheet1: rows })
    expect(sheets.map(({ as, created }) => [as, created])).toEqual([
      ['person', 2],
      ['person', 1],
    ])
    expect(sent.stored('person').map((one) => [one.name, unitOf(one)])).toEqual([
      ['张三', '云帆港口'],
      ['王五', '云帆港口'],
      ['李四', '长江电力'],
    ])
  })

  it('refuses a table beside another that it cannot read, and names its columns', async () => {
    const rows: Rows = [
      ['专利名称', '专利号', null, '联系人', '备注'],
      ['一种装置', patentNumbers[0], null, '赵敏', '留存'],
      [null, null, null, '钱七', '留存'],
    ]
    const [patents, other] = await sent.send('清单.xlsx', { Sheet1: rows })
    expect([patents?.as, patents?.created, patents?.warnings]).toEqual(['patent', 1, []])
    expect(other?.rejected.map(({ row, code, message }) => [row, code, message.slice(0, 22)])).toEqual([
      [1, 'sheet-unknown', '工作表“Sheet1”的 D–E 列是并排的'],
    ])
    expect(sent.stored('patent')[0]).toMatchObject({ title: '一种装置' })
  })

  it('leaves a register whole in which a column is merely free', async () => {
    const rows: Rows = [
      ['成果名称', '类别', null, '单位', '完成人'],
      ['除渣器', '小发明', null, '云帆港口', '张三'],
      ['纠偏器', '小革新', null, '长江电力', '李四'],
    ]
    const sheet = only(await sent.send('五小.xlsx', { Sheet1: rows }))
    expect([sheet.as, sheet.created]).toEqual(['innovation', 2])
    expect(sent.stored('innovation').map((one) => [unitOf(one), one.firstCompleter])).toEqual([
      ['云帆港口', '张三'],
      ['长江电力', '李四'],
    ])
  })
})
