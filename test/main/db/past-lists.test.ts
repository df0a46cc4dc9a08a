import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoredRecord } from '../../../main/db/store.ts'
import { localDay } from '../../../shared/text/local-day.ts'
import { createTestStore, type TestStore } from '../../support/create-test-store.ts'

const dayMs = 86_400_000
let t: TestStore
beforeEach(() => {
  t = createTestStore('2026-03-01T08:00:00.000Z')
})
afterEach(() => t.dispose())

const pastFiles = () => readdirSync(t.dir).filter((name) => name.startsWith('past-'))
const shown = (records: readonly StoredRecord[]) => records.map(({ id, values }) => ({ id, values }))
const sorted = { type: 'innovation', sort: [{ field: 'title' }] } as const

const act = fc.oneof(
  fc.record({
    do: fc.constant('create' as const),
    title: fc.constantFrom('甲', '乙', '丙'),
    benefit: fc.option(fc.nat({ max: 900 })),
  }),
  fc.record({
    do: fc.constant('update' as const),
    at: fc.nat(),
    title: fc.constantFrom('丁', '戊'),
    frontLine: fc.boolean(),
  }),
  fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const), at: fc.nat() }),
  fc.constant({ do: 'undo' as const }),
  fc.constant({ do: 'nextDay' as const }),
)

test('the list of any day, its trash and its sums are what they were on that day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 30 }), async (acts) => {
      const { store } = t
      const seen = new Map<string, { there: unknown; gone: unknown; totals: unknown }>()
      const look = async () => {
        seen.set(localDay(t.clock()), {
          there: shown(store.list(sorted)),
          gone: shown(store.list({ ...sorted, deleted: true })),
          totals: await store.lists.totals({ ...sorted, group: 'title' }, ['benefit']),
        })
      }
      const any = (at: number, deleted: boolean): StoredRecord | undefined => {
        const records = store.list({ type: 'innovation', deleted })
        return records[at % Math.max(1, records.length)]
      }
      for (const one of acts) {
        t.pass(60_000)
        const found = 'at' in one ? any(one.at, one.do === 'restore') : undefined
        if (one.do === 'create')
          store.write({ label: 'x' }, (writer) =>
            writer.insert('innovation', { title: one.title, benefit: one.benefit }),
          )
        else if (one.do === 'undo') await store.undo().catch(() => undefined)
        else if (one.do === 'nextDay') {
          await look()
          t.pass(dayMs)
        } else if (found)
          store.write({ label: 'x' }, (writer) => {
            if (one.do === 'delete') writer.remove('innovation', found.id)
            else if (one.do === 'restore') writer.restore('innovation', found.id)
            else if (one.do === 'update')
              writer.update('innovation', found.id, {
                title: one.title,
                completers: [{ name: '张三', personId: null, frontLine: one.frontLine }],
              })
          })
      }
      await look()
      for (const [day, then] of [...seen].slice(-3)) {
        const lists = await store.past('innovation', day)
        expect(shown((await lists.page(sorted, 0, 1000)).records), day).toEqual(then.there)
        expect(shown((await lists.page({ ...sorted, deleted: true }, 0, 1000)).records), day).toEqual(
          then.gone,
        )
        expect(await lists.totals({ ...sorted, group: 'title' }, ['benefit']), day).toEqual(then.totals)
      }
      t.pass(dayMs)
    }),
    { numRuns: 4 },
  )
})

test('files beside a record count as of that day, too', async () => {
  const { store } = t
  const [one] = store.write({ label: 'x' }, (writer) =>
    ['甲', '乙'].map((title) => writer.insert('innovation', { title })),
  )
  t.pass(2 * dayMs)
  store.write({ label: 'x' }, (writer) =>
    writer.insert('evidence', { owner: one ?? '', fileName: 'a.pdf', sha256: 'a'.repeat(64) }),
  )
  const lacking = { type: 'innovation', filters: [{ evidence: false }] } as const
  expect((await store.lists.page(lacking, 0, 9)).total).toBe(1)
  expect((await (await store.past('innovation', '2026-03-02')).page(lacking, 0, 9)).total).toBe(2)
})

test('days looked at leave no file behind: not after the next days, not at the end, not after a crash', async () => {
  const { store } = t
  store.write({ label: 'x' }, (writer) => writer.insert('innovation', { title: '甲' }))
  for (const day of ['2026-02-01', '2026-02-02', '2026-02-03']) await store.past('innovation', day)
  await expect.poll(pastFiles).toHaveLength(2)
  store.close()
  expect(pastFiles()).toEqual([])
  writeFileSync(join(t.dir, 'past-7.sqlite'), 'left by a crash')
  t.reopen()
  expect(pastFiles()).toEqual([])
})
