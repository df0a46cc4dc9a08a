import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Values } from '../../../shared/record/field.ts'
import { challengeStages, latenessOf, missingFor, movePatch } from '../../../shared/rules/challenge-board.ts'

const today = '2026-03-01'
const target = { indicator: '漏检率', unit: '%', target: '≤0.5' }
const full: Values = {
  targets: [{ ...target, reached: '0.4' }],
  dueOn: '2026-06',
  leaderName: '陈卫东',
  paid: 100,
}

it.each<[string, Values, (typeof challengeStages)[number], readonly string[]]>([
  ['nothing on file', {}, 'posted', ['targets', 'dueOn']],
  [
    'an indicator without a value',
    { targets: [{ indicator: '好用' }], dueOn: '2026' },
    'posted',
    ['targets'],
  ],
  [
    'a value of blanks',
    { targets: [{ indicator: '好用', target: '  ' }], dueOn: '2026' },
    'posted',
    ['targets'],
  ],
  ['ready to be posted', { targets: [target], dueOn: '2026-06-30' }, 'posted', []],
  ['nobody took it', { targets: [target], dueOn: '2026' }, 'taken', ['taker']],
  [
    'taken by a studio',
    { targets: [target], dueOn: '2026', takerStudio: { id: null, text: '甲' } },
    'taken',
    [],
  ],
  [
    'one target not measured',
    { ...full, targets: [{ ...target, reached: '0.4' }, target] },
    'accepted',
    ['reached'],
  ],
  ['not paid', { ...full, paid: null }, 'settled', ['paid']],
  ['paid nothing is paid', { ...full, paid: 0 }, 'settled', []],
])('%s', (_, values, to, missing) => {
  expect(missingFor(values, to)).toEqual(missing)
})

it('dates a column when it is first reached, and never again', () => {
  expect(movePatch({}, 'taken', today)).toEqual({ state: 'taken', takenOn: today })
  expect(movePatch({ takenOn: '2026-01' }, 'taken', today)).toEqual({ state: 'taken' })
  expect(movePatch({}, 'working', today)).toEqual({ state: 'working' })
})

it.each<[string, Values, readonly string[]]>([
  ['open for takers until today', { state: 'posted', closesOn: today }, []],
  ['closed yesterday', { state: 'posted', closesOn: '2026-02-28' }, ['closed']],
  ['a month is over with its last day', { state: 'working', dueOn: '2026-03' }, []],
  ['the month before is over', { state: 'working', dueOn: '2026-02' }, ['overdue']],
  [
    'a milestone missed, one done late, one ahead',
    {
      state: 'taken',
      dueOn: '2027',
      milestones: [
        { name: '样机', dueOn: '2026-01' },
        { name: '图纸', dueOn: '2025-12', doneOn: '2026-02' },
        { name: '试验', dueOn: '2026-05' },
      ],
    },
    ['milestone'],
  ],
  ['accepted is never late', { state: 'accepted', dueOn: '2020' }, []],
  ['withdrawn neither', { state: 'withdrawn', closesOn: '2020', dueOn: '2020' }, []],
])('late or not: %s', (_, values, kinds) => {
  expect(latenessOf(values, today).map(({ kind }) => kind)).toEqual(kinds)
})

it('asks for no less the further it goes, but for the term, which is over then', () => {
  const values = fc.record(
    {
      targets: fc.constantFrom([], [target], full.targets),
      dueOn: fc.constantFrom(null, '2026'),
      leaderName: fc.constantFrom(null, '陈卫东'),
      paid: fc.constantFrom(null, 0, 5),
    },
    { requiredKeys: ['targets'] },
  )
  fc.assert(
    fc.property(values, fc.nat({ max: 3 }), (of, at) => {
      const [from, to] = [challengeStages[at] ?? 'posted', challengeStages[at + 1] ?? 'settled']
      const later = new Set(missingFor(of as Values, to))
      for (const field of missingFor(of as Values, from))
        expect(later.has(field) || field === 'dueOn').toBe(true)
    }),
  )
})
