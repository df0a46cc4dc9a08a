import { Worker } from 'node:worker_threads'
import { entryUrl } from '../../core/entry-url.ts'
import type { EvidenceAnswers, EvidenceReply, EvidenceRequest, EvidenceTask } from './evidence-worker.ts'

/** Opens, flattens and counts pages in a thread of its own, so that no other call waits for PDFium. */
export interface EvidenceClient {
  ask<K extends EvidenceTask['kind']>(
    task: Extract<EvidenceTask, { readonly kind: K }>,
  ): Promise<EvidenceAnswers[K]>
  /** Open questions are refused; a later one starts a new thread. */
  close(): void
}

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (reason: unknown) => void
}

export const createEvidenceClient = (): EvidenceClient => {
  let worker: Worker | null = null
  let asked = 0
  const waiting = new Map<number, Waiting>()

  const end = (reason: unknown): void => {
    worker = null
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }
  const settle = (reply: EvidenceReply): void => {
    const caller = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (waiting.size === 0) worker?.unref()
    if ('error' in reply) caller?.reject(reply.error)
    else caller?.resolve(reply.value as never)
  }
  const start = (): Worker => {
    const started = new Worker(entryUrl('./evidence-worker', import.meta.url))
    started.on('message', settle)
    started.on('error', (error) => started === worker && end(error))
    started.on('exit', () => started === worker && end(new Error('the evidence thread ended')))
    return started
  }

  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        // Kept alive only while somebody waits: an idle thread must not keep a finished command running.
        worker.ref()
        asked += 1
        waiting.set(asked, { resolve, reject })
        const request: EvidenceRequest = { id: asked, task }
        worker.postMessage(request)
      }),
    close() {
      const closing = worker
      end(new Error('the evidence thread was closed'))
      void closing?.terminate()
    },
  }
}
