import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHybridClock } from '../../../main/db/hybrid-clock.ts'
import { createUuidV7 } from '../../../main/db/uuid-v7.ts'

const times = fc.array(fc.integer({ min: 1_600_000_000_000, max: 1_600_000_000_050 }), {
  minLength: 2,
  maxLength: 400,
})

test('ids are UUIDs of version 7, and sort in the order they were made, whatever the wall clock does', () => {
  fc.assert(
    fc.property(times, (clock) => {
      let i = 0
      const newId = createUuidV7(() => new Date(clock[i] ?? 0))
      const ids = clock.map((_, at) => {
        i = at
        return newId()
      })
      for (const id of ids)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(ids.toSorted()).toEqual(ids)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('more ids than a millisecond holds still sort', () => {
  const newId = createUuidV7(() => new Date(1_600_000_000_000))
  const ids = Array.from({ length: 10_000 }, newId)
  expect(ids.toSorted()).toEqual(ids)
})

test('the hybrid clock only runs forwards, also past what it has seen', () => {
  fc.assert(
    fc.property(times, (clock) => {
      let i = 0
      const seen = '01748a5a1000-0007-other'
      const hybrid = createHybridClock(() => new Date(clock[i] ?? 0), 'here', seen)
      const ticks = clock.map((_, at) => {
        i = at
        return hybrid.tick()
      })
      expect([seen, ...ticks].toSorted()).toEqual([seen, ...ticks])
      expect(new Set(ticks).size).toBe(ticks.length)
    }),
  )
})
