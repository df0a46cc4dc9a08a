import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toLogFields } from '../../../main/db/record-values.ts'
import type { ChangeEntry } from '../../../main/db/store.ts'
import { recordAsOf } from '../../../main/db/record-as-of.ts'
import type { FieldValue, Values } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { createTestStore, type TestStore } from '../../support/create-test-store.ts'

const dayMs = 86_400_000
let t: TestStore
beforeEach(() => {
  t = createTestStore('2026-03-01T08:00:00.000Z')
})
afterEach(() => t.dispose())

const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

const answers = fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('甲', '乙'), { maxKeys: 2 })
const step = fc.oneof(
  fc.record({
    do: fc.constant('update' as const),
    title: fc.constantFrom('甲', '乙', '丙'),
    note: fc.option(fc.constantFrom('一', '二')),
    answers,
  }),
  fc.constant({ do: 'delete' as const }),
  fc.constant({ do: 'restore' as const }),
  fc.constant({ do: 'undo' as const }),
  fc.constant({ do: 'pass' as const }),
)

/** Undoes back from what the record holds now, entry by entry, to the end of a day. */
const undoneTo = (now: Record<string, FieldValue>, history: readonly ChangeEntry[], day: string) => {
  const fields = { ...now }
  for (const entry of history.filter(({ at }) => dayOf(new Date(at)) > day))
    for (const name of Object.keys({ ...entry.before, ...entry.after })) {
      const before = entry.before[name] ?? null
      if (before === null) delete fields[name]
      else fields[name] = before
    }
  return fields
}

test('playing the log forward to any day gives what undoing back to it gives', async () => {
  const definition = recordDefinitions.nomination
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const { store } = t
      const id = store.write({ label: 'create' }, (writer) => writer.insert('nomination', { title: '甲' }))
      const first = dayOf(t.clock())
      for (const one of steps) {
        t.pass(one.do === 'pass' ? 3 * dayMs : dayMs / 3)
        const record = store.find(id, 'nomination')
        if (one.do === 'update' && !record?.deleted) {
          const { do: _, ...values } = one
          store.write({ label: 'update' }, (writer) => writer.update('nomination', id, values as Values))
        } else if (one.do === 'delete')
          store.write({ label: 'delete' }, (writer) => writer.remove('nomination', id))
        else if (one.do === 'restore')
          store.write({ label: 'restore' }, (writer) => writer.restore('nomination', id))
        else if (one.do === 'undo' && store.historyOf(id).length > 1)
          await store.undo().catch(() => undefined)
      }
      const history = store.historyOf(id)
      const now = toLogFields(definition, store.find(id, 'nomination')?.values ?? {})
      for (const { at } of history) {
        const day = dayOf(new Date(at))
        const then = recordAsOf(history, day)
        if (then.state === 'absent') throw new Error('it was there by then')
        expect(toLogFields(definition, then.values)).toEqual(undoneTo(now, history, day))
      }
      expect(
        recordAsOf(history, dayOf(new Date(new Date(`${first}T12:00:00`).getTime() - dayMs))).state,
      ).toBe('absent')
      t.pass(dayMs)
    }),
    { numRuns: 40 },
  )
})

test('a day on which it lay in the trash says so', () => {
  const { store } = t
  const id = store.write({ label: 'create' }, (writer) => writer.insert('innovation', { title: '甲' }))
  t.pass(2 * dayMs)
  store.write({ label: 'delete' }, (writer) => writer.remove('innovation', id))
  const removed = dayOf(t.clock())
  t.pass(2 * dayMs)
  store.write({ label: 'restore' }, (writer) => writer.restore('innovation', id))
  const history = store.historyOf(id)
  expect(recordAsOf(history, '2026-03-01')).toMatchObject({ state: 'there', values: { title: '甲' } })
  expect(recordAsOf(history, removed).state).toBe('deleted')
  expect(recordAsOf(history, dayOf(t.clock())).state).toBe('there')
})
