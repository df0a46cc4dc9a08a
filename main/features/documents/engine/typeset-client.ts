import { entryUrl } from '../../../core/entry-url.ts'
import { type ChildHandle, startChild } from '../../../core/start-child.ts'
import type { FontShelf } from './font-shelf.ts'
import type { EngineName, TypesetInput } from './typeset-engine.ts'
import { TypesetError } from './typeset-error.ts'
import type { DiskFile, TypesetReply, TypesetRequest } from './typeset-process.ts'

export interface ChosenEngine {
  readonly name: EngineName
  readonly version: string
}

export interface Typesetter {
  /** Throws TypesetError: `compile`, `crashed` (the next call starts a new process), `cancelled`. */
  pdf(input: TypesetInput, signal?: AbortSignal): Promise<Uint8Array>
  /**
   * For large documents: files in `disk` are read and the PDF is written by the child, so nothing big passes
   * through the caller. `target` is written plainly; give a temporary name and rename it.
   */
  pdfFile(
    input: TypesetInput,
    disk: readonly DiskFile[],
    target: string,
    signal?: AbortSignal,
  ): Promise<{
    readonly bytes: number
    readonly sha256: string
    readonly pages: number
    /** Name and SHA-256 of every font at hand for it. */
    readonly fonts: ReturnType<FontShelf['used']>
  }>
  svgPages(input: TypesetInput, signal?: AbortSignal): Promise<readonly string[]>
  /** Which engine the process chose; throws TypesetError `engine-missing` when the forced one is missing. */
  engine(): Promise<ChosenEngine>
  close(): void
}

export interface TypesetterOptions {
  /** Forces one engine; otherwise native where its binary loads, else WASM. */
  readonly engine?: EngineName
  /** Paths of font files that settings add to the bundled ones. */
  readonly extraFonts?: readonly string[]
}

interface Running {
  readonly child: ChildHandle
  readonly chosen: ChosenEngine
}

const ask = (child: ChildHandle, request: TypesetRequest, signal?: AbortSignal): Promise<TypesetReply> =>
  new Promise((resolve, reject) => {
    const settle = (then: () => void): void => {
      child.listen({ onMessage: () => undefined, onEnd: () => undefined })
      signal?.removeEventListener('abort', onAbort)
      then()
    }
    const onAbort = (): void => {
      child.kill()
      settle(() => reject(new TypesetError('cancelled', 'typesetting was cancelled')))
    }
    child.listen({
      onMessage: (reply) => settle(() => resolve(reply as TypesetReply)),
      onEnd: (reason) =>
        settle(() => reject(new TypesetError('crashed', `the typesetting process ${reason}`))),
    })
    signal?.addEventListener('abort', onAbort)
    child.send(request)
  })

const expectReply = <K extends TypesetReply['kind']>(
  reply: TypesetReply,
  kind: K,
): Extract<TypesetReply, { kind: K }> => {
  if (reply.kind === 'failed') throw new TypesetError(reply.failure, reply.reason, reply.diagnostics)
  if (reply.kind !== kind) throw new Error(`typesetting process answered ${reply.kind}, not ${kind}`)
  return reply as Extract<TypesetReply, { kind: K }>
}

/** Typesets in a child process of its own, which loads its fonts once; one call at a time, in the order they came. */
export const createTypesetter = (options: TypesetterOptions = {}): Typesetter => {
  let running: Running | undefined
  let queue: Promise<unknown> = Promise.resolve()
  let closed = false

  const ready = async (signal?: AbortSignal): Promise<Running> => {
    if (closed) throw new TypesetError('cancelled', 'the typesetter is closed')
    if (running?.child.isRunning()) return running
    const child = startChild(entryUrl('./typeset-process', import.meta.url))
    const start: TypesetRequest = {
      kind: 'start',
      ...(options.engine ? { engine: options.engine } : {}),
      extraFonts: options.extraFonts ?? [],
    }
    try {
      const { name, version } = expectReply(await ask(child, start, signal), 'started')
      running = { child, chosen: { name, version } }
      return running
    } catch (reason) {
      child.kill()
      throw reason
    }
  }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work)
    queue = turn.catch(() => undefined)
    return turn
  }

  const call = (request: TypesetRequest, signal?: AbortSignal): Promise<TypesetReply> =>
    inTurn(async () => {
      if (signal?.aborted) throw new TypesetError('cancelled', 'typesetting was cancelled')
      return ask((await ready(signal)).child, request, signal)
    })

  return {
    pdf: async (input, signal) =>
      expectReply(await call({ kind: 'pdf', input, disk: [] }, signal), 'pdf').pdf,
    async pdfFile(input, disk, target, signal) {
      const reply = expectReply(await call({ kind: 'pdf-file', input, disk, target }, signal), 'written')
      const { bytes, sha256, pages, fonts } = reply
      return { bytes, sha256, pages, fonts }
    },
    svgPages: async (input, signal) =>
      expectReply(await call({ kind: 'svg', input, disk: [] }, signal), 'svg').pages,
    engine: () => inTurn(async () => (await ready()).chosen),
    close() {
      closed = true
      running?.child.kill()
    },
  }
}
