import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followChanges } from '../../../renderer/lib/core-client.tsx'
import type { CoreConnection } from '../../../renderer/lib/core-connection.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const follow = () => {
  let tell: (() => void) | null = null
  const connection: CoreConnection = {
    call: () => Promise.reject(new Error('nothing is called')),
    onChanged(listener) {
      tell = () => listener(['unit'])
      return () => {
        tell = null
      }
    },
  }
  const queries = new QueryClient()
  const dropped = vi.spyOn(queries, 'invalidateQueries')
  const stop = followChanges(connection, queries)
  return { changed: () => tell?.(), dropped: () => dropped.mock.calls.length, stop }
}

test('one change is followed at once', () => {
  const { changed, dropped } = follow()
  changed()
  expect(dropped()).toBe(1)
  vi.advanceTimersByTime(10_000)
  expect(dropped()).toBe(1)
})

test('the portions of a long step are followed now and then, and its last one for certain', () => {
  const { changed, dropped } = follow()
  for (let portion = 0; portion < 1000; portion += 1) {
    changed()
    vi.advanceTimersByTime(15)
  }
  const during = dropped()
  expect(during).toBeGreaterThan(5)
  expect(during).toBeLessThan(15)
  vi.advanceTimersByTime(1600)
  expect(dropped()).toBe(during + 1)
  vi.advanceTimersByTime(10_000)
  expect(dropped()).toBe(during + 1)
})

test('a second change by hand is not kept waiting', () => {
  const { changed, dropped } = follow()
  changed()
  changed()
  vi.advanceTimersByTime(200)
  expect(dropped()).toBe(2)
})

test('nothing is asked after the page has let go', () => {
  const { changed, dropped, stop } = follow()
  changed()
  changed()
  stop()
  vi.advanceTimersByTime(10_000)
  expect(dropped()).toBe(1)
})
