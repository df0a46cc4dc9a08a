import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCreditCode } from '../../../shared/rules/credit-code.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const validCode = fc
  .tuple(
    fc.constantFrom('91', '52', '12', '93'),
    fc.integer({ min: 110000, max: 659000 }),
    fc.array(fc.constantFrom(...alphabet), { minLength: 9, maxLength: 9 }),
  )
  .map(([head, region, org]) => {
    const body = `${head}${region}${org.join('')}`
    const codes = [...alphabet].map((c) => body + c).filter((code) => parseCreditCode(code).ok)
    expect(codes).toHaveLength(1)
    return codes[0] ?? ''
  })

describe('parseCreditCode', () => {
  it('reads the example of the standard', () =>
    expect(parseCreditCode('91350100M000100Y43')).toEqual({
      ok: true,
      code: '91350100M000100Y43',
      regionCode: '350100',
      orgCode: 'M000100Y4',
      orgCodeOk: true,
    }))
  it.each([
    '91110000600037341L',
    '９１３５０１００ｍ０００１００ｙ４３',
    ' 91350100 M000100Y4 3 ',
    '91320700367572582A',
    '9132120075386054XG',
  ])('reads %s', (written) => expect(parseCreditCode(written)).toMatchObject({ ok: true }))
  it('only remarks a wrong inner organisation code', () => {
    const found = [...alphabet].map((c) => parseCreditCode(`91350100M000100Y5${c}`)).filter((code) => code.ok)
    expect(found).toMatchObject([{ ok: true, orgCode: 'M000100Y5', orgCodeOk: false }])
  })
  it.each([
    ['91310115MA1G4L1WXK', { reason: 'check', expected: '7' }],
    ['913209004079486290', { reason: 'check', expected: '7' }],
    ['91350100M000100Y44', { reason: 'check', expected: '3' }],
    ['91350100M000100Y4Z', { reason: 'alphabet' }],
    ['91350100M000100YO3', { reason: 'alphabet' }],
    ['91350100M000100Y4', { reason: 'length' }],
    ['', { reason: 'length' }],
    ['9135A100M000100Y43', { reason: 'region' }],
  ])('refuses %s', (written, why) => expect(parseCreditCode(written)).toEqual({ ok: false, ...why }))

  it('refuses any one changed character: 31 is prime and no weight is a multiple of it', () =>
    fc.assert(
      fc.property(validCode, fc.nat(17), fc.constantFrom(...alphabet), (code, i, c) => {
        fc.pre(code[i] !== c)
        expect(parseCreditCode(code.slice(0, i) + c + code.slice(i + 1)).ok).toBe(false)
      }),
    ))
  it('gives back a valid code from any way of writing it', () =>
    fc.assert(
      fc.property(validCode, (code) => {
        const wide = code.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
        for (const form of [code, code.toLowerCase(), wide, code.replace(/(.{6})/gu, '$1 ')])
          expect(parseCreditCode(form)).toMatchObject({ ok: true, code })
      }),
    ))
})
