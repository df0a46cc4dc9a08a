import { createCore } from '../../main/core.ts'
import type { Inputs, MethodName, Outputs } from '../../shared/contract.ts'

export interface BenchCore {
  /** Through the door, as the page calls; an expected failure is an error here. */
  call<M extends MethodName>(
    method: M,
    input: Inputs[M] | Readonly<Record<string, unknown>>,
  ): Promise<Outputs[M]>
  close(): Promise<void>
}

export const createBenchCore = (): BenchCore => {
  const core = createCore({})
  return {
    async call(method, input) {
      const answer = await core.call(method, input)
      if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`)
      return answer.value as Outputs[typeof method]
    },
    close: () => core.close(),
  }
}
