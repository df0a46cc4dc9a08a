import { createBirpc } from 'birpc'
import { afterEach, expect, test, vi } from 'vitest'
import { connectToCore } from '../../../renderer/lib/port.ts'
import type { PortEvents } from '../../../renderer/lib/port-source.ts'
import type { CoreFunctions, PageFunctions } from '../../../shared/channel.ts'

afterEach(() => void vi.useRealTimers())

/** A core at the other end of a message channel; `connect` may be called again after `events.lost()`. */
const setUp = () => {
  let events: PortEvents | undefined
  const connection = connectToCore((given) => {
    events = given
  })
  const connect = (core: CoreFunctions) => {
    const { port1, port2 } = new MessageChannel()
    events?.connected({
      post: (message) => port1.postMessage(message),
      listen: (listener) => {
        port1.onmessage = (message) => listener(message.data)
      },
    })
    return createBirpc<PageFunctions, CoreFunctions>(core, {
      post: (message) => port2.postMessage(message),
      on: (listener) => {
        port2.onmessage = (message) => listener(message.data)
      },
    })
  }
  return { connection, connect, lose: () => events?.lost() }
}

test('a call made before the core is there waits for it', async () => {
  const { connection, connect } = setUp()
  expect(connection.state()).toBe('connecting')
  const answer = connection.call('records.counts', {})
  connect({ call: async (_, method) => ({ ok: true, value: method }), cancel: () => undefined })
  expect(await answer).toEqual({ ok: true, value: 'records.counts' })
  expect(connection.state()).toBe('connected')
})

test('progress comes to the call it belongs to; abort cancels it', async () => {
  const { connection, connect } = setUp()
  const cancelled: string[] = []
  let finish = (): void => undefined
  const page = connect({
    call: (callId) => {
      void page.progress.asEvent(callId, { done: 1, total: 2, label: '读取', secondsLeft: 3 })
      void page.progress.asEvent('another', { done: 9, total: 9, label: '', secondsLeft: 0 })
      return new Promise((resolve) => {
        finish = () => resolve({ ok: false, error: { code: 'cancelled' } })
      })
    },
    cancel: (callId) => {
      cancelled.push(callId)
      finish()
    },
  })
  const heard: unknown[] = []
  const controller = new AbortController()
  const answer = connection.call(
    'import.run',
    {},
    {
      signal: controller.signal,
      onProgress: (progress) => {
        heard.push(progress.done)
        controller.abort()
      },
    },
  )
  expect(await answer).toEqual({ ok: false, error: { code: 'cancelled' } })
  expect(heard).toEqual([1])
  expect(cancelled).toHaveLength(1)
})

test('when the core goes, open calls say so, the page knows, and everything is asked anew when it is back', async () => {
  const { connection, connect, lose } = setUp()
  const states: string[] = []
  const changes: unknown[] = []
  connection.onState(() => states.push(connection.state()))
  connection.onChanged((tables) => changes.push(tables))
  connect({ call: () => new Promise(() => undefined), cancel: () => undefined })
  const answer = connection.call('packet.build', {})
  await Promise.resolve()
  lose()
  expect(await answer).toEqual({ ok: false, error: { code: 'core-gone' } })
  expect(connection.state()).toBe('lost')
  expect(changes).toEqual([])
  connect({ call: async () => ({ ok: true, value: 1 }), cancel: () => undefined })
  expect(states).toEqual(['connected', 'lost', 'connected'])
  expect(changes).toEqual([['workspace']])
  expect(await connection.call('records.counts', {})).toEqual({ ok: true, value: 1 })
})

test('a core that stays away is an answer, not a wait for ever', async () => {
  vi.useFakeTimers()
  const { connection } = setUp()
  const answer = connection.call('records.counts', {})
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await answer).toEqual({ ok: false, error: { code: 'core-gone' } })
})
