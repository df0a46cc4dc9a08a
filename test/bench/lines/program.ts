import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { buildPage } from '../../support/build-page.ts'
import { launchBrowserShell } from '../../support/launch-browser-shell.ts'
import { launchChromium } from '../../support/launch-chromium.ts'
import { openInPage } from '../../support/open-in-page.ts'
import { openBare } from '../bare-database.ts'
import type { Benchmark } from '../benchmark.ts'
import { comparison, type Line, limit, quantile } from '../line.ts'
import { alternate, timed } from '../rounds.ts'

const pageDir = fileURLToPath(new URL('../../../dist/renderer', import.meta.url))
const viewport = { width: 1366, height: 768 }

/** The program in Chromium, as `npm start` starts it but for the window. */
const startProgram = (dataDir: string) => launchBrowserShell({ dataDir, viewport })

const usable = (page: Page) => page.getByText('今天要办').waitFor({ timeout: 60_000 })

/** Until the work of today is on the screen, with the ledger used last. */
const coldStart = (dataDir: string, dir: string) =>
  timed(async () => {
    const program = await startProgram(dataDir)
    await program.page
      .getByRole('button', { name: basename(dir) })
      .first()
      .click()
    await usable(program.page)
    program.close().catch((failure: unknown) => console.error(failure))
  })

/** The least that a window on a ledger could take: the browser, an empty page, the file opened. */
const bareStart = (dir: string) =>
  timed(async () => {
    const browser = await launchChromium()
    const page = await browser.newPage({ viewport })
    await page.goto('about:blank')
    const db = openBare(join(dir, 'ledger.sqlite'))
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    db.close()
    await browser.close()
  })

const ticksPerSecond = 100

/** Milliseconds of processor time of a process so far (Linux). */
const processorTime = (pid: number): number => {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const words = fields.split(' ')
  return ((Number(words[11]) + Number(words[12])) * 1000) / ticksPerSecond
}

const residentMegabytes = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

const idleSeconds = 10
const looks = 3

/** What the program takes while nobody touches it. */
const idleLines = async (page: Page, corePid: number): Promise<readonly Line[]> => {
  const line = await page.context().newCDPSession(page)
  await line.send('Performance.enable')
  const metric = async (name: string): Promise<number> =>
    (await line.send('Performance.getMetrics')).metrics.find((one) => one.name === name)?.value ?? 0
  await setTimeout(3000)
  const [page_, core]: [number[], number[]] = [[], []]
  for (let look = 0; look < looks; look += 1) {
    const before = { task: await metric('TaskDuration'), core: processorTime(corePid) }
    await setTimeout(idleSeconds * 1000)
    page_.push((((await metric('TaskDuration')) - before.task) / idleSeconds) * 100)
    core.push((processorTime(corePid) - before.core) / idleSeconds / 10)
  }
  await line.send('HeapProfiler.collectGarbage')
  return [
    limit('idle: page, share of one processor', page_, 1, '%'),
    limit('idle: core, share of one processor', core, 1, '%'),
    // Of which SQLite keeps up to 128 for pages of ledger and index (open-database.ts).
    limit('idle: memory of the core', [residentMegabytes(corePid)], 400, 'MB'),
    limit('idle: heap of the page', [(await metric('JSHeapUsedSize')) / 1024 / 1024], 100, 'MB'),
  ]
}

/** Longest delays from a key or click to the next picture, as the browser itself measures them (web.dev/articles/inp). */
const interactionLines = async (page: Page): Promise<readonly Line[]> => {
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seenDelays: seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit)
  })
  const go = async (address: string, sign: string) => {
    await page.evaluate((hash) => {
      location.hash = hash
    }, address)
    await page.getByText(sign).first().waitFor()
  }
  for (let round = 0; round < 5; round += 1) {
    await go('#/', '今天要办')
    await page.getByRole('link', { name: '“五小”成果' }).first().click()
    const box = page.locator('[data-filter-box]')
    await box.waitFor()
    await box.pressSequentially('改造', { delay: 60 })
    await box.fill('')
    await page.getByRole('columnheader', { name: '成果名称' }).first().click()
    await page.getByRole('row').getByRole('link').first().click()
    const title = page.getByLabel(/成果名称/)
    await title.waitFor()
    await title.pressSequentially('新', { delay: 60 })
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('port', { delay: 60 })
    await page.keyboard.press('Escape')
  }
  await setTimeout(500)
  const delays = await page.evaluate(() => (window as unknown as { seenDelays: number[] }).seenDelays)
  return [limit('interaction to next paint, 95 of 100', [quantile([...delays, 16], 0.95)], 200, 'ms')]
}

const kilobyte = 1024

/** What is fetched before the first page stands, and by the largest of the pages after it. */
const bundleLines = (): readonly Line[] => {
  const assets = readdirSync(join(pageDir, 'assets')).filter((name) => name.endsWith('.js'))
  const sizes = assets.map((name) => statSync(join(pageDir, 'assets', name)).size / kilobyte / kilobyte)
  const pages = assets
    .filter((name) => /-page-/.test(name))
    .map((name) => statSync(join(pageDir, 'assets', name)).size / kilobyte / kilobyte)
  return [
    limit('bundle: all of the page', [sizes.reduce((sum, size) => sum + size, 0)], 5, 'MB'),
    limit('bundle: largest single page', [Math.max(...pages)], 0.15, 'MB'),
  ]
}

/** The whole program, seen from outside: how it starts, idles and answers on a ledger of 100,000 records. */
export const programBenchmark: Benchmark = {
  name: 'program',
  async run({ ledger, folder, say }) {
    buildPage()
    const dir = await ledger.copy()
    const dataDir = join(folder, 'data')
    // The first time the ledger is opened by its path; from then on it is the one used last.
    const first = await startProgram(dataDir)
    await openInPage(first.page, dir)
    await usable(first.page)
    await first.close()
    const { ours, bare } = await alternate(
      () => coldStart(dataDir, dir),
      () => bareStart(dir),
    )
    const cold = comparison('cold start to usable, 100,000 records', 3, ours, bare)
    say('idle and interactions …')
    const program = await startProgram(dataDir)
    try {
      await program.page
        .getByRole('button', { name: basename(dir) })
        .first()
        .click()
      await usable(program.page)
      return [
        cold,
        ...(await idleLines(program.page, program.corePid)),
        ...(await interactionLines(program.page)),
        ...bundleLines(),
      ]
    } finally {
      await program.close()
    }
  },
}
