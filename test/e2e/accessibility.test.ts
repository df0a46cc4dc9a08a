import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accessibilityFaults } from '../support/accessibility-faults.ts'
import { type OpenApp, openApp } from '../support/open-app.ts'
import { openInPage } from '../support/open-in-page.ts'
import { runLedgerJson } from '../support/run-ledger.ts'

let app: OpenApp

beforeAll(async () => {
  app = await openApp()
  const dir = join(app.folder, '示例')
  await runLedgerJson(['sample', '--workspace', dir])
  const { page } = app
  await openInPage(page, dir)
  await page.getByText('今天要办').waitFor()
})
afterAll(() => app.close())

const pages = [
  ['#/', '今天要办'],
  ['#/records/studio', '赵卫东劳模创新工作室'],
  ['#/cycle/2026', '形式审查'],
  ['#/cycle/2026/findings', '待处理'],
  ['#/cycle/2026/kits', '还没有发出评审包'],
  ['#/cycle/2026/reuse', '逐项比对'],
  ['#/docket/365', '最迟缴纳'],
  ['#/docket/grace', '最后期限'],
  ['#/docket/forecast', '按全部维持'],
  ['#/docket/rewards', '登记发放'],
  ['#/studios/calendar?within=730', '两年一确认'],
  ['#/challenges', '还没有榜单'],
  ['#/duplicates', '没有发现疑似重复'],
  ['#/report/2025', '统计口径'],
  ['#/import', '选择工作簿'],
  ['#/exchange', '看看会交出什么'],
  ['#/exchange/receive', '选择文件'],
  ['#/packets/check', '选择报送包文件夹'],
  ['#/packets/pages', '选择扫描件或照片'],
  ['#/settings/pack', '规则包'],
  ['#/help/ranking', '评分、排序与并列'],
] as const

it.each(pages)('%s breaks no rule of WCAG 2 A or AA that a machine can see', async (address, sign) => {
  const { page } = app
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
  await page.getByText(sign).first().waitFor()
  await page.waitForTimeout(700)
  expect(await accessibilityFaults(page)).toEqual([])
})

it('the workbench of an import breaks no rule in any of its parts, and imports what it shows', async () => {
  const { page } = app
  await page.evaluate(() => {
    location.hash = '#/import'
  })
  const file = join(app.folder, '五小.csv')
  writeFileSync(file, '成果名称,单位,类别,备用\n防摇改进,老码头,别的,x\n,老码头,小发明,y\n')
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.getByText('退回 1').waitFor()
  const tabs = page.getByRole('tab')
  expect(await tabs.count()).toBe(5)
  for (const tab of await tabs.all()) {
    await tab.click()
    await page.waitForTimeout(300)
    expect(await accessibilityFaults(page), (await tab.textContent()) ?? '').toEqual([])
  }
  await page.getByRole('button', { name: '导入 1 行' }).click()
  await page.getByText('已导入：新增 1 行，更新 0 行，退回 1 行。').waitFor()
})

it('the tour points at something on every page it leads to, and breaks no rule either', async () => {
  const { page } = app
  await page.evaluate(() => {
    location.hash = '#/help'
  })
  await page.getByRole('button', { name: '跟着走一遍' }).click()
  const card = page.getByRole('region', { name: '导览' })
  const met: string[] = []
  for (;;) {
    await card.waitFor()
    await page.locator('[data-tour="here"]').waitFor()
    met.push((await card.getByRole('heading').textContent()) ?? '')
    if (met.length === 3) expect(await accessibilityFaults(page)).toEqual([])
    if (await card.getByRole('button', { name: '完成' }).isVisible()) break
    await card.getByRole('button', { name: '下一步' }).click()
    await card.getByText(`导览 ${met.length + 1}/`).waitFor()
  }
  expect(met).toHaveLength(8)
  await card.getByRole('button', { name: '完成' }).click()
  await card.waitFor({ state: 'detached' })
  expect(await page.locator('[data-tour]').count()).toBe(0)
})
