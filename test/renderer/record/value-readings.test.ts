import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textsIn } from '../../../renderer/lib/texts.ts'
import { recordTexts } from '../../../renderer/record/record-texts.ts'
import { readDate, readMoney, readNumber, writeMoney } from '../../../renderer/record/value-readings.ts'

const t = textsIn(recordTexts, 'zh')

test.each(['wan', 'yuan'] as const)('an amount in %s is written exactly and read back the same', (unit) => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (fen) => {
      expect(readMoney(unit, t)(writeMoney(unit)(fen))).toEqual({ ok: true, value: fen === 0 ? 0 : fen })
    }),
  )
})

test('amounts show at least two decimals and no false ones', () => {
  expect(writeMoney('wan')(700_100_000)).toBe('700.10')
  expect(writeMoney('wan')(12_345_600)).toBe('12.3456')
  expect(writeMoney('wan')(null)).toBe('')
})

test('dates are taken as written and brought into one form', () => {
  expect(readDate(t)('2025年3月')).toEqual({ ok: true, value: '2025-03' })
  expect(readDate(t)(' ')).toEqual({ ok: true, value: null })
  expect(readDate(t)('2025-02-30').ok).toBe(false)
})

test('numbers keep to their bounds', () => {
  expect(readNumber(t, 0, 10)('1,0')).toEqual({ ok: true, value: 10 })
  expect(readNumber(t, 0)('-1')).toEqual({ ok: false, message: '不能小于 0。' })
  expect(readNumber(t)('三').ok).toBe(false)
})
