import { barePng } from '../../../../shared/kit/picture-extras.ts'
import { checkPng } from './check-png.ts'
import { loadJpegEncoder } from './encode-jpeg.ts'
import { innerObjectsOf, objectTypes } from './page-objects.ts'
import { pageText } from './pdf-text.ts'
import { withPage, withPdf } from './pdfium.ts'
import type { PreparedEvidence } from './prepare-evidence.ts'
import { renderPage } from './render-page.ts'

/** A page of evidence as a picture that holds nothing but what is seen. */
export interface PagePicture {
  readonly type: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
  /** What the page says in letters a program can read. */
  readonly text: string
  /** Whether it also draws pictures (scans, photographs, seals), whose letters no program here can read. */
  readonly hasPictures: boolean
}

/** Draws every page, its longer side `px`, and hands each over before the next. Throws PdfOpenError. */
export const pagePictures = async (
  prepared: PreparedEvidence & { readonly ok: true },
  px: number,
  use: (picture: PagePicture) => void,
): Promise<void> => {
  if (prepared.kind === 'image') {
    const { header } = checkPng(prepared.bytes)
    if (!header) return
    const bytes = barePng(prepared.bytes)
    return use({
      type: 'image/png',
      width: header.width,
      height: header.height,
      bytes,
      text: '',
      hasPictures: true,
    })
  }
  const encode = await loadJpegEncoder()
  await withPdf(prepared.bytes, (m, document) => {
    for (let index = 0; index < m.FPDF_GetPageCount(document); index += 1) {
      withPage(m, document, index, (page) => {
        const longer = Math.max(m.FPDF_GetPageWidthF(page), m.FPDF_GetPageHeightF(page))
        const raster = renderPage(m, page, px / longer)
        use({
          type: 'image/jpeg',
          width: raster.width,
          height: raster.height,
          bytes: encode(raster),
          text: pageText(m, page),
          hasPictures: innerObjectsOf(m, page).some(
            (object) => m.FPDFPageObj_GetType(object) === objectTypes.image,
          ),
        })
      })
    }
  })
}
