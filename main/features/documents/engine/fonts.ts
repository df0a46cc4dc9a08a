export interface FontFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** Folders that may hold the bundled fonts, the likeliest first. */
export const fontDirectories = (_fromModule: string): readonly string[] => []

/** The bundled fonts (read once per process), then the given extra files. */
export const loadFonts = async (_extraFiles: readonly string[] = []): Promise<readonly FontFile[]> => {
  throw new Error('being written')
}
