import { createBirpc } from 'birpc'
import type { ChannelPort, CoreFunctions, PageFunctions } from '../../shared/channel.ts'
import type { Envelope, Progress } from '../../shared/envelope.ts'
import type { CoreConnection } from './core-connection.ts'
import { type PortSource, portSource } from './port-source.ts'

/** `lost`: the core was there and is gone; it is being looked for. */
export type ConnectionState = 'connecting' | 'connected' | 'lost'

export interface PageConnection extends CoreConnection {
  state(): ConnectionState
  /** Fits `useSyncExternalStore(connection.onState, connection.state)`. */
  onState(listener: () => void): () => void
}

const gone: Envelope = { ok: false, error: { code: 'core-gone' } }
const patienceMs = 10_000

/** The page's road to the core. Calls made while it is away wait up to ten seconds, then answer `core-gone`. */
export const connectToCore = (source: PortSource = portSource()): PageConnection => {
  const changeListeners = new Set<(tables: readonly string[]) => void>()
  const stateListeners = new Set<() => void>()
  const progressListeners = new Map<string, (progress: Progress) => void>()
  const functions: PageFunctions = {
    progress: (callId, progress) => progressListeners.get(callId)?.(progress),
    changed: (tables) => {
      for (const listener of changeListeners) listener(tables)
    },
  }
  const link = (port: ChannelPort) =>
    createBirpc<CoreFunctions, PageFunctions>(functions, {
      post: (message) => port.post(message),
      on: (listener) => port.listen(listener),
      timeout: -1,
    })
  type Link = ReturnType<typeof link>

  let state: ConnectionState = 'connecting'
  let core: Link | null = null
  const waiting = new Set<(found: Link) => void>()
  const setState = (next: ConnectionState): void => {
    state = next
    for (const listener of stateListeners) listener()
  }
  const drop = (): void => {
    core?.$close()
    core = null
  }

  source({
    connected(port) {
      const returning = state !== 'connecting'
      drop()
      const found = link(port)
      core = found
      setState('connected')
      for (const take of waiting) take(found)
      // Whatever was missed while away: every answer is suspect.
      if (returning) functions.changed(['workspace'])
    },
    lost() {
      if (core === null) return
      drop()
      setState('lost')
    },
  })

  const whenConnected = (): Promise<Link | null> =>
    new Promise((resolve) => {
      if (core) return resolve(core)
      const take = (found: Link | null): void => {
        clearTimeout(timer)
        waiting.delete(take)
        resolve(found)
      }
      const timer = setTimeout(() => take(null), patienceMs)
      waiting.add(take)
    })

  return {
    async call(method, input, options = {}) {
      const found = await whenConnected()
      if (!found) return gone
      if (options.signal?.aborted) return { ok: false, error: { code: 'cancelled' } }
      const callId = crypto.randomUUID()
      if (options.onProgress) progressListeners.set(callId, options.onProgress)
      const cancel = () => {
        if (!found.$closed) void found.cancel.asEvent(callId)
      }
      options.signal?.addEventListener('abort', cancel)
      try {
        return await found.call(callId, method, input)
      } catch (failure) {
        // Dropping the link rejects what was pending; that is the loss itself, not a bug.
        if (found.$closed) return gone
        throw failure
      } finally {
        progressListeners.delete(callId)
        options.signal?.removeEventListener('abort', cancel)
      }
    },
    onChanged(listener) {
      changeListeners.add(listener)
      return () => changeListeners.delete(listener)
    },
    state: () => state,
    onState(listener) {
      stateListeners.add(listener)
      return () => stateListeners.delete(listener)
    },
  }
}
