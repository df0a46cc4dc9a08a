import { resolve } from 'node:path'
import type { MethodName, Outputs } from '../../shared/contract.ts'
import { expectedError } from '../../shared/errors.ts'
import type { Core } from '../core/core.ts'

/** A core with typed calls; an expected failure is thrown here, since every command ends on it. */
export interface Session {
  call<M extends MethodName>(method: M, input: unknown): Promise<Outputs[M]>
}

/** Paths are meant from where the person stands; npm changes the folder and leaves the old one in INIT_CWD. */
export const pathFromHere = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path)

export const createSession = (core: Core, signal: AbortSignal, quiet: boolean): Session => ({
  async call(method, input) {
    const envelope = await core.call(method, input, {
      signal,
      onProgress: ({ done, total, label, secondsLeft }) => {
        if (quiet || !process.stderr.isTTY) return
        const left = secondsLeft === null ? '' : `，约剩 ${secondsLeft} 秒`
        process.stderr.write(
          `\r\u001b[K${done}/${total} ${typeof label === 'string' ? label : label.zh}${left}`,
        )
        if (done >= total) process.stderr.write('\r\u001b[K')
      },
    })
    if (envelope.ok) return envelope.value as Outputs[typeof method]
    throw expectedError(envelope.error)
  },
})
