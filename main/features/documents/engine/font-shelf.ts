import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { readCoverage } from './cmap.ts'
import { fontPath, rareFontFiles, readFont, symbolFontFiles, textFontFiles } from './fonts.ts'
import { missingGlyphs } from './glyph-coverage.ts'
import type { TypesetInput } from './typeset-engine.ts'

export interface FontFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The fonts of one engine. */
export interface FontShelf {
  /**
   * Fonts that print the texts of `input`, in the order in which they are asked for a character; one of two arrays.
   * The rare ones (46 MB) come in only where a text needs them.
   */
  fontsFor(input: TypesetInput): Promise<readonly FontFile[]>
  /** Name and SHA-256 of every font given out last. */
  used(): readonly { readonly name: string; readonly sha256: string }[]
}

const read = async (path: string): Promise<FontFile> => ({
  name: basename(path, '.br'),
  bytes: await readFont(path),
})

const readAll = (paths: readonly string[]): Promise<readonly FontFile[]> => Promise.all(paths.map(read))

const isText = (path: string): boolean => path.endsWith('.typ') || path.endsWith('.json')

const textOf = (input: TypesetInput): string =>
  [
    input.main,
    ...input.files.filter(({ path }) => isText(path)).map(({ bytes }) => new TextDecoder().decode(bytes)),
  ].join('\n')

/** `extraFonts`: paths of the fonts that settings add; they go before ours for symbols and rare characters. */
export const createFontShelf = async (extraFonts: readonly string[]): Promise<FontShelf> => {
  const usual = await readAll([
    ...textFontFiles.map(fontPath),
    ...extraFonts,
    ...symbolFontFiles.map(fontPath),
  ])
  const coverages = usual.map(({ bytes }) => readCoverage(bytes))
  let all: Promise<readonly FontFile[]> | undefined
  let last: readonly FontFile[] = []
  const hashes = new Map<FontFile, string>()
  const hashOf = (font: FontFile): string => {
    const hash = hashes.get(font) ?? createHash('sha256').update(font.bytes).digest('hex')
    hashes.set(font, hash)
    return hash
  }
  return {
    async fontsFor(input) {
      const needsRare = missingGlyphs(textOf(input), coverages).length > 0
      if (needsRare) all ??= readAll(rareFontFiles.map(fontPath)).then((rare) => [...usual, ...rare])
      last = needsRare && all ? await all : usual
      return last
    },
    used: () => last.map((font) => ({ name: font.name, sha256: hashOf(font) })),
  }
}
