import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameOn } from '../../../shared/rules/name-on.ts'

const unit = {
  name: '江苏云帆港口集团有限公司',
  formerNames: [
    { name: '云帆港务局', to: '1998' },
    { name: '江苏云帆港务有限公司', from: '1999-01-01', to: '2015-06' },
    { name: '没有写明停用时间的旧名' },
  ],
}

test.each([
  ['1980-05-01', '云帆港务局'],
  ['1998-12-31', '云帆港务局'],
  ['1999-01-01', '江苏云帆港务有限公司'],
  ['2015-06-30', '江苏云帆港务有限公司'],
  ['2015-07-01', '江苏云帆港口集团有限公司'],
  ['2026-01-01', '江苏云帆港口集团有限公司'],
])('on %s it was called %s', (day, name) => {
  expect(nameOn(unit, day)).toBe(name)
})

test('of overlapping times the one that ended first counts, whatever their order', () => {
  const names = [
    { name: '乙', from: '2000', to: '2010' },
    { name: '甲', from: '2000', to: '2005' },
  ]
  for (const formerNames of [names, names.toReversed()]) {
    expect(nameOn({ name: '丙', formerNames }, '2004-01-01')).toBe('甲')
    expect(nameOn({ name: '丙', formerNames }, '2006-01-01')).toBe('乙')
  }
})

test('always one of its names, and the present one without former ones', () => {
  expect(nameOn({ name: '甲', formerNames: [] }, '1900-01-01')).toBe('甲')
  expect(nameOn({ name: '甲' }, '1900-01-01')).toBe('甲')
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const names = [unit.name, ...unit.formerNames.map(({ name }) => name)]
      expect(names).toContain(nameOn(unit, `${year}-${String(month).padStart(2, '0')}-15`))
    }),
  )
})
