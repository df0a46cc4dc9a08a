import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createBirpc } from 'birpc'
import { afterEach, expect, test } from 'vitest'
import type { CallOptions, Core } from '../../../main/core/core.ts'
import { serveCore } from '../../../main/core/serve-core.ts'
import type { ChannelPort, CoreFunctions, PageFunctions } from '../../../shared/channel.ts'
import type { Envelope } from '../../../shared/envelope.ts'

const portOf = (port: MessagePort): ChannelPort => ({
  post: (message) => port.postMessage(message),
  listen: (listener) => port.on('message', listener),
})

const ends: MessagePort[] = []
afterEach(() => {
  for (const port of ends.splice(0)) port.close()
})

const connect = (call: (method: string, input: unknown, options: CallOptions) => Promise<Envelope>) => {
  const changed: ((tables: readonly string[]) => void)[] = []
  const core: Core = {
    call: (method, input, options = {}) => call(method, input, options),
    onChanged(listener) {
      changed.push(listener)
      return () => changed.splice(changed.indexOf(listener), 1)
    },
    close: async () => undefined,
  }
  const { port1, port2 } = new MessageChannel()
  ends.push(port1, port2)
  const bugs: string[] = []
  const disconnect = serveCore(core, portOf(port1), (text) => bugs.push(text))
  const heard: unknown[] = []
  const page = createBirpc<CoreFunctions, PageFunctions>(
    { progress: (...args) => void heard.push(args), changed: (tables) => void heard.push(tables) },
    { ...portOf(port2), on: portOf(port2).listen, timeout: -1 },
  )
  return { page, changed, bugs, heard, disconnect }
}

test('a call is answered with the envelope of the core, after its progress', async () => {
  const { page, heard } = connect(async (method, input, { onProgress }) => {
    onProgress?.({ done: 1, total: 2, label: '读取', secondsLeft: null })
    return { ok: true, value: { method, input } }
  })
  const answer = await page.call('c1', 'import.run', { files: ['a.xlsx'] })
  expect(answer).toEqual({ ok: true, value: { method: 'import.run', input: { files: ['a.xlsx'] } } })
  expect(heard).toEqual([['c1', { done: 1, total: 2, label: '读取', secondsLeft: null }]])
})

test('cancel aborts the one call that is meant', async () => {
  const { page } = connect(
    (method, _, { signal }) =>
      new Promise((resolve) => {
        if (method === 'quick') setTimeout(() => resolve({ ok: true, value: signal?.aborted }), 30)
        else signal?.addEventListener('abort', () => resolve({ ok: false, error: { code: 'cancelled' } }))
      }),
  )
  const slow = page.call('slow', 'packet.build', {})
  const quick = page.call('quick', 'quick', {})
  await page.cancel('slow')
  expect(await slow).toEqual({ ok: false, error: { code: 'cancelled' } })
  expect(await quick).toEqual({ ok: true, value: false })
})

test('a bug is told to the page without its words, and logged without them', async () => {
  const { page, bugs } = connect(async () => {
    throw new TypeError('320106198001011234 张三')
  })
  const refusal = await page.call('c', 'records.get', {}).catch((error: Error) => error)
  expect(String(refusal)).toContain('records.get')
  expect(String(refusal)).not.toContain('张三')
  expect(bugs[0]).toMatch(/^records\.get: TypeError\n\s+at /)
  expect(bugs[0]).not.toContain('张三')
})

test('disconnecting cancels what runs and ends the news', async () => {
  let aborted = false
  const { page, changed, disconnect, heard } = connect(
    (_, __, { signal, onProgress }) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => {
          aborted = true
          onProgress?.({ done: 1, total: 1, label: '', secondsLeft: null })
          resolve({ ok: false, error: { code: 'cancelled' } })
        })
      }),
  )
  for (const listener of changed) listener(['patent'])
  void page.call('c', 'packet.build', {})
  await expect.poll(() => heard).toEqual([['patent']])
  disconnect()
  expect(aborted).toBe(true)
  expect(changed).toHaveLength(0)
})
