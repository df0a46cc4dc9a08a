import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCore } from '../../main/core.ts'
import type { Inputs, MethodName, Outputs } from '../../shared/contract.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { accessibilityFaults } from '../support/accessibility-faults.ts'
import { type OpenApp, openApp } from '../support/open-app.ts'
import { openInPage } from '../support/open-in-page.ts'

let app: OpenApp
const ids: Record<string, string> = {}

/** The sample, with what a studio leader adds in a year. */
const prepare = async (dir: string): Promise<void> => {
  const core = createCore({})
  const ask = async <M extends MethodName>(method: M, input: Inputs[M]): Promise<Outputs[M]> => {
    const envelope = await core.call(method, input)
    if (!envelope.ok) throw new Error(JSON.stringify(envelope.error))
    return envelope.value as Outputs[M]
  }
  const make = async (type: RecordType, values: Record<string, unknown>): Promise<string> =>
    (await ask('records.create', { type, values })).id
  const operator = { name: '王敏', unit: '省总工会', role: '经办人' }
  await ask('workspace.create', { dir, operator, sample: true })
  const first = async (type: RecordType) => (await ask('records.list', { type, limit: 1 })).rows[0]
  const studio = await first('studio')
  const link = { id: studio?.id ?? '', text: String(studio?.values.name) }
  ids.studio = link.id
  await ask('records.update', { id: link.id, values: { checklist: [{ item: '有创新团队' }] } })
  const alliance = await first('alliance')
  ids.alliance = alliance?.id ?? ''
  await make('allianceTask', {
    alliance: { id: ids.alliance, text: '联盟' },
    title: '联合攻关',
    leadStudio: link,
    partners: '冯卫东劳模创新工作室',
  })
  ids.pairing = await make('pairing', { title: '结对', studio: link, needs: [{ need: '算法标定' }] })
  ids.challenge = await make('challenge', {
    title: '焊缝漏检率',
    state: 'posted',
    dueOn: '2099-12',
    closesOn: '2020-01-01',
    targets: [{ indicator: '漏检率', target: '≤0.5' }],
    leaderName: '陈卫东',
  })
  ids.person = (await first('person'))?.id ?? ''
  await make('innovation', { title: '吊具', completers: [{ name: '某', personId: ids.person }] })
  await core.close()
}

beforeAll(async () => {
  app = await openApp()
  const dir = join(app.folder, '台账')
  await prepare(dir)
  await openInPage(app.page, dir)
  await app.page.getByText('今天要办').waitFor()
})
afterAll(() => app.close())

const go = async (address: string): Promise<void> => {
  await app.page.evaluate((hash) => {
    location.hash = hash
  }, address)
}
const settled = () => app.page.waitForTimeout(700)

test('every tab of a studio’s page can be read by everyone, and a review is scored on it', async () => {
  const { page } = app
  await go(`#/records/studio/${ids.studio}`)
  for (const tab of ['概况', '成员', '达标对照', '计划与总结', '活动、项目与带徒', '经费', '考核']) {
    await page.getByRole('tab', { name: tab }).click()
    await settled()
    expect(await accessibilityFaults(page)).toEqual([])
  }
  await page.getByRole('button', { name: '按评分表考核' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: '标识不清（扣 2 分）' }).check()
  await settled()
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: '保存考核' }).click()
  await page.getByRole('table', { name: '历次考核' }).getByText('（标识不清，扣 2 分）').waitFor()
})

test('a challenge is dragged on along the board, and one undo takes it back', async () => {
  const { page } = app
  await go('#/challenges')
  const card = page.getByRole('listitem').filter({ hasText: '焊缝漏检率' })
  await card.getByText('截榜无人揭（2020-01-01）').waitFor()
  await settled()
  expect(await accessibilityFaults(page)).toEqual([])
  await card.dragTo(page.getByRole('region', { name: '攻关中' }))
  await page.getByRole('region', { name: '攻关中' }).getByText('焊缝漏检率').waitFor()
  // Of the messages still on screen, the newest is the last.
  await page.getByRole('button', { name: '撤销', exact: true }).last().click()
  await page.getByRole('region', { name: '已发榜' }).getByText('焊缝漏检率').waitFor()
})

test('alliance, pairing, challenge and person can be read by everyone', async () => {
  const { page } = app
  await go(`#/records/alliance/${ids.alliance}`)
  await page.getByRole('tab', { name: '合作关系' }).click()
  await page.getByRole('img', { name: '成员工作室合作关系图' }).waitFor()
  await settled()
  expect(await accessibilityFaults(page)).toEqual([])
  for (const [address, sign] of [
    [`#/records/pairing/${ids.pairing}`, '需求 1 项'],
    [`#/records/challenge/${ids.challenge}`, '截榜无人揭'],
    [`#/records/person/${ids.person}`, '成果（按本人排名）'],
  ] as const) {
    await go(address)
    await page.getByText(sign).first().waitFor()
    await settled()
    expect(await accessibilityFaults(page)).toEqual([])
  }
  expect(app.errors).toEqual([])
})
