import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pinyinOrder } from '../../../main/db/pinyin-order.ts'

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
const sorted = (texts: readonly string[]): readonly string[] =>
  texts.toSorted((a, b) => compare(pinyinOrder(a), pinyinOrder(b)))

test('names stand by pinyin, then tone, not by code point', () => {
  expect(sorted(['赵卫东', '陈静', '安然', '王敏', '李伟', '周海峰', '黄山', '皇甫嵩'])).toEqual([
    '安然',
    '陈静',
    '皇甫嵩',
    '黄山',
    '李伟',
    '王敏',
    '赵卫东',
    '周海峰',
  ])
  expect(sorted(['扬州', '徐州', '南京', '苏州', '盐城', '连云港'])).toEqual([
    '连云港',
    '南京',
    '苏州',
    '徐州',
    '盐城',
    '扬州',
  ])
})

test('digits and letters stand before Han, width and case make no difference', () => {
  expect(sorted(['一号机', 'ABB机器人', '3号岸桥', '安全绳', '２号岸桥', 'abb夹具'])).toEqual([
    '２号岸桥',
    '3号岸桥',
    'ABB机器人',
    'abb夹具',
    '安全绳',
    '一号机',
  ])
})

test('a rare character stands where its reading puts it', () => {
  // 𬬩 (Extension E) and 㛃 (Extension A, jié)
  expect(sorted(['吴𬬩', '吴一', '吴安', '何㛃', '何刚', '何林'])).toEqual([
    '何刚',
    '何㛃',
    '何林',
    ...(new Intl.Collator('zh-u-co-pinyin').compare('𬬩', '一') < 0
      ? ['吴安', '吴𬬩', '吴一']
      : ['吴安', '吴一', '吴𬬩']),
  ])
})

const common = fc.string({
  unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
})

test('it is the order of the standard, and two texts have one key only where they are alike', () => {
  const collator = new Intl.Collator('zh-u-co-pinyin')
  fc.assert(
    fc.property(common, common, (a, b) => {
      expect(compare(pinyinOrder(a), pinyinOrder(b))).toBe(Math.sign(collator.compare(a, b)))
    }),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      const alike = (text: string) =>
        text
          .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
          .replace(/[A-Z]/g, (c) => c.toLowerCase())
      expect(pinyinOrder(a) === pinyinOrder(b)).toBe(alike(a) === alike(b))
    }),
    { numRuns: 300 },
  )
})
