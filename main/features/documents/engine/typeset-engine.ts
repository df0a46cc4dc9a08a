import { createFontShelf, type FontShelf } from './font-shelf.ts'
import { TypesetError } from './typeset-error.ts'

export type EngineName = 'native' | 'wasm'

export interface TypesetFile {
  /** Virtual absolute path, e.g. `/evidence/1.pdf`; templates name it the same way. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface TypesetInput {
  /** Typst source of the main file, which lies at `/main.typ`. */
  readonly main: string
  /** Templates, images, PDFs, JSON data. */
  readonly files: readonly TypesetFile[]
  /**
   * `YYYY-MM-DD`: the PDF's date and `sys.inputs.documentDate`, so the same input gives the same bytes.
   * Templates must not call `datetime.today()`: that is the machine's clock.
   */
  readonly documentDate: string
  /** PDF/A-3b, which only the native engine writes; the WASM engine refuses it. */
  readonly standard?: 'a-3b'
}

export interface TypesetEngine {
  readonly name: EngineName
  /** Of the compiler's package and of Typst, for the manifest. */
  readonly version: string
  /** Tagged PDF with outline and embedded fonts. Throws TypesetError. */
  pdf(input: TypesetInput): Promise<Uint8Array>
  /** One self-contained SVG per page, without scripts or style sheets. Throws TypesetError. */
  svgPages(input: TypesetInput): Promise<readonly string[]>
  /** Name and SHA-256 of every font at hand for the last document, for the manifest. */
  fonts(): ReturnType<FontShelf['used']>
  close(): void
}

/** Whether the native compiler's binary is there for this machine and loads. */
export const nativeAvailable = async (): Promise<boolean> => {
  const { loadNativeCompiler } = await import('./native-engine.ts')
  return loadNativeCompiler() !== undefined
}

/**
 * Native where its binary loads, else WASM: the same pages, though not the same bytes.
 * `extraFonts`: paths of the font files that settings add. Throws TypesetError `engine-missing` when a forced engine is missing.
 */
export const chooseEngine = async (
  preferred?: EngineName,
  extraFonts: readonly string[] = [],
): Promise<TypesetEngine> => {
  const native = preferred !== 'wasm' && (await nativeAvailable())
  if (preferred === 'native' && !native) {
    throw new TypesetError(
      'engine-missing',
      `no native Typst compiler for ${process.platform}-${process.arch}`,
    )
  }
  if (native)
    return (await import('./native-engine.ts')).createNativeEngine(await createFontShelf(extraFonts))
  return (await import('./wasm-engine.ts')).createWasmEngine(await createFontShelf(extraFonts))
}
