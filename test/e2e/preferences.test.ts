import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenApp, openApp } from '../support/open-app.ts'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const theme = () => app.page.evaluate(() => document.documentElement.dataset.theme)
const choose = async (name: string) => {
  await app.page.getByRole('button', { name: '外观' }).click()
  await app.page.getByRole('menuitem', { name }).click()
}

it('keeps the look that a person chose, from one start to the next', async () => {
  await choose('深色')
  await expect.poll(theme).toBe('dark')
  await choose('English')
  await app.page.getByRole('heading', { name: 'Welcome' }).waitFor()
  const before = new URL(app.page.url()).origin

  await app.restart()
  await app.page.getByRole('heading', { name: 'Welcome' }).waitFor()
  expect(await theme()).toBe('dark')
  // The browser shell is at another port each time, so nothing of this can come from the page's own storage.
  if (before.startsWith('http')) expect(new URL(app.page.url()).origin).not.toBe(before)
  expect(app.errors).toEqual([])
})
