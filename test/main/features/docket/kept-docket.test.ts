import * as fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { docketHandlers } from '../../../../main/features/docket/service.ts'
import { createDocketFixture, type DocketFixture } from './docket-fixture.ts'

const open: DocketFixture[] = []
afterEach(async () => {
  for (const fixture of open.splice(0)) await fixture.dispose()
})

const work = fc.record({
  kind: fc.constantFrom(
    'add',
    'edit',
    'remove',
    'restore',
    'rename',
    'hand over',
    'pay',
    'undo',
    'other',
    'many',
  ),
  at: fc.nat(),
  n: fc.nat(9),
})
type Work = typeof work extends fc.Arbitrary<infer T> ? T : never

it('shows after any sequence of work what reading everything anew shows', async () => {
  let rows = 0
  await fc.assert(
    fc.asyncProperty(fc.array(work, { minLength: 4, maxLength: 20 }), async (sequence) => {
      const there = await createDocketFixture()
      open.push(there)
      const { store } = there.workspace
      const units = [there.unit('甲港'), there.unit('乙电')]
      const some = (at: number, deleted = false) => {
        const all = store.list({ type: 'patent', deleted })
        return all[at % Math.max(1, all.length)]?.id
      }
      const onSome = (at: number, change: (id: string) => void, deleted = false): void => {
        const id = some(at, deleted)
        if (id !== undefined) change(id)
      }
      const write = (change: Parameters<typeof store.write>[1]) => store.write({ label: 'work' }, change)
      const works: Readonly<Record<Work['kind'], (at: number, n: number) => unknown>> = {
        add: (at, n) =>
          there.patent({ title: `装置${at}`, filedOn: `201${n}-04-10`, unit: units[n % 2] ?? null }),
        edit: (at, n) =>
          onSome(at, (id) =>
            write((w) => w.update('patent', id, { filedOn: `20${10 + n}-0${1 + (n % 9)}-10` })),
          ),
        remove: (at) => onSome(at, (id) => write((w) => w.remove('patent', id))),
        restore: (at) => onSome(at, (id) => write((w) => w.restore('patent', id)), true),
        rename: (at, n) => write((w) => w.update('unit', units[at % 2]?.id ?? '', { name: `港务${n}` })),
        'hand over': (at, n) =>
          onSome(at, (id) => write((w) => w.update('patent', id, { unit: units[n % 2] ?? null }))),
        pay: (at, n) => onSome(at, (id) => write((w) => w.update('patent', id, { paidThrough: 2020 + n }))),
        undo: () => (store.nextUndo()?.label === 'work' ? store.undo() : null),
        other: (at) => write((w) => w.insert('studio', { name: `工作室${at}` })),
        many: () =>
          write((w) => {
            for (let i = 0; i < 1100; i += 1) w.insert('person', { name: `王${i}` })
          }),
      }
      // Another object is another store to whoever remembers by store.
      const anew = () => ({ ...there.workspace, store: { ...store }, today: there.workspace.today })
      for (const { kind, at, n } of sequence) {
        await works[kind](at, n)
        for (const show of ['due', 'lapsed'] as const) {
          const shown = await there.ask('docket.list', { show })
          rows += shown.rows.length
          expect(shown).toEqual(await docketHandlers['docket.list']({ show }, anew(), there.job))
        }
      }
    }),
    { numRuns: 12 },
  )
  // Sequences that show nothing would prove nothing.
  expect(rows).toBeGreaterThan(0)
})
