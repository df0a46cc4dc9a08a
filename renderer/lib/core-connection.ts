import type { MethodName } from '../../shared/contract.ts'
import type { Envelope, Progress } from '../../shared/envelope.ts'

export interface CallOptions {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/** The page's end of the road to the core; tests give an in-process one. */
export interface CoreConnection {
  call(method: MethodName, input: unknown, options?: CallOptions): Promise<Envelope>
  /** `listener` is told the tables that a committed write touched. Returns the way to stop listening. */
  onChanged(listener: (tables: readonly string[]) => void): () => void
}
