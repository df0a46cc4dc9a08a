import { setTimeout as pause } from 'node:timers/promises'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// React finishes what it scheduled only after this turn, and needs the window for it.
afterEach(async () => {
  if (typeof window === 'undefined') return
  cleanup()
  await pause(20)
})
