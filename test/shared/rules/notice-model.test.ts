import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NoticeInput, noticeModel, personalDataIn } from '../../../shared/rules/notice-model.ts'

const input: NoticeInput = {
  kind: 'publicity',
  year: 2026,
  organisers: ['江苏省总工会', '江苏省人民政府国有资产监督管理委员会'],
  issuedOn: '2026-12-01',
  from: '2026-12-01',
  to: '2026-12-07',
  categories: [
    {
      title: '十大先进操作法',
      entries: [
        { title: '甲操作法', unit: '江苏某集团有限公司', completers: ['张三', '李四'], patentNumber: null },
      ],
    },
    {
      title: '十大发明专利',
      entries: [
        {
          title: '一种装置',
          unit: '江苏某集团有限公司',
          completers: ['王五'],
          patentNumber: 'ZL201710601862.3',
        },
      ],
    },
    { title: '职工十大科技创新成果', entries: [] },
  ],
}

describe('notice', () => {
  it('says what is recognised, for how long it is public, and how to object', () => {
    const notice = noticeModel(input)
    expect(notice.title.join('')).toBe('关于2026年度省部属企业“三个十大”拟认定名单的公示')
    expect(notice.paragraphs[0]).toContain('公示时间为2026年12月1日至2026年12月7日（5个工作日）。')
    expect(notice.paragraphs[1]).toContain('匿名反映和超过期限的不予受理')
    expect(notice.date).toBe('2026年12月1日')
  })

  it('lists patents by number, and leaves out a category that elects nobody', () => {
    const { tables } = noticeModel(input)
    expect(tables).toEqual([
      {
        title: '十大先进操作法',
        columns: ['序号', '名称', '完成人', '完成单位'],
        rows: [['1', '甲操作法', '张三、李四', '江苏某集团有限公司']],
      },
      {
        title: '十大发明专利',
        columns: ['序号', '名称', '专利号', '完成人', '完成单位'],
        rows: [['1', '一种装置', 'ZL201710601862.3', '王五', '江苏某集团有限公司']],
      },
    ])
  })

  it('a commendation recognises, and speaks of no publicity period', () => {
    const notice = noticeModel({ ...input, kind: 'commendation' })
    expect(notice.title.join('')).toBe('关于认定2026年度省部属企业“三个十大”的通报')
    expect(notice.paragraphs.join('')).not.toContain('公示时间')
  })

  const typedInto = (text: string) => [
    { title: '类', entries: [{ title: '名称', unit: '单位', completers: [text], patentNumber: null }] },
  ]

  it('finds any mobile number or ID number that somebody typed into a name', () => {
    const digits = (length: number) =>
      fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
        .map((list) => list.join(''))
    const phone = fc
      .tuple(fc.integer({ min: 3, max: 9 }), digits(9))
      .map(([second, rest]) => `1${second}${rest}`)
    const idNumber = fc
      .tuple(digits(17), fc.constantFrom('0', '7', 'X', 'x'))
      .map(([body, check]) => body + check)
    fc.assert(
      fc.property(fc.oneof(phone, idNumber), (number) => {
        expect(personalDataIn(typedInto(`张三${number}`))).toEqual([`张三${number}`])
      }),
    )
  })

  it('takes neither years, patent numbers nor long serials for personal data', () => {
    for (const text of ['2026年度', 'ZL201710601862.3', '202115698269.3', '设备编号1381234567890123'])
      expect(personalDataIn(typedInto(text))).toEqual([])
  })
})
