import { useCallback, useEffect, useRef, useState } from 'react'
import type { Inputs, MethodName, Outputs } from '../../shared/contract.ts'
import type { Progress } from '../../shared/envelope.ts'
import { CallFailure, failureText } from './call-failure.ts'
import { useCore } from './core-client.tsx'
import { useLanguage } from './texts.ts'

export interface JobState<O> {
  readonly running: boolean
  readonly progress: Progress | null
  readonly result: O | null
  /** What was thrown; null when nothing was, also after a cancel. */
  readonly failure: unknown
}

const idle = { running: false, progress: null, result: null, failure: null }

/** Runs a long call with progress and cancel. Leaving the page cancels it. */
export const useJob = <M extends MethodName>(method: M) => {
  const core = useCore()
  const language = useLanguage()
  const [state, setState] = useState<JobState<Outputs[M]>>(idle)
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])

  const run = useCallback(
    async (input: Inputs[M]): Promise<Outputs[M] | null> => {
      controller.current?.abort()
      const own = new AbortController()
      controller.current = own
      setState({ ...idle, running: true })
      const onProgress = (progress: Progress) =>
        setState((current) =>
          own === controller.current && current.running ? { ...current, progress } : current,
        )
      try {
        const result = await core.call(method, input, { signal: own.signal, onProgress })
        if (own === controller.current) setState({ ...idle, result })
        return result
      } catch (failure) {
        const cancelled = failure instanceof CallFailure && failure.error.code === 'cancelled'
        if (own === controller.current) setState({ ...idle, failure: cancelled ? null : failure })
        return null
      }
    },
    [core, method],
  )
  const cancel = useCallback(() => controller.current?.abort(), [])
  const reset = useCallback(() => setState(idle), [])
  const failure = state.failure === null ? null : failureText(state.failure, language)
  return { ...state, failure, run, cancel, reset }
}
