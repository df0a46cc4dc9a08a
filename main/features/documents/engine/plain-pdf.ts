/** The one cross-reference table of a PDF that a program wrote in one go (ISO 32000-1, 7.5.4). */
export interface PlainTable {
  /** Offset of each object by its number; -1 for free ones. */
  readonly offsets: readonly number[]
  readonly start: number
  /** Trailer dictionary as written. */
  readonly trailer: string
}

const tail = 64

/** Undefined where the table is a compressed one, or an update was appended. */
export const readPlainTable = (pdf: Buffer): PlainTable | undefined => {
  const end = pdf.subarray(Math.max(0, pdf.length - tail)).toString('latin1')
  const start = Number(/startxref\s+(\d+)/.exec(end)?.[1] ?? Number.NaN)
  if (!(start < pdf.length)) return undefined
  const text = pdf.subarray(start).toString('latin1')
  const rows = /^xref\s+0 \d+\s+((?:\d{10} \d{5} [nf]\s+)+)trailer\s+([\s\S]*?)\s*startxref/.exec(text)
  if (!rows?.[1] || !rows[2] || rows[2].includes('/Prev')) return undefined
  const offsets = [...rows[1].matchAll(/(\d{10}) \d{5} ([nf])/g)].map((m) =>
    m[2] === 'n' ? Number(m[1]) : -1,
  )
  return { offsets, start, trailer: rows[2] }
}

/** Text of the table of a file whose objects have moved. */
export const plainTableText = (offsets: readonly number[], trailer: string, start: number): string => {
  const rows = offsets.map((at) =>
    at < 0 ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`,
  )
  return `xref\n0 ${offsets.length}\n${rows.join('')}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`
}

/** Pages of a PDF whose page tree is not compressed: the count at its root is the largest. */
export const pageCount = (pdf: Uint8Array): number => {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const counts = [...text.matchAll(/\/Type \/Pages[^>]*?\/Count (\d+)/g)].map((found) => Number(found[1]))
  return Math.max(0, ...counts)
}
