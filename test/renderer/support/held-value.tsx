import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import { type ReactNode, useState } from 'react'
import { MemoryRouter } from 'react-router'
import { CoreClientProvider } from '../../../renderer/lib/core-client.tsx'
import type { CoreConnection } from '../../../renderer/lib/core-connection.ts'
import { QuickCreate } from '../../../renderer/record/quick-create.tsx'
import { QuickCreateContext } from '../../../renderer/record/quick-create-context.ts'

const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })

/** Holds the value of one control over a core, as a form does, and tells what it is now. */
export const HeldValue = <T,>({
  connection,
  start,
  onValue,
  children,
}: {
  readonly connection: CoreConnection
  readonly start: T
  readonly onValue: (value: T) => void
  readonly children: (value: T, set: (value: T) => void) => ReactNode
}) => {
  const [value, setValue] = useState(start)
  onValue(value)
  return (
    <ConfigProvider theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}>
      <App>
        <QueryClientProvider client={queries}>
          <CoreClientProvider connection={connection}>
            <QuickCreateContext value={QuickCreate}>
              <MemoryRouter>{children(value, setValue)}</MemoryRouter>
            </QuickCreateContext>
          </CoreClientProvider>
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}
