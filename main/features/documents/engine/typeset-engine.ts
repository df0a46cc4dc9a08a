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
  /** Font files (TTF/OTF); undefined: the bundled ones. */
  readonly fonts: readonly Uint8Array[] | undefined
  /** `YYYY-MM-DD`: goes into the PDF metadata and is `datetime.today()`, so the same input gives the same bytes. */
  readonly documentDate: string
}

export interface TypesetEngine {
  readonly name: EngineName
  readonly version: string
  /** Tagged PDF with outline and embedded fonts. Throws TypesetError. */
  pdf(input: TypesetInput): Promise<Uint8Array>
  /** One self-contained SVG per page. Throws TypesetError. */
  svgPages(input: TypesetInput): Promise<readonly string[]>
  close(): void
}

/** Native where its binary loads, else WASM. Throws TypesetError `engine-missing` when a forced engine is missing. */
export const chooseEngine = async (_preferred?: EngineName): Promise<TypesetEngine> => {
  throw new Error('being written')
}

/** Whether the native compiler's binary is there for this machine and loads. */
export const nativeAvailable = async (): Promise<boolean> => false
