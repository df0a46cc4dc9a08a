import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntdApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useEffect, useMemo } from 'react'
import { RouterProvider } from 'react-router/dom'
import { ChartPalette } from '../lib/chart-palette.ts'
import { CoreClientProvider, followChanges } from '../lib/core-client.tsx'
import type { CoreConnection } from '../lib/core-connection.ts'
import { localeOf, setLanguage } from '../lib/texts.ts'
import { useUiState } from '../lib/ui-state.ts'
import { QuickCreate } from '../record/quick-create.tsx'
import { QuickCreateContext } from '../record/quick-create-context.ts'
import { antdTheme } from './antd-theme.ts'
import { createRouter } from './routes.tsx'
import { useAppearance } from './use-appearance.ts'
import { useKeptPreferences } from './use-kept-preferences.ts'

const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // The core says when something changed; nothing else makes an answer stale. A refusal is an answer.
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })

/** The page: providers, appearance, language and routes over one connection to the core. */
export const Application = ({
  connection,
  cspNonce,
}: {
  readonly connection: CoreConnection
  readonly cspNonce: string
}) => {
  const queries = useMemo(createQueryClient, [])
  const router = useMemo(createRouter, [])
  const palette = useAppearance()
  const known = useKeptPreferences(connection)
  const language = useUiState((state) => state.language)
  const theme = useMemo(() => antdTheme(palette), [palette])
  useEffect(() => followChanges(connection, queries), [connection, queries])
  useEffect(() => {
    document.documentElement.lang = localeOf(language)
    void setLanguage(language)
  }, [language])
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={theme}
      csp={{ nonce: cspNonce }}
      button={{ autoInsertSpace: false }}
    >
      <AntdApp style={{ height: '100%' }} message={{ top: 56, maxCount: 4 }}>
        <QueryClientProvider client={queries}>
          <CoreClientProvider connection={connection}>
            <ChartPalette value={palette}>
              <QuickCreateContext value={QuickCreate}>
                {known && <RouterProvider router={router} />}
              </QuickCreateContext>
            </ChartPalette>
          </CoreClientProvider>
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  )
}
