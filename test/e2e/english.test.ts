import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { defaultPack } from '../../shared/rule-packs/default-pack.ts'
import { type OpenApp, openApp } from '../support/open-app.ts'

const pictures = process.env.LEDGER_PICTURES
let app: OpenApp

/** Words of the pack stand as they are printed: they are data. */
const packWords = new Set<string>()
const collect = (value: unknown): void => {
  if (typeof value === 'string') packWords.add(value)
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
}
collect(defaultPack(2026))
const packTexts = [...packWords]
  .filter((text) => /[\u3400-\u9fff]/u.test(text))
  .sort((a, b) => b.length - a.length)

/** The mark of the product, the language's own name, and the name a new folder is given. */
const alwaysChinese = ['匠心台账', '匠', '简体中文']

/** Everything on the page that a person sees or has read to them and that holds Chinese, data left out. */
const chineseOnPage = async (allowed: readonly string[] = []): Promise<readonly string[]> => {
  const texts: readonly string[] = await app.page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // A menu that was closed keeps its words until it opens again.
      if (node.parentElement?.checkVisibility()) found.push(node.textContent ?? '')
    }
    for (const element of document.querySelectorAll('*')) {
      if (!element.checkVisibility()) continue
      for (const name of ['title', 'aria-label', 'placeholder', 'alt', 'aria-description']) {
        found.push(element.getAttribute(name) ?? '')
      }
    }
    return [...found, document.title]
  })
  const rest = texts.map((text) =>
    [...allowed, ...alwaysChinese].reduce((left, word) => left.replaceAll(word, ''), text),
  )
  return [...new Set(rest)].filter((text) => /[\u3000-\u303f\u3400-\u9fff\uff01-\uff60]/u.test(text))
}

/** Words cut off or spilling over at the window's size, as the tag and its text. */
const cutOff = async (): Promise<readonly string[]> =>
  app.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, .ant-tabs-tab, th, h1, h2, .badge, .field label')]
      .filter((element) => element.offsetParent !== null && !element.classList.contains('clip'))
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter((element) => !element.closest('.clip, .ant-select, .palette-list, .ant-table-cell-ellipsis'))
      .map((element) => `${element.tagName} ${element.className} ${element.textContent}`),
  )

const look = async (name: string, allowed: readonly string[] = []): Promise<void> => {
  await app.page.waitForTimeout(300)
  if (pictures) {
    await mkdir(pictures, { recursive: true })
    await app.page.screenshot({ path: join(pictures, `${name}.png`) })
  }
  expect(await chineseOnPage(allowed), name).toEqual([])
  expect(await cutOff(), name).toEqual([])
}

const go = (address: string) =>
  app.page.evaluate((hash) => {
    location.hash = hash
  }, address)

beforeAll(async () => {
  app = await openApp()
  const { page } = app
  await page.getByRole('button', { name: '外观和语言' }).click()
  await page.getByText('English').click()
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
})
afterAll(() => app.close())

it('starts in English', async () => {
  const { page } = app
  await page.mouse.click(5, 700)
  await look('start')
  await page.getByRole('button', { name: 'New empty workspace' }).click()
  await look('start-name-needed')
  await page.getByRole('button', { name: 'Open a workspace' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Folder path').fill(app.folder)
  await dialog.getByRole('button', { name: 'Go', exact: true }).click()
  await look('start-folders')
  await dialog.getByRole('button', { name: 'Use this folder' }).click()
  await page.getByText('There is no ledger in').waitFor()
  await look('start-refused')
  await page.getByRole('button', { name: 'Not now' }).click()
})

it('shows every page of an empty workspace without a word of Chinese', async () => {
  const { page } = app
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Wang Min')
  await page.getByRole('button', { name: 'Change folder' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Folder path').fill(app.folder)
  await dialog.getByRole('button', { name: 'Go', exact: true }).click()
  await dialog.getByRole('button', { name: 'Use this folder' }).click()
  await page.getByRole('button', { name: 'New empty workspace' }).click()
  await page.getByText('Start by importing workbooks').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en-GB')
  await look('home')
  const pages = [
    ...Object.values(recordDefinitions)
      .filter((definition) => !definition.internal)
      .flatMap(({ type }) => [`/records/${type}`, `/records/${type}/new`]),
    '/records/nothing',
    '/import',
    '/exchange',
    '/exchange/receive',
    '/exchange/decide',
    '/exchange/book',
    '/packets/check',
    '/packets/pages',
    '/cycles',
    '/docket',
    '/report',
    '/duplicates',
    '/challenges',
    '/studios/calendar',
    '/help',
    '/help/exchange',
    ...['operator', 'fonts', 'pack', 'backup', 'doctor', 'trash', 'steps', 'diagnostics'].map(
      (tab) => `/settings/${tab}`,
    ),
    '/nowhere',
  ]
  for (const address of pages) {
    await go(address)
    await look(address.slice(1).replaceAll('/', '-'))
  }
})

it('searches, refuses and undoes in English', async () => {
  const { page } = app
  await go('/')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('nothing of this name')
  await page.getByText('Nothing was found').waitFor()
  await look('palette')
  await page.keyboard.press('Escape')
  await go('/records/unit/new')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await page.getByText('Please fill in first').waitFor()
  await look('unit-required')
  await page.locator('#field-name').fill('Unit A')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await page.getByRole('heading', { name: 'Unit A' }).waitFor()
  await look('unit')
  await page.locator('#field-creditCode').fill('123')
  await page.keyboard.press('Tab')
  await page.getByText(/^A credit code has 18 characters/).waitFor()
  await look('unit-wrong')
  await page.locator('#field-creditCode').fill('')
  await page.keyboard.press('Tab')
  await go('/settings/steps')
  await page.getByRole('button', { name: /^Undo “Create “Unit A” \(Unit\)”/ }).click()
  await page.getByText('was undone').first().waitFor()
  await look('undone')
  await go('/settings/doctor')
  await page.getByRole('button', { name: 'Start the check-up' }).click()
  await page.getByText('The workspace is sound.').waitFor()
  await look('doctor-sound')
  await go('/settings/backup')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText('The backup is done').waitFor()
  await look('backup-done')
})

it('runs a cycle in English, with nothing in Chinese but the words of its rule pack', async () => {
  const { page } = app
  await go('/cycles?new=1')
  await page.getByRole('dialog').getByRole('spinbutton').fill('2026')
  await look('cycle-new')
  await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click()
  await page.getByRole('button', { name: 'Build packet' }).waitFor()
  const allowed = [...packTexts, '2026年度三个十大']
  const tabs = await page.getByRole('tab').count()
  expect(tabs).toBeGreaterThan(5)
  for (let at = 0; at < tabs; at += 1) {
    await page.getByRole('tab').nth(at).click()
    await look(`cycle-${at}`, allowed)
  }
  await page.getByRole('button', { name: 'Add evidence' }).click()
  await look('cycle-attach', allowed)
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  // More tabs than fit in English: the first ones have gone out of sight.
  await go('/cycle/2026')
  await page.getByRole('button', { name: 'New nomination' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Title').fill('A tool')
  await look('cycle-entry-new', allowed)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('heading', { name: 'Formality check' }).waitFor()
  await page.getByText('is empty; please fill it in').first().waitFor()
  await look('cycle-entry', allowed)
  await go('/')
  await page.getByText('To do today').waitFor()
  await look('home-busy', allowed)
  await go('/settings/pack')
  await look('pack', allowed)
  expect(app.errors).toEqual([])
})
