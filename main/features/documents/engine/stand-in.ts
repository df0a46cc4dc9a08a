import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

/**
 * Typst holds an embedded PDF about five times over while it compiles (measured with 0.8-MB scans, peak of the process:
 * 300 scans 1.6 GB native and 1.9 GB WASM, 600 scans 2.8 GB and 3.4 GB, where WASM ends at 4 GB). Building a volume in
 * parts and joining them would have to renumber pages, contents, bookmarks and tags. Instead a scan is typeset as a
 * stand-in, the same page with a mark for the JPEG data, and the data is spliced into the finished file, which thus
 * is one document with one outline and one tag tree, and no scan is ever in memory with another.
 */
export interface Scan {
  readonly file: string
  readonly offset: number
  readonly length: number
}

export interface StandIn {
  /** The page without its picture, for Typst. */
  readonly bytes: Uint8Array
  readonly mark: string
  readonly scan: Scan
}

/** Below this a stand-in saves nothing (bytes). */
const worthwhile = 16 * 1024
/** Our writer puts the picture's dictionary well within this (evidence/write-pdf.ts). */
const headLength = 1024

const picture = /^%PDF-1\.7\n[\s\S]*?\/Filter \/DCTDecode[^>]*\/Length (\d+) >>\nstream\n/

const rebuilt = (head: string, length: number, mark: string): string => {
  const object = head.replace(/\/Length \d+ >>\nstream\n$/, `/Length ${mark.length} >>\nstream\n${mark}`)
  const body = `${object}\nendstream\nendobj\n`
  const offsets = [...body.matchAll(/(?<=\n)\d+ 0 obj\n/g)].map((m) => m.index)
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = offsets.length + 1
  return (
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}` +
    `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n%${length}\n`
  )
}

const hashOf = async (file: string, offset: number, length: number): Promise<string> => {
  const hash = createHash('sha256')
  const handle = await open(file)
  try {
    for await (const chunk of handle.createReadStream({ start: offset, end: offset + length - 1 }))
      hash.update(chunk)
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}

/** A stand-in for a one-page PDF that this program wrapped around a JPEG; undefined for any other file. */
export const standInFor = async (file: string): Promise<StandIn | undefined> => {
  const handle = await open(file)
  const buffer = Buffer.alloc(headLength)
  const { bytesRead } = await handle.read(buffer, 0, headLength, 0).finally(() => handle.close())
  const head = picture.exec(buffer.subarray(0, bytesRead).toString('latin1'))
  const length = Number(head?.[1] ?? 0)
  if (!head || length < worthwhile) return undefined
  const offset = head[0].length
  // The hash makes the mark unique, and the file's identifier, which Typst derives from the content, depend on it.
  const mark = `scan:${await hashOf(file, offset, length)}`
  const bytes = new Uint8Array(Buffer.from(rebuilt(head[0], length, mark), 'latin1'))
  return { bytes, mark, scan: { file, offset, length } }
}
