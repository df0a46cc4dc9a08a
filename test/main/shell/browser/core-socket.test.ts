import { createBirpc } from 'birpc'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type CoreFunctions, channelPath, type PageFunctions } from '../../../../shared/channel.ts'
import { startTestShell } from '../../../support/start-test-shell.ts'

let shell: Awaited<ReturnType<typeof startTestShell>>
beforeAll(async () => {
  shell = await startTestShell()
})
afterAll(() => shell.close())

const open = async (headers: Record<string, string>) => {
  const socket = new WebSocket(`ws://${shell.host}${channelPath}`, { headers })
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  const heard: (readonly string[])[] = []
  const core = createBirpc<CoreFunctions, PageFunctions>(
    { progress: () => undefined, changed: (tables) => void heard.push(tables) },
    {
      post: (message) => socket.send(JSON.stringify(message)),
      on: (listener) => socket.on('message', (data) => listener(JSON.parse(data.toString()))),
    },
  )
  return { core, heard, closed, socket }
}

test('pages share one core and hear of each other; a crash is mended and told', async () => {
  const headers = { cookie: await shell.cookie(), origin: shell.origin }
  const one = await open(headers)
  const two = await open(headers)
  const answer = await one.core.call('1', 'records.get', { id: '工' })
  expect(answer).toMatchObject({ ok: true, value: { input: { id: '工' }, reopenLast: false } })
  await expect.poll(() => two.heard).toEqual([['patent']])

  const dying = one.core.call('2', 'die', {}).catch(() => 'lost')
  expect(await one.closed).toBe(1012)
  expect(await two.closed).toBe(1012)
  one.core.$close()
  expect(await dying).toBe('lost')
  expect(shell.cores).toHaveLength(2)
  const again = await open(headers)
  expect(await again.core.call('1', 'records.get', {})).toMatchObject({
    ok: true,
    value: { reopenLast: true },
  })
  again.socket.close()
})

test.each([
  ['without the cookie', async () => ({ origin: shell.origin })],
  ['from another page', async () => ({ origin: 'https://evil.example', cookie: await shell.cookie() })],
  ['from no page at all', async () => ({ cookie: await shell.cookie() })],
])('nobody listens in %s', async (_, headers: () => Promise<Record<string, string>>) => {
  await expect(open(await headers())).rejects.toThrow('403')
})
