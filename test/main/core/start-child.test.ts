import { EventEmitter } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { startChild } from '../../../main/core/start-child.ts'

afterEach(() => {
  Reflect.deleteProperty(process, 'parentPort')
})

test('in Electron the shell starts children and passes messages on', () => {
  const asked: unknown[] = []
  const parent = Object.assign(new EventEmitter(), { postMessage: (message: unknown) => asked.push(message) })
  Object.assign(process, { parentPort: parent })
  const one = startChild(new URL('file:///app/dist/main/typeset-process.js'))
  const two = startChild(new URL('file:///app/dist/main/typeset-process.js'))
  const heard: unknown[] = []
  one.listen({ onMessage: (message) => heard.push(message), onEnd: (reason) => heard.push(reason) })
  one.send({ kind: 'pdf' })
  const first = (asked[0] as { readonly child: number }).child
  parent.emit('message', { data: { kind: 'from-child', child: first, message: 'pages' } })
  parent.emit('message', { data: { kind: 'child-ended', child: first, code: 3 } })
  parent.emit('message', { data: 'end' })
  expect(heard).toEqual(['pages', 'ended (3)'])
  expect(one.isRunning()).toBe(false)
  expect(two.isRunning()).toBe(true)
  two.kill()
  expect(two.isRunning()).toBe(false)
  expect(asked).toEqual([
    { kind: 'start-child', child: first, entry: 'typeset-process' },
    { kind: 'start-child', child: first + 1, entry: 'typeset-process' },
    { kind: 'to-child', child: first, message: { kind: 'pdf' } },
    { kind: 'kill-child', child: first + 1 },
  ])
  expect(parent.listenerCount('message')).toBe(1)
})
