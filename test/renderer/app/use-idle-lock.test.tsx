import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, renderHook } from '@testing-library/react'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useIdleLock } from '../../../renderer/app/use-idle-lock.ts'
import { CoreClientProvider } from '../../../renderer/lib/core-client.tsx'
import { useUiState } from '../../../renderer/lib/ui-state.ts'
import type { VaultView } from '../../../shared/workspace-views.ts'
import { fillBrowserGaps } from '../settings/browser-gaps.ts'
import { createFakeCore } from '../settings/fake-core.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const minutes = async (count: number) => vi.advanceTimersByTimeAsync(count * 60_000 + 10_000)

const watch = (lockAfter: 0 | 5, first: VaultView['state'] = 'unlocked') => {
  fillBrowserGaps()
  useUiState.setState({ lockAfter })
  let state = first
  const core = createFakeCore({
    'identity.status': () => ({ state }),
    'identity.lock': () => {
      state = 'locked'
      return { state }
    },
  })
  renderHook(() => useIdleLock(), {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <App>
        <QueryClientProvider client={new QueryClient()}>
          <CoreClientProvider connection={core}>{children}</CoreClientProvider>
        </QueryClientProvider>
      </App>
    ),
  })
  return core
}

test('ID numbers are locked once nobody has touched anything for as long as was chosen', async () => {
  const core = watch(5)
  await minutes(4)
  fireEvent.keyDown(window, { key: 'a' })
  await minutes(4)
  expect(core.inputsOf('identity.lock')).toEqual([])
  await minutes(1)
  expect(core.inputsOf('identity.lock')).toHaveLength(1)
  await minutes(30)
  expect(core.inputsOf('identity.lock')).toHaveLength(1)
})

test('nothing is locked where nothing is open, or where the user locks by hand only', async () => {
  const locked = watch(5, 'locked')
  await minutes(30)
  expect(locked.inputsOf('identity.lock')).toEqual([])
  cleanup()
  const byHand = watch(0)
  await minutes(600)
  expect(byHand.calls).toEqual([])
})
