import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { buildPage } from '../support/build-page.ts'
import { openApp } from '../support/open-app.ts'
import { openInPage } from '../support/open-in-page.ts'
import { runLedgerJson } from '../support/run-ledger.ts'
import { places } from './places.ts'

// npm run gallery: pictures of every page in dist/gallery, to be looked at; says what a machine can see is wrong.

const { values } = parseArgs({ options: { only: { type: 'string' }, look: { type: 'string' } } })

/** `zoomed`: 1366×768 at 200 %. */
const looks = [
  { name: 'small-light', width: 1366, height: 768, scheme: 'light' },
  { name: 'small-dark', width: 1366, height: 768, scheme: 'dark' },
  { name: 'large-light', width: 1920, height: 1080, scheme: 'light' },
  { name: 'large-dark', width: 1920, height: 1080, scheme: 'dark' },
  { name: 'zoomed-light', width: 683, height: 384, scheme: 'light' },
] as const

const out = fileURLToPath(new URL('../../dist/gallery', import.meta.url))

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
try {
  const ledger = join(app.folder, 'sample')
  await runLedgerJson(['sample', '--workspace', ledger])
  await openInPage(app.page, ledger)
  await app.page.getByText('今天要办').waitFor()
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const { origin } = new URL(app.page.url())
  const chosen = places.filter(({ name }) => values.only === undefined || name.includes(values.only))
  const chosenLooks = looks.filter(({ name }) => values.look === undefined || name.includes(values.look))
  for (const look of chosenLooks) {
    await app.page.setViewportSize({ width: look.width, height: look.height })
    await app.page.emulateMedia({ colorScheme: look.scheme, reducedMotion: 'reduce' })
    for (const { name, address, prepare } of chosen) {
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
      await app.page.screenshot({ path: join(out, `${name}.${look.name}.png`) })
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
