import type { z } from 'zod'
import { contract, type MethodName } from '../../shared/contract.ts'
import type { Envelope } from '../../shared/envelope.ts'
import { ExpectedError } from '../../shared/errors.ts'
import type { CallOptions } from './core.ts'
import type { JobContext } from './feature.ts'
import { createProgressMeter } from './progress-meter.ts'
import type { Workspace } from './workspace.ts'

/** A handler after composition: the door has checked the input against the contract. */
export type AnyHandler = (input: never, workspace: Workspace, job: JobContext) => unknown

export interface DoorOptions {
  readonly handlers: Readonly<Record<MethodName, AnyHandler>>
  readonly workspace: () => Workspace | null
  /** Refuses paths that this core may not touch; throws ExpectedError. */
  readonly checkPaths: (method: MethodName, input: unknown) => void
}

const fieldErrors = (error: z.ZodError) =>
  error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }))

const isMethod = (name: string): name is MethodName => Object.hasOwn(contract, name)

const run = async (
  options: DoorOptions,
  name: string,
  input: unknown,
  call: CallOptions,
): Promise<unknown> => {
  if (!isMethod(name)) throw new ExpectedError('unknown-method', { method: name })
  const method = contract[name]
  const parsed = method.input.safeParse(input)
  if (!parsed.success) throw new ExpectedError('invalid-input', { method: name }, fieldErrors(parsed.error))
  const workspace = options.workspace()
  if (!workspace && !('always' in method)) throw new ExpectedError('no-workspace')
  options.checkPaths(name, parsed.data)
  const job: JobContext = {
    signal: call.signal ?? new AbortController().signal,
    report: createProgressMeter(call.onProgress ?? (() => undefined), () => performance.now()),
  }
  // A handler that may run without a workspace is written to expect none.
  return options.handlers[name](parsed.data as never, workspace as Workspace, job)
}

/** Parse, run, wrap: expected failures become values, anything else is a bug and stays an exception. */
export const createDoor =
  (options: DoorOptions) =>
  async (name: string, input: unknown, call: CallOptions = {}): Promise<Envelope> => {
    try {
      return { ok: true, value: await run(options, name, input, call) }
    } catch (error) {
      if (error instanceof ExpectedError) return { ok: false, error: error.error }
      if (call.signal?.aborted) return { ok: false, error: { code: 'cancelled' } }
      throw error
    }
  }
