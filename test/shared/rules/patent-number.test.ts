import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPatentNumber, parsePatentNumber } from '../../../shared/rules/patent-number.ts'
import truth from '../../fixtures/samples/truth.json' with { type: 'json' }

const wide = (s: string): string => s.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

/** Valid numbers of both styles: digits at random, the check character by trying all eleven. */
const withCheck = (digits: string): string => {
  const valid = [...'0123456789X'].filter((c) => parsePatentNumber(`${digits}.${c}`).ok)
  expect(valid).toHaveLength(1)
  return `${digits}.${valid[0]}`
}
const serial = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
const validNumber = fc
  .oneof(
    fc.tuple(fc.integer({ min: 2003, max: 2099 }), fc.constantFrom(1, 2, 3, 8, 9), serial(7)),
    fc.tuple(fc.integer({ min: 85, max: 99 }), fc.constantFrom(1, 2, 3, 8, 9), serial(5)),
  )
  .map(([year, type, rest]) => withCheck(`${year}${type}${rest.join('')}`))

describe('parsePatentNumber', () => {
  it.each([
    ['201710601862.3', '201710601862.3', 'invention', 2017, false],
    ['95115608.X', '95115608.X', 'invention', 1995, true],
    ['97101765.4', '97101765.4', 'invention', 1997, true],
    ['201811564288.X', '201811564288.X', 'invention', 2018, false],
    ['202322865413.3', '202322865413.3', 'utility', 2023, false],
    ['ZL 2017 1 0601862.3', '201710601862.3', 'invention', 2017, false],
    ['专利号：ZL201710601862.3（已授权）', '201710601862.3', 'invention', 2017, false],
    ['CN201811564288.x', '201811564288.X', 'invention', 2018, false],
    ['zl202115698269.3', '202115698269.3', 'invention', 2021, false],
    ['２０１６１２２４０７７８．１', '201612240778.1', 'invention', 2016, false],
    ['2021162949777', '202116294977.7', 'invention', 2021, false],
    ['95115608x', '95115608.X', 'invention', 1995, true],
    ['2018333148174', '201833314817.4', 'design', 2018, false],
  ])('reads %s', (written, number, kind, year, isOldStyle) =>
    expect(parsePatentNumber(written)).toEqual({ ok: true, number, kind, year, isOldStyle }),
  )

  it.each([
    ['202310123456.7', '6'],
    ['202410123456.7', '0'],
    ['202111234567.8', '1'],
    ['201811785118.7', '4'],
  ])('refuses %s, whose check character is %s', (written, expected) =>
    expect(parsePatentNumber(written)).toEqual({ ok: false, reason: 'check', expected }),
  )

  it.each(['202140123456.7', '202100123456.7', '95615608.X'])('refuses the type digit of %s', (written) =>
    expect(parsePatentNumber(written)).toEqual({ ok: false, reason: 'type' }),
  )

  it.each([
    '',
    '—',
    '2021156982',
    '202115698269',
    'CN109876543A',
    'US202115698269.3',
    '202115698269.3.1',
    '199811785118.4',
    '210011785118.4',
    '50115608.X',
    '2021156982693X',
    '申请中',
  ])('refuses the shape of %j', (written) =>
    expect(parsePatentNumber(written)).toEqual({ ok: false, reason: 'shape' }),
  )

  it('reads every number of the sample register', () =>
    expect(truth.patents.filter((number) => !parsePatentNumber(number).ok)).toEqual([]))

  it('gives back a valid number from any way of writing it', () =>
    fc.assert(
      fc.property(validNumber, (number) => {
        const [digits = '', check = ''] = number.split('.')
        const yearLength = digits.length === 12 ? 4 : 2
        const spaced = `${digits.slice(0, yearLength)} ${digits.charAt(yearLength)} ${digits.slice(yearLength + 1)}.${check}`
        const forms = [
          number,
          `ZL${number}`,
          `CN ${number}`,
          `zl${digits}${check.toLowerCase()}`,
          `ZL ${spaced}`,
        ]
        for (const form of [
          ...forms,
          ...forms.map(wide),
          formatPatentNumber(number, true),
          formatPatentNumber(number, false),
        ])
          expect(parsePatentNumber(form)).toMatchObject({ ok: true, number })
      }),
    ))

  it('refuses any one changed character: no weight from 2 to 9 shares a factor with 11', () =>
    fc.assert(
      fc.property(validNumber, (number) => {
        for (let i = 0; i < number.length; i += 1) {
          if (number[i] === '.') continue
          for (const c of '0123456789X') {
            if (c === number[i]) continue
            expect(parsePatentNumber(number.slice(0, i) + c + number.slice(i + 1)).ok).toBe(false)
          }
        }
      }),
    ))

  it('refuses any two neighbours exchanged: no two neighbouring weights are equal modulo 11', () =>
    fc.assert(
      fc.property(validNumber, fc.nat(10), (number, at) => {
        const i = at % (number.length - 3)
        const [a = '', b = ''] = [number[i], number[i + 1]]
        fc.pre(a !== b)
        expect(parsePatentNumber(number.slice(0, i) + b + a + number.slice(i + 2)).ok).toBe(false)
      }),
    ))
})
