import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

export type Pdfium = WrappedPdfiumModule & { readonly pdfium: { readonly HEAPU8: Uint8Array } }

/** Why PDFium would not open a file (fpdfview.h, FPDF_GetLastError). */
export class PdfOpenError extends Error {
  readonly reason: 'password' | 'format'

  constructor(reason: 'password' | 'format') {
    super(`PDFium cannot open the file: ${reason}`)
    this.name = 'PdfOpenError'
    this.reason = reason
  }
}

const passwordNeeded = 4
/** WebAssembly memory only grows; past this an instance is dropped after use (bytes). */
const keepUpTo = 256 * 1024 * 1024

const require = createRequire(import.meta.url)

let instance: Promise<Pdfium> | undefined

const load = (): Promise<Pdfium> => {
  instance ??= readFile(require.resolve('@embedpdf/pdfium/pdfium.wasm')).then(async (file) => {
    const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer
    const made = (await init({ wasmBinary })) as Pdfium
    made.PDFiumExt_Init()
    return made
  })
  return instance
}

/** One caller at a time: an instance is dropped only when nobody is in it. */
let queue: Promise<unknown> = Promise.resolve()

const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const turn = queue.then(work, work)
  queue = turn.catch(() => undefined)
  return turn
}

const allocate = (m: Pdfium, size: number): number => {
  const at = m.pdfium.wasmExports.malloc(size)
  if (at === 0) throw new Error(`PDFium has no memory left for ${size} bytes`)
  return at
}

/** Memory of `size` bytes while `use` runs. */
export const scratch = <T>(m: Pdfium, size: number, use: (at: number) => T): T => {
  const at = allocate(m, size)
  try {
    return use(at)
  } finally {
    m.pdfium.wasmExports.free(at)
  }
}

/** Calls a function of the "give a buffer, get the length in bytes" kind that writes UTF-16LE. */
export const readUtf16 = (m: Pdfium, call: (buffer: number, length: number) => number): string => {
  const length = call(0, 0)
  if (length <= 2) return ''
  return scratch(m, length, (at) => {
    call(at, length)
    return new TextDecoder('utf-16le').decode(m.pdfium.HEAPU8.slice(at, at + length - 2))
  })
}

/**
 * Opens a PDF while `use` runs; `use` must be synchronous. Throws PdfOpenError.
 * A trap inside PDFium (a hostile file) is `format`, and the next call gets a new instance.
 */
export const withPdf = <T>(bytes: Uint8Array, use: (m: Pdfium, document: number) => T): Promise<T> =>
  inTurn(async () => {
    const m = await load()
    try {
      return scratch(m, Math.max(1, bytes.length), (at) => {
        m.pdfium.HEAPU8.set(bytes, at)
        const document = m.FPDF_LoadMemDocument(at, bytes.length, '')
        if (document === 0) {
          throw new PdfOpenError(m.FPDF_GetLastError() === passwordNeeded ? 'password' : 'format')
        }
        try {
          return use(m, document)
        } finally {
          m.FPDF_CloseDocument(document)
        }
      })
    } catch (reason) {
      // WebAssembly.RuntimeError: a trap; the instance is not to be trusted after it.
      if (!(reason instanceof Error && reason.name === 'RuntimeError')) throw reason
      instance = undefined
      throw new PdfOpenError('format')
    } finally {
      if (m.pdfium.HEAPU8.length > keepUpTo) instance = undefined
    }
  })

/** A page (0-based) while `use` runs; undefined when PDFium cannot load it. */
export const withPage = <T>(
  m: Pdfium,
  document: number,
  index: number,
  use: (page: number) => T,
): T | undefined => {
  const page = m.FPDF_LoadPage(document, index)
  if (page === 0) return undefined
  try {
    return use(page)
  } finally {
    m.FPDF_ClosePage(page)
  }
}

/** PDFium draws lots for the identifier in the trailer; the same pages must give the same bytes. */
const withoutLots = (pdf: Uint8Array): Uint8Array => {
  const tail = Buffer.from(
    pdf.buffer,
    pdf.byteOffset + Math.max(0, pdf.length - 512),
    Math.min(512, pdf.length),
  )
  const id = /\/ID\[<([0-9A-F]*)><([0-9A-F]*)>\]/.exec(tail.toString('latin1'))
  if (id) tail.write(id[0].replace(/[0-9A-F](?=[0-9A-F]*>)/g, '0'), id.index, 'latin1')
  return pdf
}

const save = (m: Pdfium, document: number): Uint8Array => {
  const writer = m.PDFiumExt_OpenFileWriter()
  try {
    m.PDFiumExt_SaveAsCopy(document, writer)
    const size = m.PDFiumExt_GetFileWriterSize(writer)
    return scratch(m, size, (at) => {
      m.PDFiumExt_GetFileWriterData(writer, at, size)
      return withoutLots(m.pdfium.HEAPU8.slice(at, at + size))
    })
  } finally {
    m.PDFiumExt_CloseFileWriter(writer)
  }
}

/**
 * The pages of the document as they are now in a file of their own: no password, one plain cross-reference table, and
 * nothing that depends on the time or on chance.
 */
export const savePages = (m: Pdfium, document: number): Uint8Array => {
  const fresh = m.FPDF_CreateNewDocument()
  try {
    if (!m.FPDF_ImportPages(fresh, document, '', 0)) throw new PdfOpenError('format')
    m.EPDF_SetMetaText(fresh, 'CreationDate', 0)
    return save(m, fresh)
  } finally {
    m.FPDF_CloseDocument(fresh)
  }
}
