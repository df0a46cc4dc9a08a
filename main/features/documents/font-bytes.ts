import { readFile } from 'node:fs/promises'
import { bundledFonts } from './engine/fonts.ts'

/** The bundled fonts, then the given files; for looking up characters. */
export const fontBytes = async (extraFonts: readonly string[]): Promise<readonly Uint8Array[]> => {
  const extra = await Promise.all(extraFonts.map(async (path) => new Uint8Array(await readFile(path))))
  return [...(await bundledFonts()), ...extra]
}
