import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { plainTableText, readPlainTable } from './plain-pdf.ts'

/**
 * Typst holds an embedded PDF about five times over while it compiles (measured with 0.8-MB scans, peak of the process:
 * 300 scans 1.6 GB native and 1.9 GB WASM, 600 scans 2.8 GB and 3.4 GB, where WASM ends at 4 GB). Building a volume in
 * parts and joining them would have to renumber pages, contents, bookmarks and tags. Instead a file is typeset as a
 * stand-in, the same pages with a mark for the data of each picture, and the data is spliced into the finished file,
 * which thus is one document with one outline and one tag tree, and no scan is ever in memory with another.
 */
export interface Scan {
  readonly file: string
  readonly offset: number
  readonly length: number
}

export interface StandIn {
  /** The pages without their pictures, for Typst. */
  readonly bytes: Uint8Array
  /** What each mark stands for. */
  readonly scans: ReadonlyMap<string, Scan>
}

/** Below this a picture is left where it is (bytes). */
const worthwhile = 16 * 1024
/** No dictionary of a picture is longer, unless its palette stands in it. */
const longestHead = 4096

interface Picture {
  /** Of the dictionary's entry `/Length n`, of the data, in the file. */
  readonly lengthAt: number
  readonly lengthText: string
  readonly dataAt: number
  readonly length: number
}

/** The picture that the object at `at` is, if it is a large one whose length stands in its dictionary. */
const pictureAt = (pdf: Buffer, at: number): Picture | undefined => {
  const head = pdf.subarray(at, at + longestHead).toString('latin1')
  const opening = /^\d+ \d+ obj\s*<<[\s\S]*?>>\s*stream\r?\n/.exec(head)?.[0]
  if (!opening || !/\/Subtype\s*\/Image\b/.test(opening)) return undefined
  const entry = /\/Length (\d+)(?=[\s/>])(?!\s+\d+\s+R)/.exec(opening)
  const length = Number(entry?.[1] ?? 0)
  if (!entry || length < worthwhile) return undefined
  return { lengthAt: at + entry.index, lengthText: entry[0], dataAt: at + opening.length, length }
}

/**
 * A stand-in for a PDF with large pictures, written by us or by PDFium; undefined for any other file, which Typst then
 * gets whole.
 */
export const standInFor = async (file: string): Promise<StandIn | undefined> => {
  const pdf = await readFile(file)
  const table = readPlainTable(pdf)
  if (!table || table.trailer.includes('/Encrypt')) return undefined
  const pictures = table.offsets
    .flatMap((at) => (at < 0 ? [] : (pictureAt(pdf, at) ?? [])))
    .toSorted((a, b) => a.dataAt - b.dataAt)
  if (pictures.length === 0) return undefined
  const scans = new Map<string, Scan>()
  const pieces: Buffer[] = []
  const shifts: { readonly from: number; readonly by: number }[] = []
  let [from, written] = [0, 0]
  const put = (piece: Buffer): void => {
    pieces.push(piece)
    written += piece.length
  }
  for (const { lengthAt, lengthText, dataAt, length } of pictures) {
    // The hash makes the mark unique, and the file's identifier, which Typst derives from the content, depend on it.
    const hash = createHash('sha256').update(pdf.subarray(dataAt, dataAt + length))
    const mark = `scan:${hash.digest('hex')}`
    scans.set(mark, { file, offset: dataAt, length })
    put(pdf.subarray(from, lengthAt))
    put(Buffer.from(`/Length ${mark.length}`))
    put(pdf.subarray(lengthAt + lengthText.length, dataAt))
    put(Buffer.from(mark))
    from = dataAt + length
    shifts.push({ from, by: written - from })
  }
  put(pdf.subarray(from, table.start))
  const moved = table.offsets.map((at) =>
    at < 0 ? at : at + (shifts.findLast((s) => s.from <= at)?.by ?? 0),
  )
  // Of the trailer only what leads to the pages: PDFium writes an identifier of its own making into it.
  const root = /\/Root\s+\d+\s+\d+\s+R/.exec(table.trailer)?.[0] ?? ''
  put(Buffer.from(plainTableText(moved, `<</Size ${moved.length} ${root}>>`, written)))
  return { bytes: new Uint8Array(Buffer.concat(pieces)), scans }
}
