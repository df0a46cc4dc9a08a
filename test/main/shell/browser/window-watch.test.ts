import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWindowWatch } from '../../../../main/shell/browser/window-watch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const watchWindow = () => {
  const told: string[] = []
  const watch = createWindowWatch({
    onClosed: () => told.push('closed'),
    onFailed: () => told.push('failed'),
  })
  return { watch, told }
}

test('closing the window ends the program soon after', () => {
  const { watch, told } = watchWindow()
  watch.opened()
  watch.pages(1)
  watch.pages(0)
  watch.browserEnded()
  vi.advanceTimersByTime(1400)
  expect(told).toEqual([])
  vi.advanceTimersByTime(200)
  expect(told).toEqual(['closed'])
})

test('a window opened while the last one is being waited for keeps the program running', () => {
  const { watch, told } = watchWindow()
  watch.opened()
  watch.pages(1)
  watch.pages(0)
  watch.browserEnded()
  vi.advanceTimersByTime(1000)
  watch.opened()
  vi.advanceTimersByTime(30_000)
  expect(told).toEqual([])
  watch.pages(1)
  watch.pages(0)
  watch.browserEnded()
  vi.advanceTimersByTime(2000)
  expect(told).toEqual(['closed'])
})

test('a reload or a restarted core is no closing', () => {
  const { watch, told } = watchWindow()
  watch.opened()
  watch.pages(1)
  watch.pages(0)
  vi.advanceTimersByTime(15_000)
  watch.pages(1)
  vi.advanceTimersByTime(3_600_000)
  expect(told).toEqual([])
})

test('a browser that hands over to a running one and ends is no closing while the page is there', () => {
  const { watch, told } = watchWindow()
  watch.opened()
  watch.browserEnded()
  vi.advanceTimersByTime(5000)
  watch.pages(1)
  vi.advanceTimersByTime(3_600_000)
  expect(told).toEqual([])
  watch.pages(0)
  vi.advanceTimersByTime(2000)
  expect(told).toEqual(['closed'])
})

test('a browser that never shows the page is told', () => {
  const { watch, told } = watchWindow()
  watch.opened()
  watch.browserEnded()
  vi.advanceTimersByTime(20_000)
  expect(told).toEqual(['failed'])
})

test('without a window of ours, pages come and go', () => {
  const { watch, told } = watchWindow()
  watch.pages(1)
  watch.pages(0)
  vi.advanceTimersByTime(3_600_000)
  expect(told).toEqual([])
})
