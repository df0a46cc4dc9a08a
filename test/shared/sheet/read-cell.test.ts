import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldOf } from '../../../shared/record/define-record.ts'
import { fieldSchema } from '../../../shared/record/field-schema.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { readCell } from '../../../shared/sheet/read-cell.ts'
import { rowKind } from '../../../shared/sheet/row-kind.ts'
import type { Cell } from '../../../shared/sheet/sheet.ts'

const read = (type: RecordType, name: string, cell: Cell) =>
  readCell(fieldOf(recordDefinitions[type], name), cell, null, name === 'name')

describe('readCell', () => {
  it.each<[RecordType, string, Cell, unknown]>([
    ['patent', 'patentNumber', 'zl 2021 1 5698269.3', '202115698269.3'],
    ['patent', 'patentNumber', 2021162949777, '202116294977.7'],
    ['patent', 'filedOn', 42589, '2016-08-07'],
    ['patent', 'legalStatus', '专利权维持', 'granted'],
    ['patent', 'paidThrough', '2025', 2025],
    ['innovation', 'category', '小改造', 'creation'],
    ['innovation', 'applied', '√', true],
    ['innovation', 'benefit', '２３１', 231_000_000],
    ['innovation', 'benefit', '0.5亿元', 5_000_000_000],
    ['studio', 'area', '３４６㎡', 346],
    ['studio', 'phone', 15_061_831_192, '15061831192'],
    ['unit', 'affiliation', '央企', 'ministerial'],
  ])('reads %s.%s %j', (type, name, cell, value) => {
    expect(read(type, name, cell)).toEqual({ kind: 'value', value })
  })

  it.each<[RecordType, string, Cell]>([
    ['innovation', 'benefit', '—'],
    ['innovation', 'studio', '无'],
    ['innovation', 'completedOn', '/'],
    ['innovation', 'title', ' '],
    ['patent', 'legalStatus', null],
  ])('takes %s.%s %j for empty', (type, name, cell) => {
    expect(read(type, name, cell)).toEqual({ kind: 'empty' })
  })

  it.each<[RecordType, string, Cell, string, string]>([
    ['patent', 'patentNumber', '201811785118.7', 'refused', 'patent-number-check'],
    ['patent', 'patentNumber', '12345', 'refused', 'patent-number-shape'],
    ['unit', 'creditCode', '913209004079486290', 'refused', 'credit-code-check'],
    ['award', 'documentNumber', '第三号文件', 'refused', 'document-number-shape'],
    ['studio', 'area', '94万元', 'dropped', 'number-unreadable'],
    ['patent', 'filedOn', '2021年13月', 'dropped', 'date-unreadable'],
    ['innovation', 'benefit', '若干', 'dropped', 'money-unreadable'],
    ['innovation', 'benefit', '#REF!', 'dropped', 'cell-error'],
    ['innovation', 'category', '小聪明', 'dropped', 'choice-unknown'],
    ['innovation', 'applied', '正在谈', 'dropped', 'flag-unreadable'],
    ['studio', 'phone', '1390000', 'value', 'phone-format'],
    ['innovation', 'benefit', '约32', 'value', 'money-approximate'],
    ['studio', 'area', '约100', 'value', 'number-approximate'],
    ['studio', 'name', '许?工匠创新工作室', 'value', 'lossy-name'],
    ['allianceMember', 'studio', '许?工匠创新工作室', 'value', 'lossy-name'],
    ['innovation', 'completers', '何?、张三', 'value', 'lossy-name'],
  ])('%s.%s %j is %s with %s and says what to do', (type, name, cell, kind, code) => {
    const outcome = read(type, name, cell)
    expect(outcome).toMatchObject({ kind, remark: { code } })
    if (outcome.kind !== 'empty' && outcome.remark) expect(outcome.remark.message).toMatch(/请|应/u)
  })

  it('gives only values that the record takes, whatever stands in the cell', () => {
    const fields = Object.values(recordDefinitions).flatMap((definition) => definition.fields)
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom(
        '约1,262万元',
        '２０２５年３月',
        '张三、李四；王五',
        '20250312',
        '√',
        '小改造',
        '1e300',
        '-5',
      ),
    )
    fc.assert(
      fc.property(fc.constantFrom(...fields), cell, (field, value) => {
        const outcome = readCell(field, value)
        if (outcome.kind === 'value') expect(fieldSchema(field).safeParse(outcome.value).success).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('rowKind', () => {
  const columns = ['序号', '名称', '单位', '效益'].map((header, index) => ({ index, header, path: [header] }))
  it.each<[Cell[], string]>([
    [[1, '一种装置', '甲', 5], 'data'],
    [[1, '合计管理法', '甲', 5], 'data'],
    [['', '', '甲', 5], 'data'],
    [['合计', '', '', 12], 'total'],
    [['', '小 计', '', 12], 'total'],
    [['合计', '2项', '', 12], 'total'],
    [['共计3项', '', '', ''], 'total'],
    [['合计（万元）', '', '', 12], 'total'],
    [['云帆港口小计', '', '', 350], 'total'],
    [['', '云帆港口小计', '', 350], 'total'],
    [[2, '工时自动小计', '甲', 5], 'data'],
    [['', '成本合计', '甲', ''], 'data'],
    [['填表人：王敏', '', '联系电话：025-83536666', ''], 'note'],
    [['工会主席（签字）：', '', '', ''], 'note'],
    [['小发明类', '', '', ''], 'section'],
    [['注：须附证明。', null, null, null], 'note'],
    [['填报日期：2026年3月', '', '', ''], 'note'],
    [['序号', '名称', '单位', '效益'], 'header'],
    [[3, '', '', ''], 'blank'],
    [['', ' ', null], 'blank'],
    [['二、省属企业'], 'section'],
    [['（一）省属企业'], 'section'],
  ])('%j is %s', (row, kind) => {
    expect(rowKind(row, columns, 0)).toBe(kind)
  })
})
