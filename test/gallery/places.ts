import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

/** Something to look at: an address of the page and what is done there first. */
export interface Place {
  readonly name: string
  readonly address: string
  /** Topics of the help that show its picture. */
  readonly help?: readonly string[]
  readonly prepare?: (page: Page) => Promise<void>
}

const press = (keys: string) => (page: Page) => page.keyboard.press(keys)
const click = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
  await page.getByRole('dialog').first().waitFor()
}
const openFirst = async (page: Page): Promise<void> => {
  await page.getByRole('main').getByRole('row').getByRole('link').first().click()
  await page.getByRole('main').getByRole('textbox').first().waitFor()
}

const sample = fileURLToPath(new URL('../fixtures/samples/工作室/创新工作室汇总表.xlsx', import.meta.url))
const giveSample = async (page: Page): Promise<void> => {
  await page.locator('input[type=file]').first().setInputFiles(sample)
  await page.getByRole('tab', { name: '预览' }).waitFor()
}

const tryTemplate = async (page: Page): Promise<void> => {
  await click(/的模板$/)(page)
  await page.getByRole('region', { name: '试填预览' }).waitFor()
}

/** Every page, and the dialogs and empty states that matter most, on the sample workspace. */
export const places: readonly Place[] = [
  { name: 'home', help: ['five-minutes'], address: '/' },
  { name: 'search', help: ['find'], address: '/', prepare: press('Control+k') },
  { name: 'register', help: ['register'], address: '/records/innovation' },
  { name: 'register-empty', address: '/records/method' },
  { name: 'record', help: ['record'], address: '/records/innovation', prepare: openFirst },
  { name: 'record-new', address: '/records/achievement/new' },
  { name: 'studio', help: ['studio'], address: '/records/studio', prepare: openFirst },
  { name: 'alliance', address: '/records/alliance', prepare: openFirst },
  { name: 'person', address: '/records/person', prepare: openFirst },
  { name: 'unit', address: '/records/unit', prepare: openFirst },
  { name: 'patent', address: '/records/patent', prepare: openFirst },
  { name: 'naming-calendar', address: '/studios/calendar' },
  { name: 'challenges', address: '/challenges' },
  { name: 'docket', help: ['docket'], address: '/docket' },
  { name: 'docket-forecast', address: '/docket/forecast' },
  { name: 'docket-rewards', address: '/docket/rewards' },
  { name: 'duplicates', help: ['people'], address: '/duplicates' },
  { name: 'report', help: ['report'], address: '/report/2025' },
  { name: 'cycles', address: '/cycles' },
  { name: 'cycle', help: ['cycle'], address: '/cycle/2026' },
  { name: 'cycle-board', help: ['stages'], address: '/cycle/2026/board' },
  { name: 'cycle-reuse', address: '/cycle/2026/reuse' },
  { name: 'cycle-findings', help: ['check'], address: '/cycle/2026/findings' },
  { name: 'cycle-judging', help: ['judging'], address: '/cycle/2026/judging' },
  { name: 'cycle-ranking', help: ['ranking'], address: '/cycle/2026/ranking' },
  { name: 'cycle', address: '/cycle/2026' },
  { name: 'cycle-board', address: '/cycle/2026/board' },
  { name: 'cycle-findings', address: '/cycle/2026/findings' },
  { name: 'cycle-kits', address: '/cycle/2026/kits' },
  { name: 'cycle-ranking', address: '/cycle/2026/ranking' },
  { name: 'cycle-laboratory', address: '/cycle/2026/laboratory' },
  { name: 'cycle-packet', help: ['packet'], address: '/cycle/2026/packet' },
  { name: 'cycle-word', address: '/cycle/2026/packet', prepare: tryTemplate },
  { name: 'cycle-results', address: '/cycle/2026/results' },
  { name: 'import', help: ['import'], address: '/import' },
  { name: 'import-preview', address: '/import', prepare: giveSample },
  { name: 'collection', address: '/collection' },
  { name: 'exchange', help: ['exchange'], address: '/exchange' },
  { name: 'exchange-receive', address: '/exchange/receive' },
  { name: 'exchange-decide', address: '/exchange/decide' },
  { name: 'exchange-book', address: '/exchange/book' },
  { name: 'packet-check', address: '/packets/check' },
  { name: 'page-code', help: ['pages'], address: '/packets/pages' },
  { name: 'settings-operator', address: '/settings/operator' },
  { name: 'settings-fonts', address: '/settings/fonts' },
  { name: 'settings-pack', address: '/settings/pack' },
  { name: 'settings-backup', help: ['backup'], address: '/settings/backup' },
  { name: 'settings-doctor', address: '/settings/doctor' },
  { name: 'settings-trash', address: '/settings/trash' },
  { name: 'settings-steps', help: ['undo'], address: '/settings/steps' },
  { name: 'settings-looks', address: '/settings/looks' },
  { name: 'settings-update', help: ['update'], address: '/settings/update' },
  { name: 'settings-diagnostics', help: ['trouble'], address: '/settings/diagnostics' },
  { name: 'help', address: '/help' },
  { name: 'cycle-new', address: '/cycles', prepare: click('新建年度') },
  { name: 'nowhere', address: '/nowhere' },
]
