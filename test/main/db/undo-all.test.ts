import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Values } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { anyValue } from '../../support/arbitrary-values.ts'
import { dumpRecords } from '../../support/dump-records.ts'
import { createImportBench, type ImportBench } from '../import/import-support.ts'

// Whatever is done, undone step by step, gives back the same bytes; redone, the same as before the undoing.

const types = ['unit', 'person', 'patent', 'method', 'nomination', 'award'] as const satisfies RecordType[]

let bench: ImportBench
let folder: string
const workbooks: string[] = []
beforeAll(async () => {
  bench = createImportBench()
  folder = mkdtempSync(join(tmpdir(), 'ledger-undo-all-'))
  for (const [index, rows] of [
    ['1,皮带机改进,小改造,润扬水务,王敏,甲', '2,吊具改进,小革新,,李强,乙'],
    ['1,皮带机改进,小发明,润扬水务,王敏,丙', '2,岸桥改进,小设计,,赵静,丁', '3,吊具改进,,,李强,'],
  ].entries()) {
    const file = join(folder, `${index}.csv`)
    writeFileSync(
      file,
      ['“五小”创新成果汇总表', '序号,成果名称,类别,所属单位,第一完成人,备注', ...rows].join('\n'),
    )
    workbooks.push(file)
  }
  bench.test.store.write({ label: 'start' }, (w) => {
    for (const name of ['甲公司', '乙公司', '丙公司']) w.insert('unit', { name })
    w.remove('unit', w.insert('unit', { name: '已删除的公司' }))
  })
})
afterAll(() => {
  bench.test.dispose()
  rmSync(folder, { recursive: true, force: true })
})

const store = () => bench.test.store
const dump = () => dumpRecords(store().database).join('\n')
const trash = () =>
  Object.values(recordDefinitions).reduce((sum, { type }) => sum + store().count({ type, deleted: true }), 0)
/** The one chosen by a number among all records of a type, live or in the trash. */
const chosen = (type: RecordType, at: number, deleted: boolean) => {
  const records = store().list({ type, deleted, limit: 1000 })
  return records[at % Math.max(1, records.length)]
}

const type = fc.constantFrom(...types)
/** Some fields of some type, with anything that they may hold. */
const typed = type.chain((one) => {
  const fields = recordDefinitions[one].fields.filter((field) => field.kind !== 'files')
  const values = Object.fromEntries(fields.map((field) => [field.name, anyValue(field)]))
  return fc.tuple(fc.constant(one), fc.record(values, { requiredKeys: [] }) as fc.Arbitrary<Values>)
})
const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('create' as const), typed }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('update' as const), typed, at: fc.nat(50) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), type, at: fc.nat(50) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restore' as const), type, at: fc.nat(50) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('import' as const), file: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('give-up' as const), typed, at: fc.nat(50) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
)
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never

const perform = async (one: Action): Promise<void> => {
  switch (one.do) {
    case 'create':
      return void store().write({ label: 'create' }, (w) => w.insert(...one.typed))
    case 'update': {
      const [of, values] = one.typed
      const record = chosen(of, one.at, false)
      if (record) store().write({ label: 'update' }, (w) => w.update(of, record.id, values))
      return
    }
    case 'delete':
    case 'restore': {
      const record = chosen(one.type, one.at, one.do === 'restore')
      if (!record) return
      store().write({ label: one.do }, (w) =>
        one.do === 'delete' ? w.remove(one.type, record.id) : w.restore(one.type, record.id),
      )
      return
    }
    case 'import':
      return void (await bench.run([workbooks[one.file] ?? ''], { as: 'innovation' }))
    case 'give-up':
      return giveUp(one)
    case 'undo':
    case 'redo': {
      const next = one.do === 'undo' ? store().nextUndo() : store().nextRedo()
      if (!next || next.label === 'start') return
      expect(await store()[one.do]()).toMatchObject({ skippedCount: 0 })
      return
    }
    case 'reopen':
      return bench.test.reopen().makeReady()
  }
}

/** A long step that makes, changes and deletes, and is then cancelled: not even the trash knows of it. */
const giveUp = async ({ typed: [of, values], at }: Extract<Action, { readonly do: 'give-up' }>) => {
  const before = [dump(), trash()]
  const step = store().openStep({ label: 'given up' })
  const made = step.batch((w) => w.insert(of, values))
  const other = chosen(of, at, false)
  step.batch((w) => {
    w.update(of, made, { note: '改' })
    if (other && other.id !== made) w.remove(of, other.id)
  })
  await step.abandon()
  expect([dump(), trash()]).toEqual(before)
}

test('any sequence of work, undone, gives back the same bytes; redone, it is there again', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 14 }), async (actions) => {
      const start = dump()
      for (const one of actions) await perform(one)
      const end = dump()
      let undone = 0
      for (; store().nextUndo()?.label !== 'start'; undone += 1)
        expect(await store().undo()).toMatchObject({ skippedCount: 0 })
      expect(dump()).toBe(start)
      for (let i = 0; i < undone; i += 1) expect(await store().redo()).toMatchObject({ skippedCount: 0 })
      expect(dump()).toBe(end)
      for (let i = 0; i < undone; i += 1) await store().undo()
      expect(dump()).toBe(start)
    }),
    { numRuns: 30 },
  )
})
