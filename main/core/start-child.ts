import { fork } from 'node:child_process'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ChildNews, ChildRequest } from './child-messages.ts'
import { type UtilityParentPort, utilityParentPort } from './utility-parent-port.ts'

/** A process of our own, started by whoever may start one. Messages are structured clones: bytes stay bytes. */
export interface ChildHandle {
  send(message: unknown): void
  kill(): void
  isRunning(): boolean
  /** The listener replaces the one before: a child is asked one thing at a time. */
  listen(listeners: ChildListeners): void
}

export interface ChildListeners {
  readonly onMessage: (message: unknown) => void
  readonly onEnd: (reason: string) => void
}

const deaf: ChildListeners = { onMessage: () => undefined, onEnd: () => undefined }

const startNodeChild = (entry: URL): ChildHandle => {
  let listeners = deaf
  const child = fork(entry, { serialization: 'advanced', execArgv: [] })
  child.on('message', (message) => listeners.onMessage(message))
  child.on('error', (error) => listeners.onEnd(error.message))
  child.on('exit', (code, signal) => listeners.onEnd(`ended (${signal ?? code})`))
  return {
    send: (message) => child.send(message as object),
    kill: () => child.kill('SIGKILL'),
    isRunning: () => child.connected && child.exitCode === null && !child.killed,
    listen(next) {
      listeners = next
    },
  }
}

/** Children started through the shell, by number. */
const utilityChildren = new Map<number, (news: ChildNews) => void>()
let lastChild = 0

const hearShell = (parent: UtilityParentPort): void => {
  if (lastChild > 0) return
  parent.on('message', ({ data }) => {
    if (typeof data === 'object' && data !== null && 'child' in data) {
      const news = data as ChildNews
      utilityChildren.get(news.child)?.(news)
    }
  })
}

const startUtilityChild = (parent: UtilityParentPort, entry: URL): ChildHandle => {
  hearShell(parent)
  lastChild += 1
  const child = lastChild
  let listeners = deaf
  const ask = (request: ChildRequest): void => parent.postMessage(request)
  utilityChildren.set(child, (news) => {
    if (news.kind === 'from-child') {
      listeners.onMessage(news.message)
      return
    }
    utilityChildren.delete(child)
    listeners.onEnd(`ended (${news.code})`)
  })
  ask({ kind: 'start-child', child, entry: basename(fileURLToPath(entry), '.js') })
  return {
    send: (message) => ask({ kind: 'to-child', child, message }),
    kill() {
      utilityChildren.delete(child)
      ask({ kind: 'kill-child', child })
    },
    isRunning: () => utilityChildren.has(child),
    listen(next) {
      listeners = next
    },
  }
}

export const startChild = (entry: URL): ChildHandle => {
  const parent = utilityParentPort()
  return parent ? startUtilityChild(parent, entry) : startNodeChild(entry)
}
