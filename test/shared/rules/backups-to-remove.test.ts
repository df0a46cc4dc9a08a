import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupsToRemove } from '../../../shared/rules/backups-to-remove.ts'

const dayOf = (at: string): string => at.slice(0, 10)
const named = (...times: string[]) => times.map((at) => ({ file: at, at }))
const kept = (times: string[]) => {
  const gone = new Set(backupsToRemove(named(...times), dayOf).map((one) => one.at))
  return times.filter((at) => !gone.has(at)).toSorted()
}

test('the last three of the newest day stay, and the last of each earlier day', () => {
  expect(
    kept([
      '2026-03-02T08',
      '2026-03-02T09',
      '2026-03-02T10',
      '2026-03-02T11',
      '2026-03-01T08',
      '2026-03-01T17',
      '2026-02-01T08',
    ]),
  ).toEqual(['2026-02-01T08', '2026-03-01T17', '2026-03-02T09', '2026-03-02T10', '2026-03-02T11'])
})

test('at most ten stay, the newest always', () => {
  const time = fc
    .integer({ min: 0, max: 40 * 24 })
    .map((hour) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString())
  fc.assert(
    fc.property(fc.uniqueArray(time, { maxLength: 60 }), (times) => {
      const staying = kept(times)
      expect(staying.length).toBeLessThanOrEqual(10)
      expect(staying.at(-1)).toBe(times.toSorted().at(-1))
      expect(kept(staying)).toEqual(staying)
    }),
  )
})

test('nothing to keep, nothing to remove', () => {
  expect(backupsToRemove([], dayOf)).toEqual([])
})
