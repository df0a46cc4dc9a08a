import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSearchHandlers } from '../../../../main/features/search/service.ts'
import type { Values } from '../../../../shared/record/field.ts'
import type { RecordType } from '../../../../shared/record/record-type-name.ts'
import { createTestWorkspace, type TestWorkspace } from '../../../support/create-test-workspace.ts'

let there: TestWorkspace
const ids: Record<string, string> = {}

beforeAll(async () => {
  there = await createTestWorkspace()
  const { store } = there.workspace
  store.write({ label: 'test' }, (writer) => {
    const add = (name: string, type: RecordType, values: Values): void => {
      ids[name] = writer.insert(type, values)
    }
    const port = { id: null, text: '江苏云帆港口集团' }
    const power = { id: null, text: '长江电力' }
    add('吊具', 'innovation', {
      title: '吊具快换装置',
      category: 'renewal',
      unit: port,
      benefit: 120_000_000,
    })
    add('便宜', 'innovation', { title: '理货小改', category: 'renewal', unit: port, benefit: 100_000_000 })
    add('发明', 'innovation', { title: '焊缝仪', category: 'invention', unit: port, benefit: 900_000_000 })
    add('电力', 'innovation', { title: '电缆吊具', category: 'renewal', unit: power, benefit: 500_000_000 })
    add('成果', 'achievement', {
      title: '岸桥远程操控',
      unit: port,
      benefits: [
        { year: 2024, amount: 80_000_000 },
        { year: 2025, amount: 70_000_000 },
      ],
    })
  })
  there.workspace.search.catchUp()
})
afterAll(() => there.dispose())

const ask = (text: string, limit?: number) =>
  createSearchHandlers()['search.query']({ text, limit }, there.workspace, there.job)
const found = async (text: string): Promise<readonly string[]> => {
  const { hits } = await ask(text)
  return hits.map(({ id }) => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? '').sort()
}

test('conditions narrow across registers that have the fields', async () => {
  expect(await found('类别:小革新 单位:港口 效益>100')).toEqual(['吊具'])
  expect(await found('类别：小革新　单位：港口 效益＞＝100')).toEqual(['便宜', '吊具'].sort())
  // Of an achievement the years are added up.
  expect(await found('单位:港口 效益>110')).toEqual(['发明', '吊具', '成果'].sort())
  expect(await found('单位:港口 效益>150')).toEqual(['发明'])
})

test('words beside conditions go by the index, pinyin and initials too', async () => {
  expect(await found('类别:小革新 吊具')).toEqual(['吊具', '电力'].sort())
  expect(await found('单位:港口 diaoju')).toEqual(['吊具'])
  expect(await found('单位:港口 djkh')).toEqual(['吊具'])
})

test('a hit says what it has in the fields asked for, and all are counted however few are shown', async () => {
  const view = await ask('类别:小革新 效益>110', 1)
  expect(view.total).toBe(2)
  expect(view.hits).toHaveLength(1)
  expect(view.hits[0]?.matched).toEqual([
    { field: 'category', value: 'renewal' },
    { field: 'benefit', value: expect.any(Number) },
  ])
  expect(view.remarks).toEqual([])
})

test.each([
  ['类别:小革心', 0, /看不懂，可以写：小发明、小创造、小革新/],
  ['效益>很多', 0, /请写金额/],
  ['授权公告日:2024 榜额>3', 0, /没有一类台账同时有“授权公告日”“榜额”/],
  ['没有的栏目:吊具', 0, /没有叫“没有的栏目”的栏目.*按文字查找/],
])('“%s” finds %i and says why', async (text, total, sentence) => {
  const view = await ask(text)
  expect(view.total).toBe(total)
  expect(view.remarks.map(({ zh }) => zh).join()).toMatch(sentence)
})

test('names of pages are found by pinyin and initials', async () => {
  const keys = await createSearchHandlers()['search.keys'](
    { texts: ['专利年费', 'Settings'] },
    there.workspace,
    there.job,
  )
  expect(keys).toEqual(['zhuanlinianfei zlnf', 'settings settings'])
})
