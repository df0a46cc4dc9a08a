import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestWorkspace } from '../support/create-test-workspace.ts'
import { type OpenApp, openApp } from '../support/open-app.ts'
import { openInPage } from '../support/open-in-page.ts'

/** Pictures to look at, where a folder for them is given. */
const pictures = process.env.LEDGER_PICTURES
const picture = async (name: string): Promise<void> => {
  if (pictures) await app.page.screenshot({ path: join(pictures, `${name}.png`) })
}

let app: OpenApp
let ledger: Awaited<ReturnType<typeof createTestWorkspace>>

beforeAll(async () => {
  ledger = await createTestWorkspace()
  const { store, search } = ledger.workspace
  store.write({ label: 'create' }, (writer) => {
    const name = '江苏云帆港口集团有限公司'
    const unit = { id: writer.insert('unit', { name, shortName: '云帆港口' }), text: name }
    const add = (title: string, category: string, wan: number): void =>
      void writer.insert('innovation', {
        title,
        category,
        unit,
        benefit: wan * 1_000_000,
        completedOn: '2025-06',
      })
    add('岸桥吊具快换装置', 'renewal', 126)
    add('理货箱号识别小改造', 'renewal', 80)
    add('堆场焊缝检测仪', 'invention', 310)
    writer.insert('studio', { name: '许㛃劳模创新工作室', unit })
  })
  search.catchUp()
  await ledger.workspace.close()
  app = await openApp()
  await openInPage(app.page, ledger.workspace.dir)
  await app.page.getByRole('heading', { name: '工作台' }).waitFor()
})
afterAll(async () => {
  await app.close()
  await ledger.dispose()
})

const openPalette = async () => {
  await app.page.keyboard.press('Control+k')
  const box = app.page.getByRole('combobox', { name: '搜索记录或操作' })
  await box.waitFor()
  return box
}

it('finds by fields, pinyin and pages in one box, and says what it does not understand', async () => {
  const box = await openPalette()
  const options = app.page.getByRole('option')
  await box.fill('类别：小革新 单位：港口 效益＞100')
  await expect.poll(() => options.allTextContents()).toEqual([expect.stringContaining('岸桥吊具快换装置')])
  await picture('search-fields')
  await box.fill('ygjjh')
  await app.page.getByRole('status').getByText('没有找到').waitFor()
  await box.fill('aqdj')
  await app.page.getByRole('group', { name: '“五小”成果' }).getByRole('option').first().waitFor()
  await box.fill('类别:小革心')
  await app.page.getByText('可以写：小发明、小创造、小革新、小设计、小建议').waitFor()
  await picture('search-not-understood')
  await box.fill('港口')
  await app.page.getByRole('group', { name: '工作室' }).waitFor()
  await picture('search-groups')
  await box.fill('zlnf')
  await app.page.getByRole('option', { name: /专利年费/ }).waitFor()
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('heading', { name: '专利年费' }).waitFor()
  expect(app.errors).toEqual([])
})

it('narrows a register by conditions typed above it', async () => {
  await (await openPalette()).fill('wuxiao')
  await app.page.getByRole('option', { name: /前往 “五小”成果/ }).click()
  const filter = app.page.getByRole('searchbox', { name: '筛选列表' })
  await filter.fill('效益≥100 完成时间>2024')
  await app.page.getByText('筛选出 2 条').waitFor()
  await filter.fill('效益≥100 类别:发名')
  await app.page.getByText('“类别:发名”没有按它筛选', { exact: false }).waitFor()
  await picture('search-register')
  expect(app.errors).toEqual([])
})
