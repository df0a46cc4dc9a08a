import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { buildPage } from '../support/build-page.ts'
import { openApp } from '../support/open-app.ts'
import { openInPage } from '../support/open-in-page.ts'
import { runLedgerJson } from '../support/run-ledger.ts'
import { createLookComparison, mostChanged } from './compare-looks.ts'
import { places } from './places.ts'

// npm run gallery: pictures of every page in dist/gallery, to be looked at; says what a machine can see is wrong, and
// which pages look otherwise than when they were last kept. `-- --keep` keeps them, once they were looked at, and
// puts those of the help in their place.

const { values } = parseArgs({
  options: { only: { type: 'string' }, look: { type: 'string' }, keep: { type: 'boolean', default: false } },
})

/** `zoomed`: 1366×768 at 200 %. Small pictures of some are kept. */
const looks = [
  { name: 'small-light', width: 1366, height: 768, scheme: 'light', kept: true },
  { name: 'small-dark', width: 1366, height: 768, scheme: 'dark', kept: true },
  { name: 'large-light', width: 1920, height: 1080, scheme: 'light', kept: false },
  { name: 'large-dark', width: 1920, height: 1080, scheme: 'dark', kept: false },
  { name: 'zoomed-light', width: 683, height: 384, scheme: 'light', kept: false },
] as const

const out = fileURLToPath(new URL('../../dist/gallery', import.meta.url))
const helpDir = fileURLToPath(new URL('../../renderer/features/help/pictures', import.meta.url))
const keptDir = fileURLToPath(new URL('kept', import.meta.url))

/** A page wider than its window, and words cut off without a way to read them. */
const faultsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.documentElement
    const wide =
      root.scrollWidth > root.clientWidth
        ? [`page is ${root.scrollWidth - root.clientWidth} px too wide`]
        : []
    const cut = [...document.querySelectorAll<HTMLElement>('button, label, h1, h2, h3, th, a')]
      .filter((element) => {
        const style = getComputedStyle(element)
        const hides = style.overflowX === 'hidden' || style.overflowX === 'clip'
        const named = element.title !== '' || element.closest('[title]') !== null
        return hides && !named && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
      })
      .map((element) => `cut off: ${element.textContent?.trim().slice(0, 40)}`)
    return [...wide, ...new Set(cut)]
  })

buildPage()
const app = await openApp({ width: 1366, height: 768 })
let faults = 0

const browser = app.page.context().browser()
if (!browser) throw new Error('pictures are compared in a browser; LEDGER_E2E_SHELL must not be set')
const comparison = createLookComparison(await browser.newPage())
const compareOrKeep = async (name: string, picture: Buffer): Promise<void> => {
  const file = join(keptDir, `${name}.png`)
  const small = await comparison.shrink(picture)
  if (values.keep) return writeFile(file, small)
  if (!existsSync(file)) return console.log(`${name}: no picture kept of it yet`)
  const changed = await comparison.changed(await readFile(file), small)
  if (changed <= mostChanged) return
  faults += 1
  console.log(`${name}: ${(changed * 100).toFixed(1)} % of it looks otherwise than kept`)
}

try {
  const ledger = join(app.folder, 'sample')
  await runLedgerJson(['sample', '--workspace', ledger])
  await openInPage(app.page, ledger)
  await app.page.getByText('今天要办').waitFor()
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  for (const folder of [keptDir, helpDir]) await mkdir(folder, { recursive: true })
  const { origin } = new URL(app.page.url())
  const chosen = places.filter(({ name }) => values.only === undefined || name.includes(values.only))
  const chosenLooks = looks.filter(({ name }) => values.look === undefined || name.includes(values.look))
  for (const look of chosenLooks) {
    await app.page.setViewportSize({ width: look.width, height: look.height })
    await app.page.emulateMedia({ colorScheme: look.scheme, reducedMotion: 'reduce' })
    for (const { name, address, prepare, help } of chosen) {
      await app.page.goto(`${origin}/#${address}`)
      await app.page.reload()
      await app.page.getByRole('main').waitFor()
      await app.page.waitForLoadState('networkidle')
      await app.page.waitForTimeout(400)
      await prepare?.(app.page).catch((failure: unknown) => {
        faults += 1
        console.log(`${name} ${look.name}: could not be prepared: ${String(failure).split('\n')[0]}`)
      })
      await app.page.waitForTimeout(300)
      const picture = await app.page.screenshot({ path: join(out, `${name}.${look.name}.png`) })
      if (look.kept) await compareOrKeep(`${name}.${look.name}`, picture)
      if (values.keep && look === looks[0])
        for (const topic of help ?? [])
          await writeFile(join(helpDir, `${topic}.webp`), await comparison.light(picture))
      for (const fault of await faultsOf(app.page)) {
        faults += 1
        console.log(`${name} ${look.name}: ${fault}`)
      }
    }
  }
  const rows = chosen.map(
    ({ name }) =>
      `<h2>${name}</h2>${chosenLooks.map((look) => `<a href="${name}.${look.name}.png"><img loading="lazy" width="480" src="${name}.${look.name}.png" alt="${name} ${look.name}"></a>`).join('')}`,
  )
  await writeFile(
    join(out, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Gallery</title>${rows.join('\n')}\n`,
  )
  for (const error of app.errors) console.log(`error on the page: ${error}`)
  console.log(
    `${chosen.length * chosenLooks.length} pictures in dist/gallery, ${faults + app.errors.length} faults`,
  )
} finally {
  await app.close()
}
process.exitCode = faults + app.errors.length > 0 ? 1 : 0
