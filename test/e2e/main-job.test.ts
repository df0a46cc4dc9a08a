import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, openApp } from '../support/open-app.ts'
import { runLedgerJson } from '../support/run-ledger.ts'

const samples = fileURLToPath(new URL('../fixtures/samples', import.meta.url))

const filesBelow = (folder: string, wanted: RegExp): string[] =>
  readdirSync(join(samples, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()

const registers = [
  ...filesBelow('.', /名录|汇总表|台账|联盟成员/).filter((file) => !file.includes('评选')),
  ...filesBelow('评选', /推荐汇总表/),
]
const scores = filesBelow('评选/专家评分表', /xlsx$/)
const evidence = filesBelow('证明材料', /./)

interface Manifest {
  readonly dossiers: readonly { readonly title: string; readonly dataHash: string }[]
}

const hashesIn = (packet: string): readonly string[] => {
  const manifest = JSON.parse(readFileSync(join(packet, 'manifest.json'), 'utf8')) as Manifest
  return manifest.dossiers.map((dossier) => `${dossier.title} ${dossier.dataHash}`).toSorted()
}

let app: OpenApp
let page: Page

const choose = (name: string, files: readonly string[]) =>
  page.locator(`input[type=file][aria-label="${name}"]`).setInputFiles([...files])

const importAll = async (files: readonly string[]) => {
  await choose('选择工作簿', files)
  await page.getByRole('button', { name: /^导入 \d+ 行$/ }).click()
  await page.getByText(/^已导入：/).waitFor()
}

beforeAll(async () => {
  app = await openApp()
  page = app.page
})
afterAll(() => app.close())

describe('the main job in the window, as a secretary does it', () => {
  it('starts with an empty ledger, and says who is working', async () => {
    await page.getByLabel('姓名').fill('王秘书')
    await page.getByLabel('单位').fill('江苏云帆港口集团工会')
    await page.getByLabel('职务').fill('工会秘书')
    await page.getByRole('button', { name: '更改位置' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('文件夹路径').fill(app.folder)
    await dialog.getByRole('button', { name: '转到' }).click()
    await dialog.getByRole('button', { name: '选用此文件夹' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '新建空台账库' }).click()
    await page.getByText('从导入工作簿开始').waitFor()
  })

  it('shows what an import would do, then does it', async () => {
    await page.getByRole('link', { name: '导入', exact: true }).click()
    await importAll(registers)
    await page.getByRole('link', { name: /^“五小”成果/ }).click()
    await page.getByText('180').first().waitFor()
  })

  it('takes the evidence in and names what is faulty', async () => {
    await page.getByRole('link', { name: /2026 三个十大/ }).click()
    await page.getByRole('button', { name: '放入佐证材料' }).click()
    await choose('选择佐证文件', evidence)
    await page.getByText(/已归位 28 个文件，8 个未对上/).waitFor()
    await page
      .getByText(/“加密.pdf”有打开密码/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: '完成' }).last().click()
  })

  it('settles a finding with a reason', async () => {
    const before = await page.getByRole('button', { name: '写明理由' }).count()
    expect(before).toBeGreaterThan(0)
    await page.getByRole('button', { name: '写明理由' }).first().click()
    await page.getByRole('dialog').getByLabel('理由').fill('财务部门证明正在补办')
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click()
    await page.getByText('已说明：财务部门证明正在补办').waitFor()
  })

  it('takes the judges’ workbooks in and ranks', async () => {
    await page.getByRole('tab', { name: '评分与排序' }).click()
    await page.getByRole('button', { name: '导入专家评分表' }).click()
    await importAll(scores)
    await page.getByText('岸桥吊具电缆在线监测系统').first().waitFor()
    await page.getByText('81.13').waitFor()
  })

  it('builds the packets and verifies them; the command line gives the same data hashes', async () => {
    await page.getByRole('tab', { name: '报送包' }).click()
    await page.getByRole('button', { name: '开始生成' }).click()
    await page.getByText(/30 份/).first().waitFor({ timeout: 120_000 })
    await page.getByRole('button', { name: '校验' }).first().click()
    await page
      .getByText(/校验通过|一致/)
      .first()
      .waitFor()
    expect(app.errors).toEqual([])

    const ledger = ['--workspace', join(app.folder, 'by-hand')]
    const out = join(app.folder, 'by-hand-packet')
    await runLedgerJson(['init', ...ledger])
    await runLedgerJson(['import', ...registers, '--cycle', '2026', ...ledger])
    await runLedgerJson(['attach', join(samples, '证明材料'), '--cycle', '2026', ...ledger])
    await runLedgerJson(['import', ...scores, '--cycle', '2026', ...ledger])
    await runLedgerJson(['packet', '--cycle', '2026', '--out', out, ...ledger])
    const inWindow = readdirSync(app.folder, { recursive: true, encoding: 'utf8' }).find((path) =>
      path.endsWith(join('packets', '2026', 'manifest.json')),
    )
    expect(hashesIn(dirname(join(app.folder, inWindow ?? '')))).toEqual(hashesIn(out))
  })
})
