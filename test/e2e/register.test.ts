import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import axe from 'axe-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorkspace } from '../../main/db/open-workspace.ts'
import { type OpenApp, openApp } from '../support/open-app.ts'
import { openInPage } from '../support/open-in-page.ts'

/** More than a core reads at once, so that lists go through the thread; `npm run bench` scrolls through 45,000. */
const records = 12_000

let app: OpenApp
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-register-'))
  const dir = join(folder, '台账')
  const operator = { name: '王敏', unit: '省总工会', role: '经办人' }
  const workspace = await createWorkspace({ dir, operator })
  const categories = ['invention', 'creation', 'renewal', 'design', 'suggestion']
  workspace.store.write({ label: 'generate' }, (writer) => {
    for (let i = 0; i < records; i += 1)
      writer.insert('innovation', {
        title: `第 ${String(i).padStart(5, '0')} 项`,
        category: categories[i % categories.length] as string,
        benefit: ((i * 7919) % records) * 1_000_000,
        completedOn: String(2015 + (i % 10)),
      })
  })
  await workspace.close()
  app = await openApp()
  await openInPage(app.page, dir)
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

const grid = () => app.page.getByRole('grid')
const go = (address: string) =>
  app.page.evaluate((hash) => {
    location.hash = hash
  }, address)

it('goes to the end of a long register and back with the keyboard, sorted by two columns', async () => {
  const { page } = app
  await go('#/records/innovation')
  await grid().getByText('第 00000 项').waitFor()
  await grid().focus()
  await page.keyboard.press('Control+End')
  await grid().getByText('第 11999 项').waitFor()
  expect(await grid().getByRole('row').count()).toBeLessThan(80)

  await go('#/records/innovation?sort=category,-benefit')
  await page.keyboard.press('Control+Home')
  const first = grid().locator('[aria-rowindex="2"]')
  await expect.poll(() => first.textContent()).toContain('小发明')
  await page.keyboard.press('PageDown')
  await expect.poll(() => grid().getAttribute('aria-activedescendant')).toMatch(/-1\d-|-\d\d-/)
})

it('adds up, selects across what is not loaded, and changes all of it as one step', async () => {
  const { page } = app
  await go('#/records/innovation?category=design&sort=title')
  await page.getByText('筛选出 2,400 条').waitFor()
  await grid().focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('status').filter({ hasText: '已选 2,400 条' }).waitFor()
  await page.getByRole('button', { name: '批量修改…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '修改哪一栏' }).fill('第一完成人')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('改为').fill('韩凯')
  await page.keyboard.press('Enter')
  await dialog.getByText('将修改 2400 条；0 条已经是这个内容；0 条不能改。').waitFor()
  await dialog.getByRole('button', { name: '修改 2400 条' }).click()
  await page.getByText('已修改 2400 条。').waitFor()
  await grid().getByText('韩凯').first().waitFor()
  await dialog.waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+z')
  await page.getByText(/^已撤销：批量修改/).waitFor()
  await expect.poll(() => grid().getByText('韩凯').count()).toBe(0)
})

it('hands over exactly what is shown, as a workbook and on paper', async () => {
  const { page } = app
  await go(
    '#/records/innovation?completedOn.from=2018&completedOn.to=2018&category=design&group=completedOn&sort=-benefit',
  )
  await page.getByText(/^完成时间：2018/).waitFor()
  await page.getByRole('button', { name: '导出' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Excel 工作簿（.xlsx）' }).click()
  const file = await (await download).path()
  const book = read(await readFile(file))
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] as string] as never, {
    header: 1,
  })
  const shown = Number((await page.getByText(/^筛选出/).textContent())?.replace(/\D/g, ''))
  // Title, header, the one group, its rows, the total.
  expect(rows).toHaveLength(shown + 4)
  expect(rows[1]).toEqual(expect.arrayContaining(['成果名称', '经济效益（万元）']))
  const at = (rows[1] as string[]).indexOf('经济效益（万元）')
  const benefits = rows.slice(3, -1).map((row) => row[at] as number)
  expect(benefits).toEqual(benefits.toSorted((a, b) => b - a))
  expect(rows.at(-1)?.[at]).toBeCloseTo(benefits.reduce((a, b) => a + b, 0))

  // The headless browser has no printer: what would be printed is looked at instead.
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.keyboard.press('Control+p')
  await page.locator('.print-sheet').waitFor({ state: 'attached' })
  expect(await page.locator('.print-sheet tbody tr').count()).toBe(shown + 2)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.locator('.print-sheet').waitFor({ state: 'detached' })
})

it('breaks no rule of WCAG 2 A or AA that a machine can see, grouped and with a selection', async () => {
  const { page } = app
  await go('#/records/innovation?group=category&sort=-benefit&title.has=项')
  await page
    .getByText(/^成果类别：/)
    .first()
    .waitFor()
  await grid().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.getByText('已选 1 条').waitFor()
  await page.evaluate(axe.source)
  const violations = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then((result) => result.violations)`,
  )) as readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(app.errors).toEqual([])
})
