import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupId, layOutGroups } from '../../../renderer/features/records/group-layout.ts'

test('every line is a header or a row of an open group, in order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ key: fc.integer({ max: 20 }), count: fc.integer({ min: 1, max: 5 }) }), {
        selector: ({ key }) => key,
      }),
      fc.array(fc.integer({ max: 20 })),
      (given, foldedKeys) => {
        const groups = given.map((group) => ({ ...group, sums: {} }))
        const layout = layOutGroups(groups, new Set(foldedKeys.map(groupId)))
        let place = 0
        const expected = groups.flatMap((group) => {
          const open = !foldedKeys.includes(group.key)
          const rows = Array.from({ length: group.count }, (_, at) => ({ place: place + at }))
          place += group.count
          return [{ group, open }, ...(open ? rows : [])]
        })
        expect(Array.from({ length: layout.items }, (_, at) => layout.at(at))).toEqual(expected)
      },
    ),
  )
})

test('a group without a value is no group that is called nothing', () => {
  expect(groupId(null)).not.toBe(groupId(''))
})
