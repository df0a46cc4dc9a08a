import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorkspace } from '../../main/db/open-workspace.ts'
import { createFullStudio } from '../support/create-full-studio.ts'
import { type OpenApp, openApp } from '../support/open-app.ts'
import { openInPage } from '../support/open-in-page.ts'
import { runLedgerJson } from '../support/run-ledger.ts'

const year = new Date().getFullYear()

let app: OpenApp
let studio = ''
let workspace = ''
beforeAll(async () => {
  app = await openApp()
  workspace = join(app.folder, '台账库')
  const made = await createWorkspace({ dir: workspace, operator: { name: '王敏', unit: '', role: '' } })
  studio = createFullStudio(made.store, year)
  await made.close()
})
afterAll(() => app.close())

it('prints the year’s book of a studio in one click, to the bytes that the command line gives', async () => {
  const out = join(app.folder, '册')
  const words = ['book', '许㛃', '--year', String(year), '--out', out, '--workspace', workspace]
  const typed = await runLedgerJson<{ readonly sha256: string }>(words)
  await openInPage(app.page, workspace)
  await app.page.evaluate((id) => {
    location.hash = `/records/studio/${id}`
  }, studio)
  await app.page.getByRole('button', { name: '打印台账册' }).click()
  await app.page.getByText('台账册已打印。').waitFor()
  const file = join(workspace, 'packets', `${year}-books`, `许㛃劳模创新工作室-${year}年度台账册.pdf`)
  expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(typed.data.sha256)

  const opened = app.page.context().waitForEvent('page')
  await app.page.getByRole('button', { name: '打开台账册' }).click()
  expect((await opened).url()).toContain('/files/')
  expect(app.errors).toEqual([])
})
