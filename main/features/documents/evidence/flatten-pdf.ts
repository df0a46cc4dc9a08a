import { dropInvisibleText, notEmbeddedFonts } from './fonts-in-page.ts'
import { type Pdfium, savePages, withPage, withPdf } from './pdfium.ts'
import { replaceByPicture } from './render-page.ts'

/** FLAT_NORMALDISPLAY: what a reader sees on the screen; seals often lack the print flag. */
const asDisplayed = 0
const flattenFailed = 0
const flattened = 1

/** Pixels per point of pages that go in as pictures: 200 dpi keeps 5-point print readable. */
const rasterScale = 200 / 72

/** From this size on a file is written anew, so that its scans can be spliced (engine/stand-in.ts); in bytes. */
const heavy = 256 * 1024

export interface FlatPage {
  readonly widthPt: number
  readonly heightPt: number
  readonly fonts: readonly string[]
}

export interface FlatPdf {
  readonly bytes: Uint8Array
  readonly pages: readonly FlatPage[]
}

/** Fields get their look from the form module; without it a filled-in form can come out blank. */
const withForm = (m: Pdfium, document: number, use: (form: number) => void): void => {
  if (m.FPDF_GetFormType(document) === 0) {
    use(0)
    return
  }
  const info = m.PDFiumExt_OpenFormFillInfo()
  const form = m.PDFiumExt_InitFormFillEnvironment(document, info)
  try {
    use(form)
  } finally {
    m.PDFiumExt_ExitFormFillEnvironment(form)
    m.PDFiumExt_CloseFormFillInfo(info)
  }
}

const flattenPage = (m: Pdfium, page: number, form: number): number | undefined => {
  if (form !== 0) m.FORM_OnAfterLoadPage(page, form)
  const result = m.FPDFPage_GetAnnotCount(page) === 0 ? undefined : m.FPDFPage_Flatten(page, asDisplayed)
  if (form !== 0) m.FORM_OnBeforeClosePage(page, form)
  return result
}

const sizeOf = (m: Pdfium, page: number, fonts: readonly string[]): FlatPage => ({
  widthPt: m.FPDF_GetPageWidthF(page),
  heightPt: m.FPDF_GetPageHeightF(page),
  fonts,
})

/**
 * A PDF as Typst can embed it: annotations and form fields are part of the page content (Typst leaves them out, and
 * electronic seals are often just that); a page whose fonts are not in the file, or that does not flatten, is a picture.
 * A light file that needs none of it is given back byte for byte. Throws PdfOpenError.
 */
export const flattenPdf = (bytes: Uint8Array): Promise<FlatPdf> =>
  withPdf(bytes, (m, document) => {
    const count = m.FPDF_GetPageCount(document)
    const results: (number | undefined)[] = []
    withForm(m, document, (form) => {
      for (let i = 0; i < count; i++) {
        results.push(withPage(m, document, i, (page) => flattenPage(m, page, form)))
      }
    })
    let changed = results.includes(flattened)
    const pages: FlatPage[] = []
    for (let i = 0; i < count; i++) {
      const size = withPage(m, document, i, (page) => {
        const fonts = notEmbeddedFonts(m, page)
        if (fonts.length > 0 || results[i] === flattenFailed) {
          replaceByPicture(m, document, i, page, rasterScale)
          changed = true
        } else if (dropInvisibleText(m, page)) changed = true
        return sizeOf(m, page, fonts)
      })
      if (size) pages.push(size)
    }
    const anew = changed || bytes.length >= heavy
    return { bytes: anew ? savePages(m, document) : bytes, pages }
  })
