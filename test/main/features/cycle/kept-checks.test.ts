import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCycleHandlers } from '../../../../main/features/cycle/service.ts'
import type { FindingView } from '../../../../shared/cycle-views.ts'
import type { Values } from '../../../../shared/record/field.ts'
import type { RecordType } from '../../../../shared/record/record-type-name.ts'
import { cycleFixture } from './cycle-fixture.ts'

const titles = ['盾构刀盘快换装置', '云帆港口吊具', '焊缝研究', '许?法', '节能泵𬭩', '']
const names = ['许㛃', '王伟', '李志强']
const numbers = ['202310123456.7', 'ZL2019', null]

/** One thing that somebody does; the number picks among the records that there are. */
const work = fc.record({
  kind: fc.constantFrom(
    'nominate',
    'edit',
    'remove',
    'restore',
    'stage',
    'explain',
    'attach',
    'place',
    'drop',
    'unit',
    'person',
    'patent',
    'award',
    'deadline',
    'undo',
    'fonts',
    'day',
    'many',
  ),
  at: fc.nat(),
  n: fc.nat(5),
})
type Work = typeof work extends fc.Arbitrary<infer T> ? T : never

/** A cycle, and the same question to handlers that remember and to ones that never were asked before. */
const office = () => {
  let day = 20
  let lost = (text: string): readonly string[] => [...text].filter((one) => one === '𬭩')
  const dependencies = { missingGlyphs: () => lost }
  const fixture = cycleFixture(dependencies)
  const { store, cycle, job } = fixture
  const workspace = { ...fixture.workspace, today: () => `2026-11-${day}` }
  const link = { id: cycle.id, text: cycle.name }
  const write = (label: string, work: Parameters<typeof store.write>[1]) => store.write({ label }, work)
  const insert = (type: RecordType, values: Values) => write('t', (writer) => writer.insert(type, values))
  const some = (type: RecordType, at: number, deleted = false) => {
    const all = store.list({ type, deleted })
    return all[at % Math.max(1, all.length)]
  }
  const change = (type: RecordType, at: number, values: Values): void => {
    const record = some(type, at)
    if (record) write('t', (writer) => writer.update(type, record.id, values))
  }
  const unitLink = (at: number) => {
    const unit = some('unit', at)
    return unit ? { id: unit.id, text: String(unit.values.name) } : null
  }
  const nomination = (at: number, n: number): Values => ({
    title: titles[n % titles.length] ?? '',
    category: n % 3 === 0 ? 'patent' : 'achievement',
    number: n,
    unit: unitLink(at),
    phone: n % 2 === 0 ? '138' : '13812345678',
    patentNumber: numbers[n % numbers.length] ?? null,
    industryKind: ['traditional', 'emerging', null][n % 3] ?? null,
    completers: [{ name: names[at % names.length] ?? '', personId: some('person', at)?.id ?? null }],
  })
  const works: Readonly<Record<Work['kind'], (at: number, n: number) => unknown>> = {
    nominate: (at, n) => insert('nomination', { cycle: link, ...nomination(at, n) }),
    edit: (at, n) => change('nomination', at, nomination(n, at % 6)),
    remove: (at) => {
      const record = some('nomination', at)
      if (record) write('t', (writer) => writer.remove('nomination', record.id))
    },
    restore: (at) => {
      const record = some('nomination', at, true)
      if (record) write('t', (writer) => writer.restore('nomination', record.id))
    },
    stage: (at, n) =>
      change('nomination', at, { stage: cycle.pack.stages[n % cycle.pack.stages.length]?.id ?? null }),
    explain: (at, n) =>
      change('nomination', at, { explained: n % 2 ? { 'same-name-elsewhere': '不是同一人' } : null }),
    attach: (at, n) =>
      insert('evidence', {
        fileName: `${n}.pdf`,
        sha256: String(n),
        owner: n % 4 === 0 ? null : (some('nomination', at)?.id ?? null),
        slot: 'benefitProof',
        cycleYear: 2026,
        order: at % 3,
        problems: n === 5 ? ['damaged'] : [],
      }),
    place: (at, n) => change('evidence', at, { owner: some('nomination', n)?.id ?? null, order: n }),
    drop: (at) => {
      const record = some('evidence', at)
      if (record) write('t', (writer) => writer.remove('evidence', record.id))
    },
    unit: (at, n) =>
      n < 2
        ? insert('unit', { name: `云帆港口${n}` })
        : change('unit', at, { name: `云帆港口${n}`, shortName: '吊具' }),
    person: (at, n) =>
      n < 2
        ? insert('person', { name: names[n] ?? '' })
        : change('person', at, { unitHead: n % 2 === 0, frontLine: n > 3 }),
    patent: (at, n) =>
      n < 2
        ? insert('patent', { title: '泵', patentNumber: numbers[n] ?? '', legalStatus: 'granted' })
        : change('patent', at, { legalStatus: n > 3 ? 'rejected' : 'granted', patentKind: 'utility' }),
    award: (at, n) =>
      insert('award', {
        title: titles[n % titles.length] || '旧',
        year: 2020 + (at % 8),
        completers: [{ name: names[n % 3] ?? '', personId: null }],
      }),
    deadline: (_at, n) =>
      write('t', (writer) => writer.update('cycle', cycle.id, { deadline: `2026-12-1${n}` })),
    undo: () => (store.nextUndo()?.label === 't' ? store.undo() : null),
    fonts: (_at, n) => {
      lost = (text) => [...text].filter((one) => one === (n % 2 ? '㛃' : '𬭩'))
    },
    day: (_at, n) => {
      day = 20 + n
    },
    many: (at, n) =>
      write('t', (writer) => {
        for (let i = 0; i < 2100; i += 1) writer.insert('reward', { personName: `${at} ${i}`, amount: n })
        writer.insert('award', { title: titles[0] ?? '', year: 2021 })
      }),
  }
  const ask = async (handlers: typeof fixture.handlers): Promise<readonly FindingView[]> =>
    (await handlers['check.run']({ cycle: 2026 }, workspace, job)).findings
  return {
    dispose: fixture.dispose,
    do: async ({ kind, at, n }: Work) => works[kind](at, n),
    remembered: () => ask(fixture.handlers),
    fresh: () => ask(createCycleHandlers(dependencies)),
    one: (id: string) => fixture.handlers['check.run']({ cycle: 2026, nomination: id }, workspace, job),
    ids: () => store.list({ type: 'nomination' }).map(({ id }) => id),
  }
}

test('after any sequence of work, what is remembered finds what a whole check finds', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(fc.array(work, { minLength: 5, maxLength: 30 }), async (sequence) => {
      const there = office()
      try {
        for (const one of sequence) {
          await there.do(one)
          const whole = await there.fresh()
          found += whole.length
          expect(await there.remembered()).toEqual(whole)
        }
        for (const id of there.ids()) {
          const own = (await there.fresh()).filter(({ nomination }) => nomination === id)
          expect((await there.one(id)).findings).toEqual(own)
        }
      } finally {
        there.dispose()
      }
    }),
    { numRuns: 25 },
  )
  expect(found).toBeGreaterThan(100)
})
