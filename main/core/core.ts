import type { Envelope, Progress } from '../../shared/envelope.ts'

export interface CallOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** The one way to the records, whoever asks: page, command line or test. */
export interface Core {
  /** Expected failures come back as values; a rejected promise is a bug. */
  call(method: string, input: unknown, options?: CallOptions): Promise<Envelope>
  /** Told the record types touched after every commit; `workspace` when another ledger was opened or closed. */
  onChanged(listener: (tables: readonly string[]) => void): () => void
  close(): Promise<void>
}
