import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { plainTableText, readPlainTable } from './plain-pdf.ts'
import type { Scan } from './stand-in.ts'

interface Place {
  /** Where the mark stands in the PDF. */
  readonly at: number
  readonly mark: string
  readonly scan: Scan
}

const marks = (pdf: Buffer, scans: ReadonlyMap<string, Scan>): readonly Place[] =>
  [...scans]
    .flatMap(([mark, scan]) => {
      const found: Place[] = []
      for (let at = pdf.indexOf(mark); at >= 0; at = pdf.indexOf(mark, at + 1)) found.push({ at, mark, scan })
      return found
    })
    .toSorted((a, b) => a.at - b.at)

export interface Written {
  readonly bytes: number
  readonly sha256: string
}

/** Writes the PDF to `target` with each mark replaced by its scan's data, read from disk piece by piece. */
export const spliceScans = async (
  bytes: Uint8Array,
  scans: ReadonlyMap<string, Scan>,
  target: string,
): Promise<Written> => {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = readPlainTable(pdf)
  if (!table) throw new Error('Typst wrote no plain cross-reference table')
  const { offsets, start, trailer } = table
  const hash = createHash('sha256')
  const file = await open(target, 'w')
  let written = 0
  const put = async (piece: Uint8Array): Promise<void> => {
    hash.update(piece)
    await file.write(piece)
    written += piece.length
  }
  try {
    let from = 0
    /** From each old offset on, everything lies this much further back. */
    const shifts: { readonly from: number; readonly by: number }[] = []
    for (const { at, mark, scan } of marks(pdf, scans)) {
      const label = Buffer.from(`/Length ${mark.length}`)
      const entry = pdf.lastIndexOf(label, at)
      if (entry < from) throw new Error(`no length before ${mark}`)
      await put(pdf.subarray(from, entry))
      await put(Buffer.from(`/Length ${scan.length}`))
      await put(pdf.subarray(entry + label.length, at))
      for await (const piece of createReadStream(scan.file, {
        start: scan.offset,
        end: scan.offset + scan.length - 1,
      })) {
        await put(piece)
      }
      from = at + mark.length
      shifts.push({ from, by: written - from })
    }
    await put(pdf.subarray(from, start))
    const moved = offsets.map((at) => (at < 0 ? at : at + (shifts.findLast((s) => s.from <= at)?.by ?? 0)))
    await put(Buffer.from(plainTableText(moved, trailer, written)))
    await file.sync()
  } finally {
    await file.close()
  }
  return { bytes: written, sha256: hash.digest('hex') }
}
