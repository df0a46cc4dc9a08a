import type { CallOptions, CoreConnection } from '../../../renderer/lib/core-connection.ts'
import { contract, type Inputs, type MethodName, type Outputs } from '../../../shared/contract.ts'
import type { Envelope } from '../../../shared/envelope.ts'
import { ExpectedError } from '../../../shared/errors.ts'

export type Answers = {
  readonly [K in MethodName]?: (input: Inputs[K], options: CallOptions) => Outputs[K] | Promise<Outputs[K]>
}

export interface FakeCore extends CoreConnection {
  /** Every call so far, oldest first. */
  readonly calls: readonly { readonly method: MethodName; readonly input: unknown }[]
  inputsOf<M extends MethodName>(method: M): readonly Inputs[M][]
  /** Tells the page that records changed, as a committed write does. */
  tellChanged(): void
}

/**
 * A core in memory with the manners of the door: input is checked against the contract, an ExpectedError becomes
 * an envelope, an unanswered method is a bug. Committed record writes are told by the answers themselves.
 */
export const createFakeCore = (answers: Answers): FakeCore => {
  const listeners = new Set<(tables: readonly string[]) => void>()
  const calls: { readonly method: MethodName; readonly input: unknown }[] = []
  return {
    calls,
    inputsOf: <M extends MethodName>(method: M) =>
      calls.filter((call) => call.method === method).map((call) => call.input as Inputs[M]),
    tellChanged() {
      for (const listener of listeners) listener(['records'])
    },
    async call(method, input, options = {}): Promise<Envelope> {
      const parsed = contract[method].input.parse(input)
      calls.push({ method, input: parsed })
      const answer = answers[method] as ((input: unknown, options: CallOptions) => unknown) | undefined
      if (!answer) throw new Error(`the fake core has no answer for ${method}`)
      try {
        return { ok: true, value: await answer(parsed, options) }
      } catch (failure) {
        if (failure instanceof ExpectedError) return { ok: false, error: failure.error }
        throw failure
      }
    },
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
