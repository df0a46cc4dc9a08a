import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showApplication } from '../support/show-application.tsx'
import { startOpenCore, type TestCore } from '../support/start-core.ts'

let core: TestCore
beforeEach(async () => {
  core = await startOpenCore()
})
afterEach(() => core.dispose())

const currentTab = () =>
  screen
    .getAllByRole('link')
    .filter((link) => link.closest('.exchange-tabs') && link.getAttribute('aria-current') === 'page')
    .map((link) => link.textContent)

test('the tab in view is marked, also on the page’s own address', async () => {
  const user = await showApplication(core, '/exchange')
  await waitFor(() => expect(currentTab()).toEqual(['交出']))
  await user.click(screen.getByRole('link', { name: '往来' }))
  await waitFor(() => expect(currentTab()).toEqual(['往来']))
})
