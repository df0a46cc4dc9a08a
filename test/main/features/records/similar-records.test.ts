import { afterEach, beforeEach, expect, test } from 'vitest'
import { similarRecords } from '../../../../main/features/records/similar-records.ts'
import type { RecordType } from '../../../../shared/record/record-type-name.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'

let t: TestWorkspace
beforeEach(async () => {
  t = await createTestWorkspace()
})
afterEach(() => t.dispose())

const put = (type: RecordType, values: Record<string, unknown>): string =>
  t.workspace.store.write({ label: 'create' }, (writer) => writer.insert(type, values as never))
const ask = (title: string, exclude?: string) =>
  similarRecords({ type: 'innovation', title, ...(exclude ? { exclude } : {}) }, t.workspace).rows

test('the same work is found under another spelling, in another register, unit and year', () => {
  put('achievement', {
    title: '“高压电缆接头”远程操控平台',
    unit: { id: null, text: '润扬水务' },
    firstUse: '2023-05',
  })
  put('innovation', { title: '污水泵站格栅' })
  expect(ask('高压电缆接头远程操控平台研制')).toMatchObject([
    { type: 'achievement', unit: '润扬水务', year: '2023' },
  ])
  expect(ask('高压电缆接头远程操控平台研制')[0]?.similarity).toBeGreaterThan(0.85)
  expect(ask('完全不同的名称')).toEqual([])
  expect(ask('高')).toEqual([])
  expect(ask('"*(OR NEAR')).toEqual([])
})

test('neither the record itself nor the entry made from it is similar to it', () => {
  const own = put('innovation', { title: '接触网吊弦检修专用工具' })
  put('nomination', { title: '接触网吊弦检修专用工具', sourceId: own })
  expect(ask('接触网吊弦检修专用工具', own)).toEqual([])
  expect(ask('接触网吊弦检修专用工具')).toHaveLength(2)
})

test('a changed, deleted or restored title is followed', () => {
  const id = put('innovation', { title: '接触网吊弦检修专用工具' })
  t.workspace.store.write({ label: 'update' }, (writer) =>
    writer.update('innovation', id, { title: '锅炉余热快速更换装置' }),
  )
  expect(ask('接触网吊弦检修专用工具')).toEqual([])
  expect(ask('锅炉余热快速更换装置')).toHaveLength(1)
  t.workspace.store.write({ label: 'delete' }, (writer) => writer.remove('innovation', id))
  expect(ask('锅炉余热快速更换装置')).toEqual([])
})
