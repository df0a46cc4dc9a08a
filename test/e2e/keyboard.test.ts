import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenApp, openApp } from '../support/open-app.ts'

const units = fileURLToPath(new URL('../fixtures/samples/单位名录.xlsx', import.meta.url))

let app: OpenApp
let page: Page
beforeAll(async () => {
  app = await openApp()
  page = app.page
  // The window in which the system has a file chosen is its own.
  page.on('filechooser', (chooser) => void chooser.setFiles(units))
})
afterAll(() => app.close())

const press = (keys: string): Promise<void> => page.keyboard.press(keys)

/** What has the focus, by the name that a screen reader says: its label, its own words, or those of its row. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const here = document.activeElement
    if (!(here instanceof HTMLElement)) return ''
    const labels = here instanceof HTMLInputElement ? [...(here.labels ?? [])] : []
    const by = here.getAttribute('aria-labelledby')
    const said = [
      here.getAttribute('aria-label') ?? '',
      ...labels.map((label) => label.textContent ?? ''),
      by ? (document.getElementById(by)?.textContent ?? '') : '',
      here.textContent ?? '',
    ]
    return (
      said
        .find((text) => text.trim() !== '')
        ?.replace('*', '')
        .trim() ?? ''
    )
  })

/** Nobody goes further than this to reach a button. */
const patience = 60

/** Moves the focus on with the Tab key until it is where one wants to be; fails where no key leads there. */
const tabTo = async (name: RegExp, key = 'Tab'): Promise<void> => {
  const met: string[] = []
  for (let i = 0; i < patience; i += 1) {
    const here = await focused()
    if (name.test(here)) return
    met.push(here)
    await press(key)
  }
  throw new Error(`no key leads to ${name}: ${met.join(' | ')}`)
}

const go = async (text: string, name: RegExp): Promise<void> => {
  await press('Control+k')
  const box = page.getByRole('combobox', { name: '搜索记录或操作' })
  await box.waitFor()
  await page.keyboard.type(text)
  await expect.poll(() => page.locator('[role=option][aria-selected=true]').textContent()).toMatch(name)
  await press('Enter')
  // Enter waits for the answer of the search.
  await box.waitFor({ state: 'detached' })
}

it('from the first start to a built packet, no hand leaves the keyboard', async () => {
  // Where the pointer is must not help either.
  await page.mouse.move(0, 0)
  await tabTo(/^姓名/)
  await page.keyboard.type('王秘书')
  await tabTo(/^更改位置$/)
  await press('Enter')
  await tabTo(/^文件夹路径/)
  await press('Control+a')
  await page.keyboard.type(app.folder)
  await tabTo(/^转到$/)
  await press('Enter')
  await tabTo(/^选用此文件夹$/)
  await press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await tabTo(/^新建空台账库$/)
  await press('Enter')
  await page.getByText('从导入工作簿开始').waitFor()

  await go('导入', /^导入/)
  await page.getByRole('heading', { name: '导入', exact: true }).waitFor()
  await tabTo(/^选择工作簿$/)
  await press('Enter')
  await page.getByRole('button', { name: /^导入 \d+ 行$/ }).waitFor()
  await tabTo(/^导入 \d+ 行$/)
  await press('Enter')
  await page.getByText(/^已导入：/).waitFor()

  await go('全部年度', /全部年度/)
  await tabTo(/^新建年度$/)
  await press('Enter')
  await page.getByRole('dialog').waitFor()
  await tabTo(/^确\s*定$/)
  await press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '新建申报' }).first().waitFor()

  await press('Control+n')
  await page.getByRole('dialog', { name: '新建申报' }).waitFor()
  await tabTo(/^名称/)
  await page.keyboard.type('岸桥吊具快换装置')
  await tabTo(/^新\s*建$/)
  await press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('textbox', { name: /成果名称/ }).waitFor()

  await tabTo(/^申报单位/)
  await page.keyboard.type('港口')
  await page.getByText('江苏云帆港口集团有限公司').first().waitFor()
  await press('ArrowDown')
  await press('Enter')
  await expect.poll(() => page.getByRole('combobox', { name: /申报单位/ }).inputValue()).toContain('云帆港口')

  await tabTo(/^生成报送包$/, 'Shift+Tab')
  await press('Enter')
  await page.getByRole('radio', { name: '全部申报' }).waitFor()
  await tabTo(/^(入选项目|全部申报)$/)
  await press('ArrowRight')
  await tabTo(/^开始生成$/)
  await press('Enter')
  await page.getByText(/已生成 1 份申报书/).waitFor({ timeout: 120_000 })
  await tabTo(/^校验$/)
  await press('Enter')
  await page.getByText(/校验通过/).waitFor()
  expect(app.errors).toEqual([])
})
