import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reconcileDraft, sameFieldValue } from '../../../shared/record/reconcile-draft.ts'

const value = fc.oneof(
  fc.constantFrom('甲', '乙', null, 1),
  fc.array(fc.record({ name: fc.constantFrom('王', '李') }), { maxLength: 2 }),
  fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('甲', '乙', null)),
)
const values = fc.dictionary(fc.constantFrom('title', 'unit', 'people', 'answers'), value)

test('every field of a draft is stored already, free to apply, or a conflict; none twice', () => {
  fc.assert(
    fc.property(values, values, values, (draft, base, stored) => {
      const { apply, conflicts } = reconcileDraft(draft, base, stored)
      for (const [field, typed] of Object.entries(draft)) {
        const isStored = sameFieldValue(typed, stored[field])
        const isConflict = conflicts.some((one) => one.field === field)
        expect([isStored, Object.hasOwn(apply, field), isConflict].filter(Boolean)).toHaveLength(1)
      }
    }),
  )
})

test('nothing that was changed since is ever overwritten', () => {
  fc.assert(
    fc.property(values, values, values, (draft, base, stored) => {
      for (const field of Object.keys(reconcileDraft(draft, base, stored).apply))
        expect(sameFieldValue(base[field], stored[field])).toBe(true)
    }),
  )
})

test('the order of keys and empty keys make no difference; the order of people does', () => {
  expect(sameFieldValue({ a: 1, b: null }, { a: 1 })).toBe(true)
  expect(sameFieldValue({ a: '1', b: '2' }, { b: '2', a: '1' })).toBe(true)
  expect(sameFieldValue([{ name: '王' }, { name: '李' }], [{ name: '李' }, { name: '王' }])).toBe(false)
  expect(sameFieldValue([], {})).toBe(false)
  expect(sameFieldValue(null, undefined)).toBe(true)
})
