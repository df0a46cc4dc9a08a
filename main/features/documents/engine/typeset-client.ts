import type { EngineName, TypesetInput } from './typeset-engine.ts'

export interface Typesetter {
  /** Throws TypesetError: `compile`, `crashed` (the next call starts a new process), `cancelled`. */
  pdf(input: TypesetInput, signal?: AbortSignal): Promise<Uint8Array>
  svgPages(input: TypesetInput, signal?: AbortSignal): Promise<readonly string[]>
  /** Which engine the process chose; throws TypesetError `engine-missing` when the forced one is missing. */
  engine(): Promise<{ readonly name: EngineName; readonly version: string }>
  close(): void
}

export interface TypesetterOptions {
  /** Forces one engine; otherwise native where its binary loads, else WASM. */
  readonly engine?: EngineName
  /** Font files that settings add to the bundled ones. */
  readonly extraFonts?: readonly string[]
}

/** Typesets in a child process of its own; one call at a time, in the order they came. */
export const createTypesetter = (_options: TypesetterOptions = {}): Typesetter => {
  throw new Error('being written')
}
