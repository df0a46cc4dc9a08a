import { join } from 'node:path'
import type { JobContext } from '../../core/feature.ts'
import { safeWrite } from '../../files/safe-write.ts'
import { sha256Of } from '../../files/sha256-of.ts'
import { createTypesetter } from './engine/typeset-client.ts'
import type { EngineName, TypesetInput } from './engine/typeset-engine.ts'

export interface LoneDocument {
  readonly input: TypesetInput
  readonly out: string
  /** Relative to `out`. */
  readonly file: string
  readonly engine: EngineName | undefined
  /** Paths of the fonts that settings add. */
  readonly extraFonts: readonly string[]
}

/** Prints one document by itself, in a process started for it; returns the SHA-256 of the PDF. Throws TypesetError, `disk-full`. */
export const printAlone = async (
  { input, out, file, engine, extraFonts }: LoneDocument,
  job: JobContext,
): Promise<string> => {
  const typesetter = createTypesetter({ ...(engine ? { engine } : {}), extraFonts })
  try {
    job.report({ done: 0, total: 1, label: file })
    const pdf = await typesetter.pdf(input, job.signal)
    await safeWrite(join(out, file), pdf)
    return sha256Of(pdf)
  } finally {
    typesetter.close()
  }
}
