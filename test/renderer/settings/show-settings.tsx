import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { App as AntdApp, ConfigProvider } from 'antd'
import { MemoryRouter, Route, Routes } from 'react-router'
import { SettingsPage, type SettingsTab } from '../../../renderer/features/settings/settings-page.tsx'
import { CoreClientProvider, followChanges } from '../../../renderer/lib/core-client.tsx'
import { fillBrowserGaps } from './browser-gaps.ts'
import type { FakeCore } from './fake-core.ts'

/** The settings as the program shows them, opened at a tab; the cache behaves as in the program. */
export const showSettings = (core: FakeCore, tab: SettingsTab) => {
  fillBrowserGaps()
  cleanup()
  const queries = new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, retry: false },
      mutations: { retry: false },
    },
  })
  followChanges(core, queries)
  render(
    <ConfigProvider theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}>
      <AntdApp>
        <QueryClientProvider client={queries}>
          <CoreClientProvider connection={core}>
            <MemoryRouter initialEntries={[`/settings/${tab}`]}>
              <Routes>
                <Route path="settings/:section?" element={<SettingsPage />} />
              </Routes>
            </MemoryRouter>
          </CoreClientProvider>
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>,
  )
  return userEvent.setup()
}
