import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCore } from '../../main/core.ts'
import type { Inputs, MethodName, Outputs } from '../../shared/contract.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { accessibilityFaults } from '../support/accessibility-faults.ts'
import { type OpenApp, openApp } from '../support/open-app.ts'
import { createFolder } from '../main/import/build-workbook.ts'
import { openInPage } from '../support/open-in-page.ts'

let app: OpenApp
let dir: string
const folder = createFolder()

/** Nine better methods, two that are equal at the tenth place, one behind. */
const sheetOf = (code: string): string => {
  const rows = Array.from({ length: 12 }, (_, index) => {
    const spread = index < 9 ? 19 - index : index < 11 ? 5 : 1
    return [index + 1, `操作法${index + 1}`, 20, 15, 20, 5, spread]
  })
  return folder.workbook(`评委${code}.xlsx`, {
    十大先进操作法: [
      [`评委编号：${code}`],
      [
        '序号',
        '名称',
        '创新性（25分）',
        '先进性（20分）',
        '经济效益（25分）',
        '社会效益（10分）',
        '推广应用（20分）',
      ],
      ...rows,
    ],
  })
}

/** Twelve methods and six judges; the seventh is entered in the page. */
const prepare = async (): Promise<void> => {
  const core = createCore({})
  const ask = async <M extends MethodName>(method: M, input: Inputs[M]): Promise<Outputs[M]> => {
    const envelope = await core.call(method, input)
    if (!envelope.ok) throw new Error(JSON.stringify(envelope.error))
    return envelope.value as Outputs[M]
  }
  const make = async (type: RecordType, values: Record<string, unknown>): Promise<string> =>
    (await ask('records.create', { type, values })).id
  await ask('workspace.create', {
    dir,
    operator: { name: '王敏', unit: '省总工会', role: '经办人' },
    sample: false,
  })
  const cycle = await ask('cycle.create', { year: 2026 })
  const port = await make('unit', { name: '江苏云帆港口集团有限公司', formerNames: [{ name: '云帆港务局' }] })
  const ofCycle = { cycle: { id: cycle.id, text: cycle.name } }
  for (let index = 1; index <= 6; index += 1)
    await make('judge', {
      ...ofCycle,
      code: `0${index}`,
      name: ['', '陈卫东', '刘建国', '赵敏', '孙丽', '周强', '吴刚'][index],
    })
  for (let index = 1; index <= 12; index += 1) {
    await make('nomination', {
      ...ofCycle,
      category: 'method',
      number: index,
      title: `操作法${index}`,
      unit: index === 1 ? { id: port, text: '江苏云帆港口集团有限公司' } : null,
    })
  }
  await core.close()
}

beforeAll(async () => {
  app = await openApp()
  dir = join(app.folder, '台账')
  await prepare()
  await openInPage(app.page, dir)
  await app.page.getByText('今天要办').waitFor()
})
afterAll(async () => {
  folder.dispose()
  await app.close()
})

const pictures = process.env.LEDGER_PICTURES
const look = async (name: string): Promise<void> => {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await app.page.waitForTimeout(500)
  await app.page.screenshot({ path: join(pictures, `${name}.png`) })
}

test('a panel of seven, one of them recused, settles a year with a tie at the tenth place', async () => {
  const { page } = app
  const go = (address: string) =>
    page.evaluate((hash) => {
      location.hash = hash
    }, address)
  await go('#/cycle/2026/judging')

  await page.getByRole('button', { name: '登记评委' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: '姓名', exact: true }).fill('郑海')
  const unit = form.getByRole('combobox', { name: '所在单位' })
  await unit.fill('云帆')
  await page.getByText('江苏云帆港口集团有限公司').last().click()
  await look('judge-form')
  await form.getByRole('button', { name: '创建' }).click()
  await page.getByRole('table', { name: '评委名单' }).getByText('郑海').waitFor()

  const conflicts = page.getByRole('table', { name: '利害关系' })
  await conflicts.getByText('郑海 —任职于→ 江苏云帆港口集团有限公司 —申报单位→ 《操作法1》').waitFor()
  await page.getByRole('button', { name: '回避并分派' }).click()
  await page.getByRole('button', { name: '郑海评审《操作法1》：回避' }).waitFor()

  await page.getByRole('button', { name: '冻结规则' }).click()
  await page.getByRole('button', { name: '解除冻结' }).waitFor()
  await go('#/cycle/2026/ranking')
  await page.getByRole('button', { name: '导入专家评分表' }).click()
  await page
    .locator('input[type=file][aria-label="选择工作簿"]')
    .setInputFiles(['01', '02', '03', '04', '05', '06', '07'].map(sheetOf))
  // The seventh judge gave points to what they are recused from.
  await page.getByText('评委 07 对本项目已回避，评分未导入。', { exact: false }).first().waitFor()
  await page.getByRole('button', { name: '导入 83 行' }).click()
  await page.getByText(/^已导入：/).waitFor()

  await go('#/cycle/2026/judging')
  const obstacle = page.getByText(/操作法10.*操作法11.*得分并列，恰在名额分界处/)
  await obstacle.waitFor()
  expect(await page.getByRole('button', { name: '确定结果' }).isDisabled()).toBe(true)
  expect(await accessibilityFaults(page)).toEqual([])
  await look('judging')

  await go('#/cycle/2026/ranking')
  await page
    .getByRole('button', { name: /裁定|排定|次序/ })
    .first()
    .click()
  const tie = page.getByRole('dialog')
  await tie.getByRole('button', { name: '下移操作法10' }).click()
  await tie.getByRole('textbox').fill('推广面更广，评审组合议决定')
  await tie.getByRole('button', { name: '保存次序' }).click()
  await tie.waitFor({ state: 'hidden' })

  await go('#/cycle/2026/judging')
  await page.getByRole('button', { name: '确定结果' }).click()
  const result = page.getByRole('region', { name: '评审结果' })
  const tenth = result.getByRole('row').filter({ hasText: '操作法11' })
  await tenth.getByText('入选', { exact: true }).waitFor()
  await tenth.getByText('第 10 名，在 10 个名额内；同分次序：推广面更广，评审组合议决定').waitFor()
  await result.getByRole('row').filter({ hasText: '操作法10' }).getByText('候补', { exact: true }).waitFor()
  await page.getByRole('button', { name: '按日志重算' }).click()
  await page.getByText('由日志重新算出的结果与保存的逐字节一致。').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await result.scrollIntoViewIfNeeded()
  await look('result')
})
