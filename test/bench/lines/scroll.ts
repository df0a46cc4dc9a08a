import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { buildPage } from '../../support/build-page.ts'
import { launchBrowserShell } from '../../support/launch-browser-shell.ts'
import { openInPage } from '../../support/open-in-page.ts'
import { openBare } from '../bare-database.ts'
import type { Benchmark } from '../benchmark.ts'
import { type Line, limit, quantile } from '../line.ts'

/** Rows of the register that is scrolled. */
const rows = 100_000
/** One frame at 60 Hz, in milliseconds, with the tenth by which the browser's own clock jitters. */
const frame = 16.8
const seconds = 5
const turns = 3

/** More rows of one register than the ledger has of all; they have no history, and only reading is measured. */
const fill = (dir: string): void => {
  const db = openBare(join(dir, 'ledger.sqlite'))
  const count = db.prepare('SELECT count(*) FROM innovation WHERE deleted = 0').pluck()
  const names = db
    .prepare<[], string>("SELECT name FROM pragma_table_info('innovation') WHERE name <> 'id'")
    .pluck()
    .all()
    .map((name) => `"${name}"`)
  const double = db.prepare(
    `INSERT INTO innovation (id, ${names}) SELECT lower(hex(randomblob(16))), ${names} FROM innovation
     WHERE deleted = 0 LIMIT ?`,
  )
  for (let have = count.get() as number; have < rows; have = count.get() as number) double.run(rows - have)
  db.close()
}

type Way = 'wheel' | 'thumb' | 'keys'

/** Milliseconds that the page's own thread has worked so far; what else the machine does is not in it. */
const pageWork = async (page: Page): Promise<() => Promise<number>> => {
  const line = await page.context().newCDPSession(page)
  await line.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await line.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
}

/** Intervals between frames while the register moves, as the page itself sees them. */
const framesWhile = async (page: Page, way: Way): Promise<readonly number[]> => {
  const grid = page.getByRole('grid')
  await grid.evaluate((element) => {
    element.scrollTop = 0
  })
  await grid.focus()
  await page.waitForTimeout(500)
  const frames = page.evaluate(
    ([lasts, how]) =>
      new Promise<number[]>((resolve) => {
        const element = document.querySelector('[role=grid]')
        const seen: number[] = []
        const started = performance.now()
        let before = started
        const next = (now: number) => {
          if (now > before) seen.push(now - before)
          before = now
          // A hand on the thumb: the whole register in the time.
          if (how === 'thumb' && element) element.scrollTop = ((now - started) / lasts) * element.scrollHeight
          if (now - started < lasts) requestAnimationFrame(next)
          else resolve(seen)
        }
        requestAnimationFrame(next)
      }),
    [seconds * 1000, way] as const,
  )
  const ends = performance.now() + seconds * 1000
  if (way === 'wheel') {
    const box = await grid.boundingBox()
    if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  }
  while (way !== 'thumb' && performance.now() < ends) {
    if (way === 'wheel') await page.mouse.wheel(0, 120)
    else await page.keyboard.press('PageDown')
    await page.waitForTimeout(30)
  }
  return await frames
}

/** Frames of a register of 100,000 rows in Chromium as it is scrolled, without throttling. */
export const scrollBenchmark: Benchmark = {
  name: 'scroll',
  async run({ ledger, folder, say }) {
    buildPage()
    const dir = await ledger.copy()
    fill(dir)
    const program = await launchBrowserShell({
      dataDir: join(folder, 'data'),
      viewport: { width: 1366, height: 768 },
    })
    try {
      const { page } = program
      await openInPage(page, dir)
      await page.getByText('今天要办').waitFor({ timeout: 60_000 })
      await page.evaluate(() => {
        location.hash = '#/records/innovation'
      })
      await page.locator(`[role=grid][aria-rowcount="${rows + 1}"]`).waitFor({ timeout: 60_000 })
      const lines: Line[] = []
      const worked = await pageWork(page)
      for (const way of ['wheel', 'keys', 'thumb'] as const) {
        const frames: number[] = []
        const work: number[] = []
        for (let turn = 0; turn < turns; turn += 1) {
          const before = await worked()
          const seen = await framesWhile(page, way)
          work.push(((await worked()) - before) / seen.length)
          frames.push(...seen)
        }
        const over = (frames.filter((one) => one > frame * 1.5).length / frames.length) * 100
        say(`${way}: ${frames.length} frames, longest ${Math.round(Math.max(...frames))} ms`)
        lines.push(
          limit(`scroll by ${way}: frame, 95 of 100`, [quantile(frames, 0.95)], frame, 'ms'),
          limit(`scroll by ${way}: frames that came late`, [over], 5, '%'),
          limit(`scroll by ${way}: work of the page for a frame`, work, frame / 2, 'ms'),
        )
      }
      return lines
    } finally {
      await program.close()
    }
  },
}
