import { pageCodeMark, parsePageCode } from '../../../../shared/rules/page-code/page-code.ts'
import { kindOf } from './inspect-evidence.ts'
import { withPage, withPdf } from './pdfium.ts'
import { type Pixels, readQr } from './read-qr.ts'
import { renderPixels } from './render-page.ts'

/** Codes on each page of a part of a file. `kind: 'unknown'` for anything but a PDF, JPEG or PNG. */
export interface PartOfCodes {
  readonly kind: 'pdf' | 'picture' | 'unknown'
  /** Pages of the whole file; a picture is one. */
  readonly total: number
  readonly pages: readonly { readonly page: number; readonly codes: readonly string[] }[]
}

/** Pages drawn at a time: 15 MB each. */
const partSize = 4
/** An A4 page at 200 dpi, where a module of the code is four pixels wide. */
const longerSide = 2340

/** Other codes on a page, of a patent office or a bank, are none of ours. */
const ownCodes = (texts: readonly string[]): readonly string[] => [
  ...new Set(
    texts
      .filter((text) => text.startsWith(pageCodeMark))
      .flatMap((text) => {
        const parsed = parsePageCode(text)
        return parsed.ok ? [parsed.code] : []
      }),
  ),
]

interface Drawn {
  readonly total: number
  readonly pictures: readonly (Pixels | undefined)[]
}

const drawPart = (bytes: Uint8Array, from: number): Promise<Drawn> =>
  withPdf(bytes, (m, document) => {
    const total = m.FPDF_GetPageCount(document)
    const count = Math.max(0, Math.min(partSize, total - from + 1))
    const pictures = Array.from({ length: count }, (_, at) =>
      withPage(m, document, from - 1 + at, (page) => {
        const size = Math.max(m.FPDF_GetPageWidthF(page), m.FPDF_GetPageHeightF(page))
        return renderPixels(m, page, longerSide / size)
      }),
    )
    return { total, pictures }
  })

/** Page codes from page `from` (1-based) on, for a few pages. Throws PdfOpenError. */
export const readPageCodes = async (bytes: Uint8Array, from: number): Promise<PartOfCodes> => {
  const kind = kindOf(bytes)
  if (kind === 'unknown') return { kind, total: 0, pages: [] }
  if (kind !== 'pdf')
    return { kind: 'picture', total: 1, pages: [{ page: 1, codes: ownCodes(await readQr(bytes)) }] }
  const { total, pictures } = await drawPart(bytes, from)
  const pages: { page: number; codes: readonly string[] }[] = []
  for (const [at, picture] of pictures.entries())
    pages.push({ page: from + at, codes: picture ? ownCodes(await readQr(picture)) : [] })
  return { kind, total, pages }
}
