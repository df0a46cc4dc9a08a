import { readdirSync } from 'node:fs'
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropFiles } from '../support/drop-files.ts'
import { type OpenApp, openApp } from '../support/open-app.ts'
import { openInPage } from '../support/open-in-page.ts'
import { runLedgerJson } from '../support/run-ledger.ts'

const samples = fileURLToPath(new URL('../fixtures/samples', import.meta.url))
const manyRows = 20_000

let app: OpenApp
let dir: string
/** A workbook so long that an import of it can be interrupted. */
let long: string

const go = (hash: string) =>
  app.page.evaluate((next) => {
    location.hash = next
  }, hash)
const main = () => app.page.getByRole('main')
const countOf = (name: string): Promise<string | null> =>
  app.page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name })
    .locator('.num')
    .textContent()
const steps = async (): Promise<string | null> => {
  await go('#/settings/steps')
  const table = main().getByRole('table').filter({ hasText: '涉及记录' })
  await table.waitFor()
  return table.textContent()
}
const startLongImport = async () => {
  await go('#/import')
  await app.page.locator('input[type=file][aria-label="选择工作簿"]').setInputFiles(long)
  await app.page.getByRole('button', { name: `导入 ${manyRows} 行` }).click({ timeout: 120_000 })
  await app.page
    .getByRole('region', { name: '正在导入' })
    .getByText(/\d+ \/ \d+/)
    .waitFor()
}

beforeAll(async () => {
  app = await openApp()
  dir = join(app.folder, '示例')
  await runLedgerJson(['sample', '--workspace', dir])
  long = join(app.folder, '五小成果.csv')
  const rows = Array.from({ length: manyRows }, (_, index) => `第${index}号改进,小革新,2025-03-01`)
  await writeFile(long, ['成果名称,类别,完成日期', ...rows].join('\n'))
  await openInPage(app.page, dir)
  await app.page.getByText('今天要办').waitFor()
})
afterAll(() => app.close())

describe('files are dropped', () => {
  it('a workbook on the import page', async () => {
    await go('#/import')
    const area = app.page.getByRole('region', { name: '把工作簿拖到这里，或选择文件' })
    await area.waitFor()
    await dropFiles(app, area, [join(samples, '单位名录.xlsx')])
    await app.page
      .getByRole('region', { name: '预览：尚未写入' })
      .getByText('单位名录.xlsx')
      .first()
      .waitFor()
  })

  it('a folder of evidence on the year, and one file on a slot', async () => {
    await go('#/cycle/2026')
    await app.page.getByRole('button', { name: '放入佐证材料' }).click()
    const dialog = app.page.getByRole('dialog')
    await dropFiles(app, dialog.getByRole('region'), [join(samples, '证明材料')])
    await dialog.getByText(/已归位 28 个文件，8 个未对上/).waitFor()
    await dialog.getByRole('button', { name: '完成' }).click()
    await dialog.waitFor({ state: 'hidden' })

    const proof = join(app.folder, '补交的照片说明.png')
    await copyFile(join(samples, '证明材料/示意图.png'), proof)
    const slot = app.page.getByRole('region', { name: '其他' }).first()
    await dropFiles(app, slot, [proof])
    await slot.getByText('补交的照片说明.png').waitFor()
  })
})

describe('a job is broken off', () => {
  it('an import, by its button: nothing of it stays', async () => {
    const before = await countOf('“五小”成果')
    const stepsBefore = await steps()
    await startLongImport()
    await app.page.getByRole('button', { name: '取消' }).click()
    await app.page.getByRole('region', { name: '正在导入' }).waitFor({ state: 'detached' })
    expect(await countOf('“五小”成果')).toBe(before)
    expect(await steps()).toBe(stepsBefore)
  })

  it('an import, by leaving the page: nothing of it stays', async () => {
    const before = await countOf('“五小”成果')
    await startLongImport()
    await app.page.reload()
    await app.page.getByText('选择工作簿').first().waitFor()
    // The step is taken back in batches; saving works again at once, the count follows.
    await expect.poll(() => countOf('“五小”成果'), { timeout: 30_000 }).toBe(before)
    await go('#/settings/doctor')
    await app.page.getByRole('button', { name: '开始体检' }).click()
    await app.page.getByText('台账库完好，没有发现问题。').waitFor({ timeout: 60_000 })
  })

  it('a packet: no half of it lies about', async () => {
    await go('#/cycle/2026/packet')
    await app.page.getByText('全部申报').click()
    await app.page.getByRole('button', { name: '开始生成' }).click()
    const progress = app.page.getByRole('region', { name: '正在生成报送包' })
    await progress.getByText(/\d+ \/ \d+/).waitFor()
    await progress.getByRole('button', { name: '取消' }).click()
    await progress.waitFor({ state: 'detached' })
    await app.page.getByText('还没有报送包').waitFor()
    // What was printed is kept out of sight for the next build; nothing else is there.
    await expect.poll(() => readdirSync(join(dir, 'packets'))).toEqual(['.parts'])
    await app.page.reload()
    await app.page.getByText('还没有报送包').waitFor()
  })
})

/** What is typed in each draft, as it lies on the disk while the core has the ledger open. */
const draftsInFile = (): readonly string[] => {
  const ledger = new Database(join(dir, 'ledger.sqlite'), { readonly: true })
  try {
    return ledger.prepare<[], string>('SELECT typed FROM draft').pluck().all()
  } finally {
    ledger.close()
  }
}

describe('typing is broken off', () => {
  const nameBox = () => app.page.getByLabel('工作室名称')
  const openStudio = async () => {
    await go('#/records/studio')
    await app.page.getByRole('link', { name: '赵卫东劳模创新工作室' }).click()
    await nameBox().waitFor()
  }

  it('by a reload: what was typed is there', async () => {
    await openStudio()
    for (const name of ['赵卫东工作室一', '赵卫东工作室二', '赵卫东工作室三']) {
      await nameBox().fill(name)
      await app.page.reload()
      await nameBox().waitFor()
      expect(await nameBox().inputValue()).toBe(name)
    }
  })

  it('by a crash of the core: the page says so, and stores what was typed once it is back', async () => {
    const banner = app.page.getByRole('alert').filter({ hasText: '正在自动恢复' })
    await nameBox().fill('赵卫东创新工作室（存过）')
    await app.page.keyboard.press('Control+s')
    await app.page.getByText(/^已保存/).waitFor()
    await nameBox().fill('赵卫东创新工作室（没来得及存）')
    await app.killCore()
    await banner.waitFor()
    await banner.waitFor({ state: 'detached' })
    expect(await nameBox().inputValue()).toBe('赵卫东创新工作室（没来得及存）')
    // Nothing has been typed since and nobody asks for it: the page itself hands it over.
    await app.page.getByText('有未保存的修改').waitFor({ state: 'detached' })
    await expect.poll(draftsInFile, { timeout: 30_000 }).toEqual([])
    await app.page.reload()
    await nameBox().waitFor()
    expect(await nameBox().inputValue()).toBe('赵卫东创新工作室（没来得及存）')
  })

  it('by the death of page and core at once: a blank form comes back with what was in it', async () => {
    await go('#/records/innovation/new')
    await app.page.getByLabel(/成果名称/).fill('断电前正在填的成果')
    await app.page.getByLabel('主要内容').pressSequentially('第一句话。')
    await expect.poll(draftsInFile, { timeout: 30_000 }).toEqual([expect.stringContaining('第一句话。')])
    const devtools = await app.devtools()
    const crashed = app.page.waitForEvent('crash')
    // The renderer dies without a last word; the core is killed with it.
    devtools.send('Page.crash').catch(() => undefined)
    await crashed
    await app.killCore()
    await app.restart()
    await openInPage(app.page, dir)
    await app.page.getByRole('button', { name: '未完成的草稿 1' }).click()
    await app.page.getByRole('link', { name: '新建“五小”成果：断电前正在填的成果' }).click()
    await app.page.getByText(/^上次没存完的内容已恢复/).waitFor()
    expect(await app.page.getByLabel(/成果名称/).inputValue()).toBe('断电前正在填的成果')
    expect(await app.page.getByLabel('主要内容').inputValue()).toBe('第一句话。')
    await app.page.getByRole('button', { name: '放弃草稿' }).click()
  })
})
