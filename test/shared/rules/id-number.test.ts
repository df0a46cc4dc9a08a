import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIdNumber } from '../../../shared/rules/id-number.ts'

const validId = fc
  .tuple(
    fc.constantFrom('320102', '110105', '440524', '650100'),
    fc.date({ min: new Date('1930-01-01'), max: new Date('2010-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, birth, order]) => {
    const body = `${region}${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`
    const ids = [...'0123456789X'].map((c) => body + c).filter((id) => parseIdNumber(id).ok)
    expect(ids).toHaveLength(1)
    return ids[0] ?? ''
  })

describe('parseIdNumber', () => {
  it.each([
    [
      '11010519491231002X',
      { number: '11010519491231002X', regionCode: '110105', birthDate: '1949-12-31', sex: 'female' },
    ],
    ['440524188001010014', { ok: true, birthDate: '1880-01-01', sex: 'male' }],
    ['１１０１０５１９４９１２３１００２ｘ', { number: '11010519491231002X' }],
    ['110105194912310021', { reason: 'check' }],
    ['110105194902300021', { reason: 'birth' }],
    ['990105194912310021', { reason: 'region' }],
    ['110105491231002', { reason: 'shape' }],
    ['', { reason: 'shape' }],
  ])('%s', (written, expected) => expect(parseIdNumber(written)).toMatchObject(expected))

  it('tells sex by the third digit of the order', () =>
    fc.assert(
      fc.property(validId, (id) => {
        expect(parseIdNumber(id)).toMatchObject({ ok: true, sex: Number(id[16]) % 2 ? 'male' : 'female' })
      }),
    ))
  it('refuses any one changed character: no weight is a multiple of 11', () =>
    fc.assert(
      fc.property(validId, fc.nat(17), fc.constantFrom(...'0123456789X'), (id, i, c) => {
        fc.pre(id[i] !== c)
        expect(parseIdNumber(id.slice(0, i) + c + id.slice(i + 1)).ok).toBe(false)
      }),
    ))
})
