import { createHash } from 'node:crypto'
import { assertNever } from '../../../../shared/errors.ts'
import { type UnprintableKind, unprintableKind } from '../../../../shared/rules/unprintable-kind.ts'
import { checkPng } from './check-png.ts'
import { type JpegCheck, loadJpegCheck } from './decode-jpeg.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { readJpegHeader } from './jpeg-header.ts'
import { pngSize } from './png-size.ts'
import { uprightSize } from './wrap-jpeg.ts'

export type EvidenceProblemCode =
  | 'empty-file'
  | 'encrypted'
  | 'truncated'
  | 'mislabelled'
  | 'not-embedded-fonts'
  | 'undecodable-image'
  | 'unsupported'
  | UnprintableKind
  | 'oversized-photo'

export interface EvidenceProblem {
  readonly code: EvidenceProblemCode
  /** 1-based. */
  readonly page?: number
  readonly detail?: string
}

/** Size as seen by the reader, i.e. after `rotation` (degrees clockwise) has been applied. */
export interface EvidencePageSize {
  readonly widthPt: number
  readonly heightPt: number
  readonly rotation: 0 | 90 | 180 | 270
}

export interface EvidenceInspection {
  readonly kind: 'pdf' | 'jpeg' | 'png' | 'unknown'
  readonly sha256: string
  readonly bytes: number
  readonly pages: readonly EvidencePageSize[]
  readonly problems: readonly EvidenceProblem[]
}

/** More than this no camera of a phone gives, and a laptop cannot hold many of: pixels and bytes. */
const largestPhoto = { pixels: 60e6, bytes: 30e6 }

type Findings = Pick<EvidenceInspection, 'kind' | 'pages' | 'problems'>

/** By its first bytes, whatever its name says. */
export const kindOf = (bytes: Uint8Array): EvidenceInspection['kind'] => {
  const begins = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  // Junk may stand before the header (ISO 32000-1, implementation note 13).
  if (begins.includes('%PDF-')) return 'pdf'
  if (begins.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (begins.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  return 'unknown'
}

const kindOfExtension: Readonly<Record<string, EvidenceInspection['kind']>> = {
  pdf: 'pdf',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jfif: 'jpeg',
  png: 'png',
}

const oversized = (width: number, height: number, bytes: number): readonly EvidenceProblem[] =>
  width * height > largestPhoto.pixels || bytes > largestPhoto.bytes
    ? [{ code: 'oversized-photo', detail: `${width} x ${height}` }]
    : []

const inspectJpeg = (bytes: Uint8Array, jpegDecodes: JpegCheck | null): Findings => {
  const header = readJpegHeader(bytes)
  if (!header) {
    const code = bytes.length < 1024 ? 'truncated' : 'undecodable-image'
    return { kind: 'jpeg', pages: [], problems: [{ code }] }
  }
  const faults: EvidenceProblem[] = []
  if (!header.complete) faults.push({ code: 'truncated', detail: 'end marker missing' })
  else if (header.components === 2 || header.components > 4)
    faults.push({ code: 'unsupported', detail: 'JPEG' })
  // libjpeg turns no CMYK into the colours that the check decodes to: there the end marker has to do.
  else if (jpegDecodes && header.components !== 4 && !jpegDecodes(bytes))
    faults.push({ code: 'undecodable-image' })
  return {
    kind: 'jpeg',
    pages: [{ ...uprightSize(header), rotation: 0 }],
    problems: [...faults, ...oversized(header.width, header.height, bytes.length)],
  }
}

const inspectPng = (bytes: Uint8Array): Findings => {
  const { state, header } = checkPng(bytes)
  const fault: Readonly<Record<typeof state, readonly EvidenceProblem[]>> = {
    sound: [],
    cut: [{ code: 'truncated' }],
    damaged: [{ code: 'undecodable-image' }],
  }
  const pages = header ? [{ ...pngSize(header), rotation: 0 as const }] : []
  const large = header ? oversized(header.width, header.height, bytes.length) : []
  return { kind: 'png', pages, problems: [...fault[state], ...large] }
}

const inspectContent = async (bytes: Uint8Array, decode: boolean): Promise<Findings> => {
  const kind = kindOf(bytes)
  const jpegDecodes = decode ? await loadJpegCheck() : null
  switch (kind) {
    case 'pdf':
      return { kind, ...(await inspectPdf(bytes, jpegDecodes)) }
    case 'jpeg':
      return inspectJpeg(bytes, jpegDecodes)
    case 'png':
      return inspectPng(bytes)
    case 'unknown':
      return { kind, pages: [], problems: [] }
    default:
      return assertNever(kind)
  }
}

/**
 * Opens a file as a reader would and says what is in it and what is wrong with it. Never throws on bad content.
 * `decode`: false leaves out decoding its JPEGs (60 ms for a scan), where the same bytes were checked before.
 */
export const inspectEvidence = async (
  bytes: Uint8Array,
  fileName: string,
  decode = true,
): Promise<EvidenceInspection> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (bytes.length === 0) {
    return { kind: 'unknown', sha256, bytes: 0, pages: [], problems: [{ code: 'empty-file' }] }
  }
  const found = await inspectContent(bytes, decode)
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()
  const named = kindOfExtension[extension]
  const misnamed: readonly EvidenceProblem[] =
    named !== undefined && named !== found.kind ? [{ code: 'mislabelled', detail: found.kind }] : []
  const foreign: readonly EvidenceProblem[] =
    named === undefined && found.kind === 'unknown'
      ? [{ code: unprintableKind(fileName) ?? 'unsupported' }]
      : []
  return { ...found, sha256, bytes: bytes.length, problems: [...misnamed, ...foreign, ...found.problems] }
}
