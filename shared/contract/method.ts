import type { z } from 'zod'

type Kind = 'read' | 'write' | 'job'

export interface Method<I extends z.ZodType, O> {
  readonly kind: Kind
  readonly input: I
  /** Only a type: what leaves the core was made by the core. */
  readonly output?: O
  /** May be called while no workspace is open. */
  readonly always?: true
}

/** One call: what kind it is and what it takes; `O` is what it gives. */
export const method =
  <O>() =>
  <I extends z.ZodType>(kind: Kind, input: I, always?: true): Method<I, O> =>
    always ? { kind, input, always } : { kind, input }
