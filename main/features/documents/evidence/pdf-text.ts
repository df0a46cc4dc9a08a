import { encodePng } from './encode-png.ts'
import { type Pdfium, readUtf16, withPage, withPdf } from './pdfium.ts'
import { renderPage } from './render-page.ts'

export interface PdfBookmark {
  readonly title: string
  /** 1-based; 0 when the bookmark leads nowhere. */
  readonly page: number
  /** 1 is the outermost. */
  readonly level: number
}

export interface PdfInfo {
  readonly pages: number
  readonly title: string
  readonly author: string
  readonly tagged: boolean
  readonly bookmarks: readonly PdfBookmark[]
}

/** Text of a loaded page. */
export const pageText = (m: Pdfium, page: number): string => {
  const text = m.FPDFText_LoadPage(page)
  try {
    const characters = m.FPDFText_CountChars(text)
    if (characters <= 0) return ''
    // GetText counts characters and writes UTF-16 with a closing zero; astral ones take two units.
    return readUtf16(m, (buffer) =>
      buffer === 0 ? (characters * 2 + 1) * 2 : m.FPDFText_GetText(text, 0, characters, buffer),
    ).replace(/\0[\s\S]*$/, '')
  } finally {
    m.FPDFText_ClosePage(text)
  }
}

const readBookmarks = (
  m: Pdfium,
  document: number,
  parent: number,
  level: number,
): readonly PdfBookmark[] => {
  const found: PdfBookmark[] = []
  let bookmark = m.FPDFBookmark_GetFirstChild(document, parent)
  while (bookmark !== 0) {
    const current = bookmark
    const title = readUtf16(m, (buffer, length) => m.FPDFBookmark_GetTitle(current, buffer, length))
    const page = m.FPDFDest_GetDestPageIndex(document, m.FPDFBookmark_GetDest(document, current)) + 1
    found.push({ title, page, level }, ...readBookmarks(m, document, current, level + 1))
    bookmark = m.FPDFBookmark_GetNextSibling(document, current)
  }
  return found
}

/** Text of each page, in the order in which the file draws it. Throws PdfOpenError. */
export const pdfText = (bytes: Uint8Array): Promise<readonly string[]> =>
  withPdf(bytes, (m, document) =>
    Array.from(
      { length: m.FPDF_GetPageCount(document) },
      (_, i) => withPage(m, document, i, (page) => pageText(m, page)) ?? '',
    ),
  )

/** Preview of a page (1-based), its longer side `maxPx` pixels. Throws PdfOpenError; RangeError for a page not there. */
export const pdfPagePng = (bytes: Uint8Array, page: number, maxPx: number): Promise<Uint8Array> =>
  withPdf(bytes, (m, document) => {
    const raster = withPage(m, document, page - 1, (loaded) =>
      renderPage(m, loaded, maxPx / Math.max(m.FPDF_GetPageWidthF(loaded), m.FPDF_GetPageHeightF(loaded))),
    )
    if (!raster) throw new RangeError(`no page ${page}`)
    return encodePng(raster)
  })

/** Throws PdfOpenError. */
export const pdfInfo = (bytes: Uint8Array): Promise<PdfInfo> =>
  withPdf(bytes, (m, document) => {
    const meta = (key: string): string =>
      readUtf16(m, (buffer, length) => m.FPDF_GetMetaText(document, key, buffer, length))
    return {
      pages: m.FPDF_GetPageCount(document),
      title: meta('Title'),
      author: meta('Author'),
      tagged: m.FPDFCatalog_IsTagged(document),
      bookmarks: readBookmarks(m, document, 0, 1),
    }
  })
