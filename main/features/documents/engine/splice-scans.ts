import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
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

interface Table {
  /** Offset of each object by its number; -1 for free ones. */
  readonly offsets: readonly number[]
  readonly start: number
  /** Trailer dictionary as written. */
  readonly trailer: string
}

/** The one cross-reference table that Typst writes (ISO 32000-1, 7.5.4). */
const readTable = (pdf: Buffer): Table => {
  const start = Number(/startxref\s+(\d+)/.exec(pdf.subarray(-64).toString('latin1'))?.[1])
  const text = pdf.subarray(start).toString('latin1')
  const rows = /^xref\s+0 \d+\s+((?:\d{10} \d{5} [nf]\s+)+)trailer\s+([\s\S]*?)\s*startxref/.exec(text)
  if (!rows?.[1] || !rows[2]) throw new Error('the PDF has no plain cross-reference table')
  const offsets = [...rows[1].matchAll(/(\d{10}) \d{5} ([nf])/g)].map((m) =>
    m[2] === 'n' ? Number(m[1]) : -1,
  )
  return { offsets, start, trailer: rows[2] }
}

/** Text of the table for objects that have moved. */
const tableText = (offsets: readonly number[], trailer: string, start: number): string => {
  const rows = offsets.map((at) =>
    at < 0 ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`,
  )
  return `xref\n0 ${offsets.length}\n${rows.join('')}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`
}

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
  const { offsets, start, trailer } = readTable(pdf)
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
    await put(Buffer.from(tableText(moved, trailer, written)))
    await file.sync()
  } finally {
    await file.close()
  }
  return { bytes: written, sha256: hash.digest('hex') }
}
