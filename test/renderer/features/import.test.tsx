import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

const sample = join(import.meta.dirname, '../../fixtures/samples/单位名录.xlsx')

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
  // The shell would write the file into its intake folder; here it lies in the fixtures already.
  vi.stubGlobal('fetch', async (url: string) => {
    expect(url).toMatch(/^\/intake\/[0-9a-f]{24}\/%E5%8D%95/)
    return { ok: true, json: async () => ({ path: sample }) }
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await core.dispose()
})

test('a workbook is looked at before it is written, and the import can be taken back', async () => {
  const user = await showApplication(core, '/import')
  const file = new File([readFileSync(sample)], '单位名录.xlsx')
  fireEvent.change(await screen.findByLabelText('选择工作簿', { selector: 'input' }), {
    target: { files: [file] },
  })

  const confirm = await screen.findByRole('button', { name: '导入 14 行' }, { timeout: 20_000 })
  expect((await core.ask('records.counts', {})).unit ?? 0).toBe(0)
  await user.click(screen.getByText('退回 1'))
  expect(await screen.findByText(/校验位不对/)).toBeTruthy()

  await user.click(confirm)
  expect(
    await screen.findByText(/已导入：新增 14 行，更新 0 行，退回 1 行/, {}, { timeout: 20_000 }),
  ).toBeTruthy()
  expect((await core.ask('records.counts', {})).unit).toBe(14)
  expect(await screen.findByRole('button', { name: /^可撤销：导入 1 个工作簿/ })).toBeTruthy()

  await user.click(screen.getByRole('button', { name: '撤销本次导入' }))
  expect(await screen.findByText(/^已撤销：导入/)).toBeTruthy()
  expect((await core.ask('records.counts', {})).unit ?? 0).toBe(0)
})
