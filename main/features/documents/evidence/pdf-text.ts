export interface PdfInfo {
  readonly pages: number
  readonly title: string
  readonly author: string
  readonly tagged: boolean
  readonly bookmarks: readonly { readonly title: string; readonly page: number; readonly level: number }[]
}

/** Text of each page, in reading order as stored. */
export const pdfText = async (_bytes: Uint8Array): Promise<readonly string[]> => {
  throw new Error('being written')
}

/** Preview of a page (1-based), its longer side at most `maxPx` pixels. */
export const pdfPagePng = async (_bytes: Uint8Array, _page: number, _maxPx: number): Promise<Uint8Array> => {
  throw new Error('being written')
}

export const pdfInfo = async (_bytes: Uint8Array): Promise<PdfInfo> => {
  throw new Error('being written')
}
