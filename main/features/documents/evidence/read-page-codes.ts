import { pageCodeMark, parsePageCode } from '../../../../shared/rules/page-code/page-code.ts'
import { type QuarterTurn, quarterTurns } from '../../../../shared/rules/page-code/stamped-slot.ts'
import { kindOf } from './inspect-evidence.ts'
import { readJpegHeader } from './jpeg-header.ts'
import { withPage, withPdf } from './pdfium.ts'
import { type Pixels, readQr, type SeenQr } from './read-qr.ts'
import { renderPixels } from './render-page.ts'

/** Codes on each page of a part of a file. `kind: 'unknown'` for anything but a PDF, JPEG or PNG. */
export interface PartOfCodes {
  readonly kind: 'pdf' | 'picture' | 'unknown'
  /** Pages of the whole file; a picture is one. */
  readonly total: number
  readonly pages: readonly SeenPage[]
}

export interface SeenPage {
  readonly page: number
  readonly codes: readonly SeenCode[]
}

export interface SeenCode {
  readonly code: string
  /** By how many degrees the page, as it is printed as evidence, is to be turned clockwise to stand upright. */
  readonly turn: QuarterTurn
}

/** Pages drawn at a time: 15 MB each. */
const partSize = 4
/** An A4 page at 200 dpi, where a module of the code is four pixels wide. */
const longerSide = 2340

/** To the nearest quarter: a page lies askew by a few degrees. */
const quarter = (degrees: number): QuarterTurn => {
  const turns = ((Math.round(degrees / 90) % 4) + 4) % 4
  return quarterTurns[turns] ?? 0
}

/** Other codes on a page, of a patent office or a bank, are none of ours. `stands`: how the picture itself is turned. */
const ownCodes = (seen: readonly SeenQr[], stands = 0): readonly SeenCode[] => {
  const found = seen
    .filter(({ text }) => text.startsWith(pageCodeMark))
    .flatMap(({ text, rotation }) => {
      const parsed = parsePageCode(text)
      return parsed.ok
        ? [[parsed.code, { code: parsed.code, turn: quarter(-rotation - stands) }] as const]
        : []
    })
  return [...new Map(found).values()]
}

/** EXIF orientations that are turned and not mirrored: clockwise degrees from the stored picture to the upright one. */
const exifTurns: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 }

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

const codesOfPicture = async (bytes: Uint8Array, kind: 'jpeg' | 'png'): Promise<readonly SeenCode[]> => {
  const orientation = kind === 'jpeg' ? readJpegHeader(bytes)?.orientation : undefined
  return ownCodes(await readQr(bytes), exifTurns[orientation ?? 1])
}

/** Page codes from page `from` (1-based) on, for a few pages. Throws PdfOpenError. */
export const readPageCodes = async (bytes: Uint8Array, from: number): Promise<PartOfCodes> => {
  const kind = kindOf(bytes)
  if (kind === 'unknown') return { kind, total: 0, pages: [] }
  if (kind !== 'pdf')
    return { kind: 'picture', total: 1, pages: [{ page: 1, codes: await codesOfPicture(bytes, kind) }] }
  const { total, pictures } = await drawPart(bytes, from)
  const pages: SeenPage[] = []
  for (const [at, picture] of pictures.entries())
    pages.push({ page: from + at, codes: picture ? ownCodes(await readQr(picture)) : [] })
  return { kind, total, pages }
}
