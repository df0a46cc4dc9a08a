import type { Inputs, MethodName, Outputs } from '../../shared/contract.ts'
import type { Progress } from '../../shared/envelope.ts'
import type { Workspace } from './workspace.ts'

/** What a running job may use. `report` is throttled by the door; check `signal` between batches. */
export interface JobContext {
  readonly signal: AbortSignal
  report(progress: Omit<Progress, 'secondsLeft'>): void
}

type MaybePromise<T> = T | Promise<T>

/** One function per method of the contract that the feature answers. */
export type Handlers<M extends MethodName> = {
  readonly [K in M]: (input: Inputs[K], workspace: Workspace, job: JobContext) => MaybePromise<Outputs[K]>
}
