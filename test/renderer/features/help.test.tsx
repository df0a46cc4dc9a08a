import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { HelpPage } from '../../../renderer/features/help/help-page.tsx'
import { CoreClientProvider } from '../../../renderer/lib/core-client.tsx'
import { fillBrowserGaps } from '../settings/browser-gaps.ts'
import { createFakeCore } from '../settings/fake-core.ts'

afterEach(cleanup)

const show = (address = '/help') => {
  fillBrowserGaps()
  // The pinyin that the core answers with, for the topic on backups only.
  const core = createFakeCore({
    'search.keys': ({ texts }: { readonly texts: readonly string[] }) =>
      texts.map((text) => (text.startsWith('备份') ? 'beifen bf' : '')),
  })
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <CoreClientProvider connection={core}>
        <MemoryRouter initialEntries={[address]}>
          <Routes>
            <Route path="/help/:topic?" element={<HelpPage />} />
          </Routes>
        </MemoryRouter>
      </CoreClientProvider>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}
const contents = () => screen.getByRole('navigation', { name: '帮助目录' })
const topic = () => screen.getByRole('article')

test('opens at the beginning, and at a topic by its address', () => {
  show()
  expect(within(topic()).getByRole('heading', { level: 2 }).textContent).toContain('新手五分钟')
  cleanup()
  show('/help/backup')
  expect(within(topic()).getByRole('heading', { level: 2 }).textContent).toContain('备份')
  expect(within(topic()).getByRole('link', { name: '去做' }).getAttribute('href')).toBe('/settings/backup')
})

test('finds by words of the text, by pinyin, and says when there is nothing', async () => {
  const user = show()
  const box = screen.getByLabelText('搜索帮助')
  const links = () =>
    within(contents())
      .queryAllByRole('link')
      .map((link) => link.textContent)
  await user.type(box, '并列')
  expect(links()).toEqual(['评分、排序与并列'])
  await user.clear(box)
  await user.type(box, 'beifen')
  expect(links()).toEqual(['备份、体检和换电脑'])
  await user.click(within(contents()).getByRole('link'))
  expect(within(topic()).getByRole('heading', { level: 2 }).textContent).toContain('备份')
  await user.clear(box)
  await user.type(box, '量子纠缠')
  expect(screen.getByText('没有找到相关的帮助')).toBeTruthy()
  // What was being read stays.
  expect(within(topic()).getByRole('heading', { level: 2 }).textContent).toContain('备份')
})

test('the labels of buttons stand out from the words', () => {
  show('/help/packet')
  expect(topic().querySelector('b')?.textContent).toBe('报送包')
  expect(topic().textContent).not.toMatch(/[[\]]/)
})
