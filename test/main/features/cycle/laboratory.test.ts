import { afterEach, beforeEach, expect, it } from 'vitest'
import { scoreMethodNames } from '../../../../shared/scoring/methods/score-methods.ts'
import { cycleFixture } from './cycle-fixture.ts'

let fixture: ReturnType<typeof cycleFixture>
beforeEach(() => {
  fixture = cycleFixture()
})
afterEach(() => fixture.dispose())

it('shows each entry under every method, in the official order, and each judge beside the others', async () => {
  const { handlers, workspace, job, add, score } = fixture
  const first = add({ category: 'method', number: 1, title: '甲操作法' })
  const second = add({ category: 'method', number: 2, title: '乙操作法' })
  const third = add({ category: 'method', number: 3, title: '丙操作法' })
  // Totals: 甲 73, 74 and a recusal; 乙 83, 60, 82; 丙 nothing.
  score(first, [[20, 15, 20, 8, 10], [20, 15, 20, 8, 11], null])
  score(second, [
    [20, 15, 20, 8, 20],
    [20, 15, 20, 5, 0],
    [20, 15, 20, 8, 19],
  ])
  const view = await handlers['rank.laboratory']({ cycle: 2026 }, workspace, job)
  const category = view.categories.find((one) => one.category === 'method')
  // 乙 by the pack: 83 and 60 dropped, 82.00; 甲: two rows only, 73.50.
  expect(category?.entries.map(({ nomination, score: points, rank }) => [nomination, points, rank])).toEqual([
    [second, 82, 1],
    [first, 73.5, 2],
    [third, null, null],
  ])
  expect(category?.entries[0]?.results.map(({ method }) => method)).toEqual([...scoreMethodNames])
  expect(category?.entries[0]?.results[0]).toEqual({ method: 'mean', value: 75, rank: 1, place: 'in' })
  expect(category?.entries[2]?.results.every(({ value, place }) => value === null && place === null)).toBe(
    true,
  )
  // Judge 2 gave 乙 60 where the others gave 82.5, and 甲 74 where the other gave 73: (−22.5 + 1) / 2.
  expect(category?.judges.map(({ judge, severity }) => [judge, severity])).toEqual([
    ['01', (73 - 74 + (83 - 71)) / 2],
    ['02', -10.75],
    ['03', 82 - 71.5],
  ])
})
