import { sha256Of } from '../../../files/sha256-of.ts'
import { type Pdfium, readUtf16, scratch, withPdf } from './pdfium.ts'

/** What a PDF says of itself and holds, read back by PDFium. */
export interface ArchiveLook {
  readonly pages: number
  /** `3B` for PDF/A-3b; '' where the file claims none. */
  readonly conformance: string
  readonly attachments: readonly { readonly name: string; readonly sha256: string }[]
  /** Scripts, and actions that start programs or send data. */
  readonly actions: number
}

const contentOf = (m: Pdfium, attachment: number): Uint8Array =>
  scratch(m, 4, (lengthAt) => {
    const length = (): number =>
      new DataView(m.pdfium.HEAPU8.buffer, m.pdfium.HEAPU8.byteOffset + lengthAt, 4).getUint32(0, true)
    if (!m.FPDFAttachment_GetFile(attachment, 0, 0, lengthAt)) return new Uint8Array()
    const size = length()
    return scratch(m, Math.max(1, size), (at) => {
      m.FPDFAttachment_GetFile(attachment, at, size, lengthAt)
      return m.pdfium.HEAPU8.slice(at, at + size)
    })
  })

const metadata = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const part = /<pdfaid:part>(\d)<\/pdfaid:part>/u.exec(text)?.[1] ?? ''
  const level = /<pdfaid:conformance>([A-Z])<\/pdfaid:conformance>/u.exec(text)?.[1] ?? ''
  return `${part}${level}`
}

const actionsIn = (bytes: Uint8Array): number => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return [...text.matchAll(/\/S\s*\/(?:JavaScript|Launch|SubmitForm|ImportData|GoToR)\b/gu)].length
}

/** Throws PdfOpenError, for one that needs a password, too. */
export const inspectArchive = (bytes: Uint8Array): Promise<ArchiveLook> =>
  withPdf(bytes, (m, document) => ({
    pages: m.FPDF_GetPageCount(document),
    conformance: metadata(bytes),
    attachments: Array.from({ length: m.FPDFDoc_GetAttachmentCount(document) }, (_, at) => {
      const attachment = m.FPDFDoc_GetAttachment(document, at)
      const name = readUtf16(m, (buffer, length) => m.FPDFAttachment_GetName(attachment, buffer, length))
      return { name, sha256: sha256Of(contentOf(m, attachment)) }
    }),
    actions: m.FPDFDoc_GetJavaScriptActionCount(document) + actionsIn(bytes),
  }))
