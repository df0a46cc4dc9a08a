import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Core } from '../../main/core/core.ts'
import { createCore } from '../../main/core.ts'
import type { MethodName, Outputs } from '../../shared/contract.ts'
import { accessibilityFaults } from '../support/accessibility-faults.ts'
import { createNominations, type NominationWorkspace } from '../support/create-nominations.ts'
import { launchChromium } from '../support/launch-chromium.ts'
import { passphrasesOn } from '../support/open-kit.ts'

// A judge with a stick: the kit is opened as a file, in a real browser, and what it hands back is taken by the core.

let made: NominationWorkspace
let core: Core
let browser: Browser
let page: Page
const asked: string[] = []
const errors: string[] = []

const call = async <M extends MethodName>(method: M, input: unknown): Promise<Outputs[M]> => {
  const envelope = await core.call(method, input, {})
  if (!envelope.ok) throw new Error(`${method}: ${JSON.stringify(envelope.error)}`)
  return envelope.value as Outputs[M]
}

beforeAll(async () => {
  made = await createNominations()
  await made.workspace.close()
  core = createCore({})
  await call('workspace.open', { dir: made.workspace.dir })
  browser = await launchChromium()
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => errors.push(message.text()))
})
afterAll(async () => {
  await browser?.close()
  await core?.close()
  await made?.dispose()
})

const scoreWithKeys = async (points: string): Promise<void> => {
  for (let box = 0; box < 5; box += 1) {
    await page.keyboard.type(points)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Alt+ArrowDown')
}

it('is opened, scored by keyboard, left and taken up again, and handed back signed', async () => {
  const kits = await call('kit.make', { cycle: 2026, judges: 1, slots: ['photo'] })
  if (kits.kind !== 'made') throw new Error(JSON.stringify(kits.leaks))
  const file = join(kits.out, kits.kits[0]?.file ?? '')
  const passphrase = passphrasesOn(join(made.workspace.dir, 'packets', kits.slips)).get('01') ?? ''
  const open = async (typed: string): Promise<void> => {
    await page.goto(pathToFileURL(file).href)
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
  }

  await open('ABCD-EFGH-JKMN-PQRS')
  await page.getByText('口令不对').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  await open(passphrase.toLowerCase().replaceAll('-', ' '))
  await page.getByText('已评 0 / 3').waitFor()
  await page.locator('#kit-points-innovation').focus()
  await scoreWithKeys('9.5')
  await page.getByText('已评 1 / 3').waitFor()
  expect(await page.locator('.kit-line').first().textContent()).toContain('47.5')
  await page.keyboard.type('9.55')
  await page.getByText('请填 0 到 25 之间的数').waitFor()
  await page.keyboard.press('Backspace')
  expect(await accessibilityFaults(page)).toEqual([])
  // Pictures open as they come into view.
  await page.keyboard.press('Alt+ArrowUp')
  await page.locator('figure').first().scrollIntoViewIfNeeded()
  const drawn = '[...document.images].some((image) => image.naturalWidth > 100)'
  await expect.poll(() => page.evaluate(drawn)).toBe(true)

  // Closed and opened again: what was typed is there.
  await open(passphrase)
  await page.getByText('已评 1 / 3').waitFor()
  await page.locator('.kit-line').nth(1).click()
  expect(await page.locator('#kit-points-innovation').inputValue()).toBe('9.5')

  // To another computer by a file.
  const draft = page.waitForEvent('download')
  await page.getByRole('button', { name: '保存进度到文件' }).click()
  const draftPath = await (await draft).path()
  expect(readFileSync(draftPath, 'utf8')).not.toContain('9.5')
  await page.evaluate('localStorage.clear()')
  await open(passphrase)
  await page.getByText('已评 0 / 3').waitFor()
  await page.locator('input[type=file]').setInputFiles(draftPath)
  await page.getByText('已评 1 / 3').waitFor()

  await page.locator('.kit-line').nth(1).click()
  await page.locator('#kit-points-innovation').fill('')
  await page.locator('#kit-points-innovation').focus()
  await scoreWithKeys('8')
  await page.getByRole('checkbox').check()
  await page.getByText('已评 3 / 3').waitFor()
  await page.getByRole('button', { name: '汇总与完成' }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  const scores = page.waitForEvent('download')
  await page.getByRole('button', { name: '完成并生成评分文件' }).click()
  const download = await scores
  expect(download.suggestedFilename()).toBe('评分-评委01-2026.jxscore')
  const taken = await call('kit.read', { files: [await download.path()] })
  expect(taken.files).toMatchObject([{ kind: 'taken', judge: '01', scored: 2, recused: 1 }])
  const ranking = await call('rank.run', { cycle: 2026 })
  expect(ranking.categories[0]?.entries.map(({ score }) => score)).toEqual([47.5, 40])

  expect(asked.filter((url) => !/^(file|blob):/u.test(url))).toEqual([])
  expect(errors).toEqual([])
})
