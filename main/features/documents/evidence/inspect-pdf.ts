import type { JpegCheck } from './decode-jpeg.ts'
import { notEmbeddedFonts } from './fonts-in-page.ts'
import { imagesAreWhole } from './images-in-page.ts'
import type { EvidencePageSize, EvidenceProblem } from './inspect-evidence.ts'
import { type Pdfium, PdfOpenError, withPage, withPdf } from './pdfium.ts'

interface PdfFindings {
  readonly pages: readonly EvidencePageSize[]
  readonly problems: readonly EvidenceProblem[]
}

/** Readers look for the end marker in the last 1024 bytes (ISO 32000-1, implementation note 18). */
const hasEndMarker = (bytes: Uint8Array): boolean => {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 1024))).toString('latin1')
  return tail.includes('%%EOF') && tail.includes('startxref')
}

const truncated = (detail: string): EvidenceProblem => ({ code: 'truncated', detail })

const inspectPage = (m: Pdfium, page: number): { size: EvidencePageSize; fonts: readonly string[] } => {
  const turns = m.FPDFPage_GetRotation(page)
  const rotation = turns === 1 ? 90 : turns === 2 ? 180 : turns === 3 ? 270 : 0
  const size = {
    widthPt: m.FPDF_GetPageWidthF(page),
    heightPt: m.FPDF_GetPageHeightF(page),
    rotation,
  } as const
  return { size, fonts: notEmbeddedFonts(m, page) }
}

/** FORMTYPE_XFA_FULL of fpdf_formfill.h. */
const dynamicForm = 2

/** A file with so many broken images is scanned again as a whole. */
const enoughBroken = 3

const inspectDocument = (
  m: Pdfium,
  document: number,
  bytes: Uint8Array,
  jpegDecodes: JpegCheck | null,
): PdfFindings => {
  let broken = 0
  const pages: EvidencePageSize[] = []
  const problems: EvidenceProblem[] = []
  // PDFium mends a broken file silently; what it then shows need not be what was sent.
  if (!hasEndMarker(bytes)) problems.push(truncated('end marker missing'))
  else if (!m.FPDF_DocumentHasValidCrossReferenceTable(document))
    problems.push(truncated('cross-reference table'))
  // Its pages only say “please wait”: the form itself is drawn by the one program that knows how.
  if (m.FPDF_GetFormType(document) === dynamicForm) problems.push({ code: 'unsupported', detail: 'XFA' })
  const count = m.FPDF_GetPageCount(document)
  if (count === 0) problems.push(truncated('no page'))
  for (let i = 0; i < count; i++) {
    const found = withPage(m, document, i, (page) => ({
      ...inspectPage(m, page),
      whole: !jpegDecodes || broken >= enoughBroken || imagesAreWhole(m, page, jpegDecodes),
    }))
    if (!found) {
      problems.push({ code: 'truncated', page: i + 1, detail: 'page missing' })
      continue
    }
    pages.push(found.size)
    if (!found.whole) {
      broken += 1
      problems.push({ code: 'undecodable-image', page: i + 1 })
    }
    if (found.fonts.length > 0) {
      problems.push({ code: 'not-embedded-fonts', page: i + 1, detail: found.fonts.join(', ') })
    }
  }
  return { pages, problems }
}

/** Opens every page of a file that begins as a PDF; `jpegDecodes`: and decodes its images. */
export const inspectPdf = async (bytes: Uint8Array, jpegDecodes: JpegCheck | null): Promise<PdfFindings> => {
  try {
    return await withPdf(bytes, (m, document) => inspectDocument(m, document, bytes, jpegDecodes))
  } catch (reason) {
    if (!(reason instanceof PdfOpenError)) throw reason
    if (reason.reason === 'password') return { pages: [], problems: [{ code: 'encrypted' }] }
    if (!hasEndMarker(bytes)) return { pages: [], problems: [truncated('end marker missing')] }
    return { pages: [], problems: [{ code: 'unsupported', detail: 'PDF' }] }
  }
}
