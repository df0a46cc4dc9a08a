import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, openApp } from '../support/open-app.ts'
import { openInPage } from '../support/open-in-page.ts'
import { runLedgerJson } from '../support/run-ledger.ts'

let leader: OpenApp
let secretary: OpenApp
/** The stick that goes from hand to hand. */
let stick = ''

const onStick = (kind: string, already: readonly string[] = []): string => {
  const [name] = readdirSync(stick).filter((one) => one.endsWith(kind) && !already.includes(one))
  if (!name) throw new Error(`no ${kind} on the stick: ${readdirSync(stick).join()}`)
  return name
}

const go = async (page: Page, tab: string) => {
  await page.getByRole('link', { name: '交换', exact: true }).click()
  await page.getByLabel('交换的各部分').getByRole('link', { name: tab }).click()
}

const chooseStick = async (page: Page) => {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('文件夹路径').fill(stick)
  await dialog.getByRole('button', { name: '转到' }).click()
  await dialog.getByRole('button', { name: '选用此文件夹' }).click()
}

const handUp = async (page: Page) => {
  await go(page, '交出')
  await page.getByLabel('交给谁').fill('省总工会')
  await page.getByRole('button', { name: '看看会交出什么' }).click()
  await page.getByText(/条记录、/).waitFor()
  await page.getByRole('button', { name: '选择存放位置并生成' }).click()
  await chooseStick(page)
  await page.getByText(/^已生成 /).waitFor()
}

const receive = async (page: Page, file: string) => {
  await go(page, '收取')
  await page.locator('input[type=file][aria-label="选择文件"]').setInputFiles(join(stick, file))
}

const edit = async (page: Page, id: string, contact: string) => {
  await page.goto(`${page.url().split('#')[0]}#/records/unit/${id}`)
  await page.getByLabel('联系人', { exact: true }).fill(contact)
  await page.keyboard.press('Control+s')
  await page
    .getByText(/已保存/)
    .first()
    .waitFor()
}

let unit = ''
beforeAll(async () => {
  leader = await openApp()
  secretary = await openApp()
  stick = join(leader.folder, '优盘')
  mkdirSync(stick)
  const places = [
    [leader, '陈立', '江苏云帆港口集团'],
    [secretary, '王敏', '省总工会'],
  ] as const
  for (const [app, operator, of] of places) {
    const dir = join(app.folder, 'ledger')
    const words = ['--workspace', dir]
    await runLedgerJson(['init', ...words, '--operator', operator, '--unit', of])
    if (app === leader) {
      const values = ['name=江苏云帆港口集团有限公司', 'contact=陈立']
      const { data } = await runLedgerJson<{ readonly id: string }>(['set', 'unit', ...values, ...words])
      unit = data.id
    }
    await openInPage(app.page, dir)
  }
}, 120_000)
afterAll(async () => {
  await leader.close()
  await secretary.close()
})

describe('leader and secretary exchange packages on a stick', () => {
  it('the leader sees what would go and hands it up', async () => {
    await handUp(leader.page)
    expect(readdirSync(stick)).toEqual([expect.stringMatching(/\.jxpkg$/)])
  })

  it('the secretary looks at it, trusts the signature and merges', async () => {
    const { page } = secretary
    await receive(page, onStick('.jxpkg'))
    await page.getByText(/还不认识这个工作站/).waitFor()
    await page.getByRole('cell', { name: /江苏云帆港口集团有限公司/ }).waitFor()
    await page.getByRole('button', { name: '已核对，信任并合并' }).click()
    await page.getByText(/^已合并：新增 1/).waitFor()
  })

  it('the secretary returns it with a remark at the field', async () => {
    const { page } = secretary
    await go(page, '往来')
    await page.getByRole('button', { name: '写回执' }).click()
    await page.getByText('退回更正').last().click()
    await page.getByRole('button', { name: '加一条意见' }).click()
    await page.getByLabel('哪条记录').click()
    await page.getByTitle(/江苏云帆港口集团有限公司/).click()
    await page.getByLabel('哪个字段').click()
    await page.getByTitle('联系人').click()
    await page.getByRole('textbox', { name: '意见' }).fill('请写明手机号码')
    await page.getByRole('button', { name: '选择存放位置并生成' }).click()
    await chooseStick(page)
    await page.getByText(/请交回给对方/).waitFor()
    await page.getByRole('button', { name: '取消' }).click()
  })

  it('the leader reads the remark, corrects, and hands up again', async () => {
    const { page } = leader
    await receive(page, onStick('.jxreceipt'))
    await page.getByRole('button', { name: '已核对，信任并读入' }).click()
    await page.getByText('已读入回执：').waitFor()
    await go(page, '往来')
    await page.getByText('请写明手机号码').waitFor()
    await page.getByRole('button', { name: '已改正' }).click()
    await page.getByRole('button', { name: '不改' }).waitFor({ state: 'detached' })
    await page.getByText('已改正', { exact: true }).waitFor()
    await edit(page, unit, '陈立 13812340001')
    const before = readdirSync(stick)
    // The secretary has meanwhile written something else in the same field.
    await edit(secretary.page, unit, '老陈')
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await handUp(page)
    await receive(secretary.page, onStick('.jxpkg', before))
  })

  it('the secretary chooses between the two texts', async () => {
    const { page } = secretary
    await page.getByText(/1 处两边都改过/).waitFor()
    await page.getByRole('button', { name: '合并', exact: true }).click()
    await page.getByRole('link', { name: '去裁决' }).click()
    await page.getByText('陈立 13812340001').waitFor()
    const side = page.locator('.exchange-side', { hasText: '陈立 13812340001' })
    await side.getByRole('button', { name: '用这一种' }).click()
    await page.getByText('没有两边都改过的内容').waitFor()
    await page.goto(`${page.url().split('#')[0]}#/records/unit/${unit}`)
    const kept = () => page.getByLabel('联系人', { exact: true }).inputValue()
    await expect.poll(kept, { timeout: 10_000 }).toBe('陈立 13812340001')
  })

  it('and confirms; the leader sees that it was received', async () => {
    const { page } = secretary
    const before = readdirSync(stick)
    await go(page, '往来')
    // The list is first shown as it was before the second package came.
    const answers = page.getByRole('button', { name: '写回执' })
    await answers.nth(1).waitFor()
    await answers.first().click()
    await page.getByRole('button', { name: '选择存放位置并生成' }).click()
    await chooseStick(page)
    await page.getByText(/请交回给对方/).waitFor()
    await receive(leader.page, onStick('.jxreceipt', before))
    await leader.page.getByText('已读入回执：').waitFor()
    await go(leader.page, '往来')
    await leader.page.getByText('对方已收').waitFor()
    await leader.page.getByText('已有新包').waitFor()
    expect([...leader.errors, ...secretary.errors]).toEqual([])
  })
})
