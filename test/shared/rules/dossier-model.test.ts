import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Values } from '../../../shared/record/field.ts'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import { chineseDate } from '../../../shared/rules/chinese-date.ts'
import { type DossierSource, dossierModel } from '../../../shared/rules/dossier-model.ts'

const pack = defaultPack(2026)
const [category] = pack.categories
if (!category) throw new Error('the default pack has categories')

const values: Values = {
  number: 3,
  category: 'achievement',
  title: ' 混凝土养护工艺优化 ',
  unit: { id: 'u1', text: '金陵钢铁' },
  recommender: { id: null, text: '江苏省钢铁工会' },
  completers: [
    { name: '赵春梅', personId: 'p1', post: '线路工', skill: '技师', frontLine: true },
    { name: '宋㛃', personId: null, frontLine: false },
  ],
  industryKind: 'emerging',
  firstUse: '2023-07',
  benefits: [
    { year: 2024, amount: 983_000_000, approximate: true },
    { year: 2023, amount: 556_000_000, output: 500_000_000 },
    { year: 2021, amount: 1_000_000 },
  ],
  answers: { innovationPoints: '第一段\r\n\n  第二段  ', classified: false },
}

const source = (changes: Partial<DossierSource> = {}): DossierSource => ({
  values,
  pack,
  category,
  unitName: (link) => (link.id === 'u1' ? '江苏金陵钢铁集团有限公司' : link.text),
  evidence: [
    { slot: 'photo', order: 1, fileName: '照片.jpg', caption: '', sha256: 'c' },
    { slot: 'useProof', order: 3, fileName: '应用2.pdf', caption: '', sha256: 'b' },
    { slot: 'useProof', order: 2, fileName: '应用1.pdf', caption: '', sha256: 'a' },
    { slot: 'gone', order: 0, fileName: '旧.pdf', caption: '', sha256: 'd' },
  ],
  ...changes,
})

const part = (label: string) => dossierModel(source()).parts.find((candidate) => candidate.label === label)

describe('the model of a dossier', () => {
  it('prints the full name of a unit on file and the written name of one that is not', () => {
    const model = dossierModel(source())
    expect(model.unit).toBe('江苏金陵钢铁集团有限公司')
    expect(model.recommender).toBe('江苏省钢铁工会')
    expect(model.title).toBe('混凝土养护工艺优化')
  })

  it('lists completers by rank', () => {
    const people = part('完成人')
    expect(people).toMatchObject({
      rows: [
        { rank: '1', name: '赵春梅', unit: '江苏金陵钢铁集团有限公司', frontLine: '是' },
        { rank: '2', name: '宋㛃', unit: '', frontLine: '否' },
      ],
    })
  })

  it('always prints the three years before the cycle, with totals and 约 only where it belongs', () => {
    expect(part('近三年经济效益')).toEqual({
      kind: 'benefits',
      label: '近三年经济效益',
      unit: '万元',
      rows: [
        { year: '2021年', output: '', profit: '', tax: '', saving: '', amount: '1.00' },
        { year: '2023年', output: '500.00', profit: '', tax: '', saving: '', amount: '556.00' },
        { year: '2024年', output: '', profit: '', tax: '', saving: '', amount: '约983.00' },
        { year: '2025年', output: '', profit: '', tax: '', saving: '', amount: '' },
      ],
      total: { output: '500.00', profit: '', tax: '', saving: '', amount: '约1,540.00' },
    })
  })

  it('prints dates at the precision known, choices and flags as ticks, long text by paragraph', () => {
    expect(part('首次应用时间')).toMatchObject({ value: '2023年7月' })
    expect(part('产业类别')).toMatchObject({
      options: [{ ticked: false }, { label: '新兴产业', ticked: true }, { ticked: false }],
    })
    expect(part('是否涉密')).toMatchObject({ options: [{ ticked: false }, { label: '否', ticked: true }] })
    expect(part('是否存在权属争议')).toMatchObject({ options: [{ ticked: false }, { ticked: false }] })
    expect(part('主要创新点')).toMatchObject({ paragraphs: ['第一段', '第二段'] })
  })

  it('orders evidence by slot, then by order, whatever order it came in', () => {
    const names = (evidence: DossierSource['evidence']) =>
      dossierModel(source({ evidence })).evidence.map(({ fileName }) => fileName)
    const expected = ['应用1.pdf', '应用2.pdf', '照片.jpg', '旧.pdf']
    const { evidence } = source()
    fc.assert(
      fc.property(fc.shuffledSubarray([...evidence], { minLength: 4 }), (mixed) => {
        expect(names(mixed)).toEqual(expected)
      }),
    )
  })

  it('holds nothing that differs between machines', () => {
    const text = JSON.stringify(dossierModel(source()))
    expect(text).not.toContain('u1')
    expect(text).not.toContain('p1')
    expect(text).not.toContain('"order"')
  })
})

describe('a date in Chinese', () => {
  it.each([
    ['2024', '2024年'],
    ['2024-03', '2024年3月'],
    ['2024-03-05', '2024年3月5日'],
    ['不详', '不详'],
  ])('%s → %s', (date, printed) => {
    expect(chineseDate(date)).toBe(printed)
  })
})
