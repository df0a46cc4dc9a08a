import type { Readable, Writable } from 'node:stream'

/** A browser's debugging line over two pipes: no port that anyone else could connect to. */
export interface DevtoolsPipe {
  /** Result of one command. Rejects when the browser refuses it, stays silent or has ended. */
  send(method: string, params?: Readonly<Record<string, unknown>>): Promise<unknown>
  /** The browser has ended: whoever still waits is told. */
  end(): void
}

interface Answer {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Pending {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

const patienceMs = 3000

/**
 * Chrome DevTools Protocol as `--remote-debugging-pipe` speaks it: JSON messages that end in a zero byte, read
 * by the browser on descriptor 3 (`to`) and written on 4 (`from`).
 */
export const createDevtoolsPipe = (to: Writable, from: Readable): DevtoolsPipe => {
  const pending = new Map<number, Pending>()
  let lastId = 0
  let rest = ''

  const end = (): void => {
    for (const { reject } of pending.values()) reject(new Error('the browser has ended'))
    pending.clear()
  }
  const hear = (text: string): void => {
    const { id, result, error } = JSON.parse(text) as Answer
    const waiting = id === undefined ? undefined : pending.get(id)
    if (id === undefined || !waiting) return
    pending.delete(id)
    if (error) waiting.reject(new Error(error.message))
    else waiting.resolve(result)
  }

  from.setEncoding('utf8')
  from.on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) hear(message)
  })
  from.on('end', end)
  // A browser that has gone breaks the pipe.
  from.on('error', end)
  to.on('error', end)

  return {
    end,
    send(method, params = {}) {
      lastId += 1
      const id = lastId
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          pending.delete(id)
          reject(new Error(`the browser did not answer ${method}`))
        }, patienceMs)
        const settled =
          <T>(settle: (value: T) => void) =>
          (value: T): void => {
            clearTimeout(timer)
            settle(value)
          }
        pending.set(id, { resolve: settled(resolve), reject: settled(reject) })
        to.write(`${JSON.stringify({ id, method, params })}\0`)
      })
    },
  }
}
