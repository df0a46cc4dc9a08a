import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createLeakScan, type Secret } from '../../../shared/kit/leak-scan.ts'

const secrets: readonly Secret[] = [
  { kind: 'person', text: '宋㛃' },
  { kind: 'person', text: '沈𬭩' },
  { kind: 'person', text: '高峰' },
  { kind: 'person', text: '王' },
  { kind: 'unit', text: '江苏润扬水务集团有限公司' },
  { kind: 'unit', text: '润扬水务' },
  { kind: 'studio', text: '宋㛃劳模创新工作室' },
  { kind: 'fileName', text: '润扬水务+效益证明.pdf' },
]
const none = new Map<string, ReadonlySet<string>>()
const scan = createLeakScan(secrets, none)
const found = (text: string, entry: string | null = 'a', scanner = scan): readonly string[] =>
  scanner({ entry, place: '研制背景', text }).map((leak) => `${leak.kind} ${leak.found}`)

describe('leak scan', () => {
  it('finds names through spaces, dots, brackets and full-width forms', () => {
    expect(found('由宋　㛃牵头')).toEqual(['person 宋　㛃'])
    expect(found('沈·𬭩同志')).toEqual(['person 沈·𬭩'])
    expect(found('江苏润扬水务（集团）有限公司')).toEqual(['unit 江苏润扬水务（集团）有限公司'])
    expect(found('润扬\n水务')).toEqual(['unit 润扬\n水务'])
  })

  it('names the longest of names that lie in one another, once', () => {
    expect(found('江苏润扬水务集团有限公司')).toEqual(['unit 江苏润扬水务集团有限公司'])
    expect(found('宋㛃劳模创新工作室')).toEqual(['studio 宋㛃劳模创新工作室'])
    expect(found('宋㛃、沈𬭩')).toEqual(['person 宋㛃', 'person 沈𬭩'])
  })

  it('finds whatever has the shape of a phone, an ID number or an address, known or not', () => {
    expect(found('电话 138 1234 5678')).toEqual(['phone 138 1234 5678'])
    expect(found('０２５－８３２１２３４５')).toEqual([])
    expect(found('025-83212345')).toEqual(['phone 025-83212345'])
    expect(found('32010219800307421X')).toEqual(['idNumber 32010219800307421X'])
    expect(found('写信到 a.b@example.com 即可')).toEqual(['email a.b@example.com'])
  })

  it('leaves figures alone that are none', () => {
    expect(found('专利号 201811564288.X，产值 13812345678901 元，缩短至 117 分钟')).toEqual([])
    expect(found('2023 年 1380 万元 2024 年 12345678 元')).toEqual([])
  })

  it('does not take two sentences for one name', () => {
    expect(found('产量创新高。峰值下降')).toEqual([])
  })

  it('lets a name pass where a person said that it is a word there, and only there', () => {
    const ordinary = createLeakScan(secrets, new Map([['a', new Set(['高峰'])]]))
    expect(found('用电高峰时段', 'a', ordinary)).toEqual([])
    expect(found('用电高峰时段', 'b', ordinary)).toEqual(['person 高峰'])
    expect(found('用电高峰时段')).toEqual(['person 高峰'])
  })

  it('shows a few characters around', () => {
    const [leak] = scan({ entry: null, place: 'award', text: '一二三四五六七八九十宋㛃一二三四五六七八九十' })
    expect(leak).toMatchObject({
      entry: null,
      place: 'award',
      excerpt: '…三四五六七八九十宋㛃一二三四五六七八…',
    })
  })
})

const filler = fc.string({
  unit: fc.constantFrom(...'的研制与应用，产线停机由分钟缩短至12.5% '),
  maxLength: 60,
})
const joint = fc.constantFrom('', '', ' ', '\u3000', '·', '\n', '\u200b')

test('a secret is found wherever it is put and however it is spaced', () => {
  const long = secrets.filter(({ text }) => [...text].length > 1)
  fc.assert(
    fc.property(
      fc.constantFrom(...long),
      filler,
      filler,
      fc.array(joint, { minLength: 40, maxLength: 40 }),
      (secret, before, after, joints) => {
        const written = [...secret.text]
          .map((character, index) => character + (joints[index] ?? ''))
          .join('')
          .trim()
        const leaks = scan({ entry: 'a', place: 'x', text: `${before}${written}${after}` })
        expect(leaks.some((leak) => leak.found.includes(written.slice(0, 1)))).toBe(true)
      },
    ),
    { numRuns: 400 },
  )
})

test('nothing is found where nothing was put', () => {
  fc.assert(
    fc.property(filler, filler, (one, other) => {
      expect(scan({ entry: 'a', place: 'x', text: one + other })).toEqual([])
    }),
    { numRuns: 400 },
  )
})
