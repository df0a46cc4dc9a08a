import { expect, test } from 'vitest'
import { createSearchHandlers } from '../../../../main/features/search/service.ts'
import { createTestWorkspace } from '../../../support/create-test-workspace.ts'

test('a search right after a large import is complete, and lets other work through meanwhile', async () => {
  const { workspace, job, dispose } = await createTestWorkspace()
  workspace.store.write({ label: 'import' }, (w) => {
    for (let i = 0; i < 2000; i += 1) w.insert('unit', { name: `云帆第${i}分公司` })
  })
  let turns = 0
  const ticking = setInterval(() => {
    turns += 1
  }, 1)
  const found = await createSearchHandlers()['search.query']({ text: '云帆', limit: 5 }, workspace, job)
  clearInterval(ticking)
  expect(found.total).toBe(2000)
  expect(found.hits).toHaveLength(5)
  expect(turns).toBeGreaterThan(5)
  await dispose()
})
