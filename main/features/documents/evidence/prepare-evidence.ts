import { assertNever } from '../../../../shared/errors.ts'
import { flattenPdf } from './flatten-pdf.ts'
import type { EvidenceInspection, EvidenceProblem } from './inspect-evidence.ts'
import { readJpegHeader } from './jpeg-header.ts'
import { wrapJpeg } from './wrap-jpeg.ts'

export interface PreparedPage {
  /** 1-based; `image("…", page: n)` in Typst. For `kind: 'image'` always 1, without the `page` argument. */
  readonly page: number
  readonly widthPt: number
  readonly heightPt: number
  readonly landscape: boolean
  readonly size: 'A4' | 'A3' | 'other'
}

export type PreparedEvidence =
  | {
      readonly ok: true
      /** `pdf`: embed page by page; `image`: a PNG for Typst's `image`. */
      readonly kind: 'pdf' | 'image'
      /** File name ending of `bytes`, for the virtual path. */
      readonly extension: 'pdf' | 'png'
      readonly bytes: Uint8Array
      readonly pages: readonly PreparedPage[]
      readonly problems: readonly EvidenceProblem[]
    }
  /** Not printable: the caller prints a page that names the problem. */
  | { readonly ok: false; readonly problems: readonly EvidenceProblem[] }

/** With these a file has no page to show, or one that need not be what was sent. */
const fatal: readonly EvidenceProblem['code'][] = [
  'empty-file',
  'encrypted',
  'truncated',
  'undecodable-image',
  'unsupported',
  'heic',
  'ofd',
  'tiff',
  'office',
]

const a4 = [595.28, 841.89] as const
const a3 = [841.89, 1190.55] as const
/** Office programs and scanners miss the sizes of ISO 216 by a few points. */
const slack = 6

const described = (page: number, widthPt: number, heightPt: number): PreparedPage => {
  const [short, long] = [Math.min(widthPt, heightPt), Math.max(widthPt, heightPt)]
  const is = ([w, h]: readonly [number, number]): boolean =>
    Math.abs(short - w) <= slack && Math.abs(long - h) <= slack
  return {
    page,
    widthPt,
    heightPt,
    landscape: widthPt > heightPt,
    size: is(a4) ? 'A4' : is(a3) ? 'A3' : 'other',
  }
}

const preparePdf = async (bytes: Uint8Array, inspection: EvidenceInspection): Promise<PreparedEvidence> => {
  const flat = await flattenPdf(bytes)
  const known = new Set(inspection.problems.filter((p) => p.code === 'not-embedded-fonts').map((p) => p.page))
  // Fonts of annotations show only once these are part of the page.
  const found = flat.pages.flatMap(({ fonts }, i): readonly EvidenceProblem[] =>
    fonts.length === 0 || known.has(i + 1)
      ? []
      : [{ code: 'not-embedded-fonts', page: i + 1, detail: fonts.join(', ') }],
  )
  return {
    ok: true,
    kind: 'pdf',
    extension: 'pdf',
    bytes: flat.bytes,
    pages: flat.pages.map(({ widthPt, heightPt }, i) => described(i + 1, widthPt, heightPt)),
    problems: [...inspection.problems, ...found],
  }
}

const prepareJpeg = (bytes: Uint8Array, inspection: EvidenceInspection): PreparedEvidence => {
  const header = readJpegHeader(bytes)
  const wrapped = header && wrapJpeg(bytes, header)
  if (!wrapped)
    return { ok: false, problems: [...inspection.problems, { code: 'unsupported', detail: 'JPEG' }] }
  const pages = inspection.pages.map(({ widthPt, heightPt }, i) => described(i + 1, widthPt, heightPt))
  return { ok: true, kind: 'pdf', extension: 'pdf', bytes: wrapped, pages, problems: inspection.problems }
}

const preparePng = (bytes: Uint8Array, { pages, problems }: EvidenceInspection): PreparedEvidence => ({
  ok: true,
  kind: 'image',
  extension: 'png',
  bytes,
  pages: pages.map(({ widthPt, heightPt }, i) => described(i + 1, widthPt, heightPt)),
  problems,
})

/**
 * Makes a file ready for Typst: annotations flattened, photographs upright, pages without their fonts as pictures.
 * A PDF in name only is refused; a photograph under the wrong picture extension is printed, with the finding.
 */
export const prepareEvidence = async (
  bytes: Uint8Array,
  inspection: EvidenceInspection,
): Promise<PreparedEvidence> => {
  const { kind, problems } = inspection
  const misnamed = problems.some((p) => p.code === 'mislabelled') && kind === 'unknown'
  if (misnamed || problems.some((p) => fatal.includes(p.code))) return { ok: false, problems }
  switch (kind) {
    case 'pdf':
      return preparePdf(bytes, inspection)
    case 'jpeg':
      return prepareJpeg(bytes, inspection)
    case 'png':
      return preparePng(bytes, inspection)
    case 'unknown':
      return { ok: false, problems }
    default:
      return assertNever(kind)
  }
}
