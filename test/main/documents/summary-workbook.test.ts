import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { summaryWorkbook } from '../../../main/features/documents/summary-workbook.ts'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'

const pack = defaultPack(2026)

const rowsOf = (bytes: Uint8Array): unknown[][] => {
  const book = read(bytes)
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  return sheet ? utils.sheet_to_json(sheet, { header: 1, defval: '' }) : []
}

const row = {
  values: {
    title: '一种接触网吊弦方法',
    completers: [
      { name: '宋㛃', personId: null, post: '线路工', skill: '技师' },
      { name: '沈𬭩', personId: null },
      { name: '马昊', personId: null },
    ],
    phone: '13800000000',
    industryKind: 'future',
    benefits: [
      { year: 2023, amount: 556_005_000 },
      { year: 2024, amount: 983_000_000, approximate: true },
    ],
  },
  unit: '江苏润扬水务集团有限公司',
  recommender: '',
  patentNumber: 'ZL201815533883.2',
  draft: true,
}

describe('the summary workbook', () => {
  it('has the columns that unions ask for, and a total', async () => {
    const category = pack.categories.find(({ id }) => id === 'patent')
    if (!category) throw new Error('the default pack has patents')
    const rows = rowsOf(await summaryWorkbook(pack, category, [row]))
    expect(rows[0]?.[0]).toBe('2026年度省部属企业十大发明专利推荐汇总表')
    expect(rows[2]).toEqual(
      '序号 推荐单位 类别 名称 第一完成人 其他完成人 所在单位 职务/工种 技能等级/职称 联系电话 产业类别 专利号 主要效益（万元） 备注'.split(
        ' ',
      ),
    )
    expect(rows[3]).toEqual([
      1,
      '江苏润扬水务集团有限公司',
      '发明专利',
      '一种接触网吊弦方法',
      '宋㛃',
      '沈𬭩、马昊',
      '江苏润扬水务集团有限公司',
      '线路工',
      '技师',
      '13800000000',
      '未来',
      'ZL201815533883.2',
      1539.01,
      '效益含约数；申报书为草稿',
    ])
    expect(rows[4]?.[3]).toBe('合计 1 项')
    expect(rows[4]?.[12]).toBe(1539.01)
  })

  it('leaves the patent column out where there are no patents, and gives the same bytes twice', async () => {
    const [category] = pack.categories
    if (!category) throw new Error('the default pack has categories')
    const bytes = await summaryWorkbook(pack, category, [row])
    expect(rowsOf(bytes)[2]).not.toContain('专利号')
    expect(Buffer.from(await summaryWorkbook(pack, category, [row])).equals(Buffer.from(bytes))).toBe(true)
  })
})
