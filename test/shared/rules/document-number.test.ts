import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocumentNumber } from '../../../shared/rules/document-number.ts'

describe('parseDocumentNumber', () => {
  it.each([
    '苏工发〔2023〕3号',
    '苏工发[2023]3号',
    '苏工发［２０２３］３号',
    '苏工发（2023）3号',
    '苏工发(2023)3号',
    '苏工发【2023】3号',
    '苏工发〈2023〉3号',
    '苏工发＜2023＞3号',
    '苏工发〔2023〕第3号',
    '苏工发〔2023〕03号',
    ' 苏工发 〔2023〕 3 号 ',
  ])('reads %s', (written) =>
    expect(parseDocumentNumber(written)).toEqual({
      ok: true,
      number: '苏工发〔2023〕3号',
      issuer: '苏工发',
      year: 2023,
      serial: 3,
    }),
  )
  it.each([
    ['苏工发2023年3号', 'shape'],
    ['〔2023〕3号', 'shape'],
    ['苏工发〔23〕3号', 'shape'],
    ['苏工发〔2023〕3', 'shape'],
    ['苏工发〔2023〕号', 'shape'],
    ['', 'shape'],
    ['苏工发〔1023〕3号', 'year'],
    ['苏工发〔2023〕0号', 'serial'],
  ])('refuses %j: %s', (written, reason) =>
    expect(parseDocumentNumber(written)).toEqual({ ok: false, reason }),
  )

  it('gives back the official form from any brackets', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('苏工发', '盐工发', '徐工教', '总工发'),
        fc.integer({ min: 1949, max: 2100 }),
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom('〔〕', '[]', '()', '（）', '【】', '〈〉', '［］', '＜＞'),
        (issuer, year, serial, brackets) => {
          const number = `${issuer}〔${year}〕${serial}号`
          const written = `${issuer}${brackets[0]}${year}${brackets[1]}${serial}号`
          expect(parseDocumentNumber(written)).toEqual({ ok: true, number, issuer, year, serial })
        },
      ),
    ))
})
