import { createBirpc } from 'birpc'
import type { ChannelPort, CoreFunctions, PageFunctions } from '../../shared/channel.ts'
import type { Core } from './core.ts'
import { describeBug } from './describe-bug.ts'

/**
 * Answers one connected page. The result disconnects it: its running calls are cancelled and it hears no more.
 * A bug reaches the page as a rejection without details; they go to `logBug`.
 */
export const serveCore = (
  core: Core,
  port: ChannelPort,
  logBug: (text: string) => void = console.error,
): (() => void) => {
  const running = new Map<string, AbortController>()
  const functions: CoreFunctions = {
    async call(callId, method, input) {
      const controller = new AbortController()
      running.set(callId, controller)
      try {
        return await core.call(method, input, {
          signal: controller.signal,
          onProgress: (progress) => {
            if (!page.$closed) void page.progress.asEvent(callId, progress)
          },
        })
      } catch (error) {
        logBug(`${method}: ${describeBug(error)}`)
        throw new Error(`the core failed in ${method}`)
      } finally {
        running.delete(callId)
      }
    },
    cancel: (callId) => running.get(callId)?.abort(),
  }
  // A job takes as long as it takes: the caller cancels it, no clock does.
  const page = createBirpc<PageFunctions, CoreFunctions>(functions, {
    post: (message) => port.post(message),
    on: (listener) => port.listen(listener),
    timeout: -1,
  })
  const stopListening = core.onChanged((tables) => void page.changed.asEvent(tables))
  return () => {
    stopListening()
    for (const controller of running.values()) controller.abort()
    page.$close()
  }
}
