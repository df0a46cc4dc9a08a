import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatWan, formatYuan, parseMoney } from '../../../shared/text/parse-money.ts'

const exact = (fen: number | null) => ({ ok: true, fen, approximate: false })
const about = (fen: number) => ({ ok: true, fen, approximate: true })

describe('parseMoney', () => {
  it.each<[string | number, number]>([
    ['1,262', 1_262_000_000],
    ['１，２６２', 1_262_000_000],
    ['1 262', 1_262_000_000],
    ['２３１', 231_000_000],
    [143, 143_000_000],
    ['120万元', 120_000_000],
    ['3.5万', 3_500_000],
    ['500元', 50_000],
    ['1.2亿', 12_000_000_000],
    ['120（万元）', 120_000_000],
    ['￥500元', 50_000],
    ['120万元/年', 120_000_000],
    ['-12.5', -12_500_000],
    ['0', 0],
    [0, 0],
    [-0, 0],
    ['32.00', 32_000_000],
    [0.1 + 0.2, 300_000],
    [1.005, 1_005_000],
    [32.3333333333333, 32_333_333],
    ['0.0000005', 1],
    [1e-9, 0],
  ])('%j in a column of 万元 is %i fen', (written, fen) =>
    expect(parseMoney(written, 'wan')).toEqual(exact(fen)),
  )

  it.each<[string | number, number]>([
    ['1,262', 126_200],
    ['120万元', 120_000_000],
    ['0.29', 29],
    [0.29, 29],
    ['1.005', 101],
  ])('%j in a column of yuan is %i fen', (written, fen) =>
    expect(parseMoney(written, 'yuan')).toEqual(exact(fen)),
  )

  it.each<[string, number]>([
    ['约32', 32_000_000],
    ['约 1,047 万元', 1_047_000_000],
    ['大约３２', 32_000_000],
    ['≈32', 32_000_000],
    ['100万元左右', 100_000_000],
    ['100余万元', 100_000_000],
    ['100万余元', 100_000_000],
  ])('%s is about %i fen', (written, fen) => expect(parseMoney(written, 'wan')).toEqual(about(fen)))

  it.each(['—', '-', '－', '——', '无', '', '  ', '/', 'N/A'])('%j is no amount', (written) =>
    expect(parseMoney(written, 'wan')).toEqual(exact(null)),
  )

  it.each<string | number>([
    '1,26',
    '12 34',
    '1,2620',
    '100-200',
    '120万美元',
    '三百万',
    '1.2.3',
    '约',
    '万元',
    '.',
    '5.',
    '120万亿吨',
    'abc',
    '90071992547410',
    '9'.repeat(400),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e21,
  ])('%j is refused', (written) => expect(parseMoney(written, 'wan')).toEqual({ ok: false }))

  it('reads any rendering of an amount exactly', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.boolean(), (fen, fullWidth) => {
        const render = (s: string): string =>
          fullWidth ? s.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : s
        const sign = fen < 0 ? '-' : ''
        const digits = String(Math.abs(fen))
        const shifted = (by: number): string => {
          const padded = digits.padStart(by + 1, '0')
          return `${sign}${padded.slice(0, -by)}.${padded.slice(-by)}`
        }
        expect(parseMoney(render(formatYuan(fen)), 'yuan')).toEqual(exact(fen))
        expect(parseMoney(render(`${formatYuan(fen)}元`), 'wan')).toEqual(exact(fen))
        expect(parseMoney(render(shifted(6)), 'wan')).toEqual(exact(fen))
        expect(parseMoney(render(`${shifted(6)}万元`), 'yuan')).toEqual(exact(fen))
        expect(parseMoney(render(`约${shifted(10)}亿元`), 'yuan')).toEqual(about(fen))
        expect(parseMoney(fen / 100, 'yuan')).toEqual(exact(fen))
      }),
    ))

  it('never gives anything but whole fen', () =>
    fc.assert(
      fc.property(fc.double(), (value) => {
        const parsed = parseMoney(value, 'wan')
        if (parsed.ok) expect(Number.isSafeInteger(parsed.fen)).toBe(true)
      }),
    ))
})

describe('formatWan and formatYuan', () => {
  it.each([
    [1_262_000_000, '1,262.00', '12,620,000.00'],
    [0, '0.00', '0.00'],
    [5_000, '0.01', '50.00'],
    [4_999, '0.00', '49.99'],
    [-4_999, '0.00', '-49.99'],
    [-123_456_789_012, '-123,456.79', '-1,234,567,890.12'],
    [7, '0.00', '0.07'],
  ])('%i fen', (fen, wan, yuan) => {
    expect(formatWan(fen)).toBe(wan)
    expect(formatYuan(fen)).toBe(yuan)
  })
  it('loses no more than half of the last digit of 万元', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (fen) => {
        const back = parseMoney(formatWan(fen), 'wan')
        expect(back.ok && back.fen !== null && Math.abs(back.fen - fen) <= 5_000).toBe(true)
      }),
    ))
})
