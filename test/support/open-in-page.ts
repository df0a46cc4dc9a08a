import type { Page } from 'playwright-core'

/** Opens a workspace from the start page, as a person would who knows its path. */
export const openInPage = async (page: Page, dir: string): Promise<void> => {
  await page.getByRole('button', { name: '打开已有台账库' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('文件夹路径').fill(dir)
  await dialog.getByRole('button', { name: '转到' }).click()
  await dialog.getByRole('button', { name: '选用此文件夹' }).click()
  await dialog.waitFor({ state: 'hidden' })
}
