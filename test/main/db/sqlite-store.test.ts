import { afterEach, beforeEach, expect, test } from 'vitest'
import { ExpectedError } from '../../../shared/errors.ts'
import { createTestStore, type TestStore } from '../../support/create-test-store.ts'

let t: TestStore
beforeEach(() => {
  t = createTestStore()
})
afterEach(() => t.dispose())

const addUnit = (name: string): string =>
  t.store.write({ label: 'records.create' }, (w) => w.insert('unit', { name }))

test('every kind of field comes back as it was given', () => {
  const values = {
    title: '盾构机刀盘快速更换法',
    unit: { id: null, text: '某地铁公司' },
    completers: [{ name: '许㛃', personId: null, post: '钳工', share: 60 }],
    benefits: [{ year: 2024, amount: 126_200_000, approximate: true }],
    answers: { problem: '换刀慢', used: true, times: 3 },
    explained: { rule: ['a', 1] },
    firstUse: '2024-03',
    number: 7,
    category: 'method',
  }
  const id = t.store.write({ label: 'x' }, (w) => w.insert('nomination', values))
  expect(t.reopen().get('nomination', id)?.values).toMatchObject(values)
  expect(t.store.find(id)?.type).toBe('nomination')
})

test('an update writes only what differs and says so', () => {
  const id = addUnit('甲公司')
  const changed = t.store.write({ label: 'x' }, (w) =>
    w.update('unit', id, { name: '甲公司', region: '南京市' }),
  )
  expect(changed).toEqual(['region'])
  expect(t.store.historyOf(id)[0]).toMatchObject({ before: { region: null }, after: { region: '南京市' } })
  expect(t.store.write({ label: 'x' }, (w) => w.update('unit', id, { region: '南京市' }))).toEqual([])
  expect(t.store.steps(10)).toHaveLength(2)
})

test('a step that fails leaves nothing', () => {
  const broken = () =>
    t.store.write({ label: 'x' }, (w) => {
      w.insert('unit', { name: '甲' })
      throw new Error('bug')
    })
  expect(broken).toThrow('bug')
  expect(t.store.count({ type: 'unit' })).toBe(0)
  expect(t.store.steps(10)).toEqual([])
})

test('values of the wrong shape and unknown fields are refused', () => {
  expect(() => t.store.write({ label: 'x' }, (w) => w.insert('patent', { filedOn: '2024-13' }))).toThrow(
    ExpectedError,
  )
  expect(() => t.store.write({ label: 'x' }, (w) => w.insert('patent', { nonsense: 1 }))).toThrow(
    'unknown-field',
  )
  expect(() => t.store.write({ label: 'x' }, (w) => w.update('patent', 'none', {}))).toThrow('record-missing')
})

test('several writes of one record in one step are one entry', () => {
  const id = t.store.write({ label: 'x' }, (w) => {
    const made = w.insert('unit', { name: '甲', region: '南京市' })
    w.update('unit', made, { name: '乙', region: null })
    return made
  })
  expect(t.store.historyOf(id)).toMatchObject([{ kind: 'create', after: { name: '乙' } }])
  const step = t.store.openStep({ label: 'y' })
  step.batch((w) => w.update('unit', id, { name: '丙' }))
  step.batch((w) => w.update('unit', id, { name: '丁' }))
  step.finish()
  expect(t.store.historyOf(id)[0]).toMatchObject({ before: { name: '乙' }, after: { name: '丁' } })
  expect(t.store.historyOf(id)).toHaveLength(2)
  expect(t.store.steps(1)[0]).toMatchObject({ label: 'y', changes: 1, operator: '王敏' })
})

test('text is found however it was written', () => {
  const id = addUnit('江苏云帆（集团）有限公司')
  expect(t.store.byText('unit', 'name', '江苏云帆(集团) 有限公司').map((one) => one.id)).toEqual([id])
  t.store.write({ label: 'x' }, (w) => w.update('unit', id, { name: '新名', region: '南 京 市' }))
  expect(t.store.byText('unit', 'name', '江苏云帆(集团)有限公司')).toEqual([])
  expect(t.store.byText('unit', 'region', '南京市')).toHaveLength(1)
  t.store.write({ label: 'x' }, (w) => w.remove('unit', id))
  expect(t.store.byText('unit', 'name', '新名')).toEqual([])
})

test('deleted records wait in the trash and come back', () => {
  const id = addUnit('甲')
  t.store.write({ label: 'x' }, (w) => w.remove('unit', id))
  expect(t.store.get('unit', id)).toBeNull()
  expect(t.store.list({ type: 'unit' })).toEqual([])
  expect(t.store.list({ type: 'unit', deleted: true })).toHaveLength(1)
  t.store.write({ label: 'x' }, (w) => w.restore('unit', id))
  expect(t.store.get('unit', id)?.values.name).toBe('甲')
  expect(t.store.historyOf(id).map((entry) => entry.kind)).toEqual(['restore', 'delete', 'create'])
})

test('the clock of a change is later than all before it, across restarts', () => {
  const id = addUnit('甲')
  const first = t.store.get('unit', id)?.clock ?? ''
  t.pass(-3_600_000)
  t.reopen().write({ label: 'x' }, (w) => w.update('unit', id, { name: '乙' }))
  expect((t.store.get('unit', id)?.clock ?? '') > first).toBe(true)
})

test('listeners hear which types a commit touched', () => {
  const heard: (readonly string[])[] = []
  const stop = t.store.onChanged((types) => heard.push(types))
  addUnit('甲')
  stop()
  addUnit('乙')
  expect(heard).toEqual([['unit']])
})
