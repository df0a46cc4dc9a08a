import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readWholeNumber } from '../../../renderer/features/settings/read-whole-number.ts'

const read = readWholeNumber({ min: 1, optional: false, message: '不对' })
const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

it('reads any whole number from its minimum on, also full-width', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), (number) => {
      expect(read(String(number))).toEqual({ ok: true, value: number })
      expect(read(` ${fullWidth(String(number))} `)).toEqual({ ok: true, value: number })
    }),
  )
})

it.each(['', '0', '-3', '1.5', '八', '1e3', '0x10'])('refuses %j', (text) => {
  expect(read(text)).toEqual({ ok: false, message: '不对' })
})

it('takes empty for no limit only where that may be', () => {
  expect(readWholeNumber({ min: 1, optional: true, message: '不对' })('')).toEqual({ ok: true, value: null })
})
