import { cleanup, configure, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { fillBrowserGaps } from '../settings/browser-gaps.ts'
import type { TestCore } from './start-core.ts'

// The core is the real one and writes to a disk that other tests use at the same time.
configure({ asyncUtilTimeout: 10_000 })

/** The whole page over a core, opened at an address such as `/records/studio`. */
export const showApplication = async (core: TestCore, address: string) => {
  fillBrowserGaps()
  cleanup()
  window.location.hash = `#${address}`
  URL.createObjectURL ??= () => 'blob:page'
  URL.revokeObjectURL ??= () => undefined
  Element.prototype.scrollIntoView ??= () => undefined
  // The page asks for media queries while it loads, so jsdom's gaps are filled first.
  const { Application } = await import('../../../renderer/app/app.tsx')
  render(<Application connection={core.connection} cspNonce="test" />)
  return userEvent.setup()
}
