import { crc32, inflateSync } from 'node:zlib'

export interface PngHeader {
  readonly width: number
  readonly height: number
}

export type PngCheck =
  | { readonly state: 'sound'; readonly header: PngHeader }
  | { readonly state: 'cut'; readonly header: PngHeader | undefined }
  | { readonly state: 'damaged'; readonly header: PngHeader | undefined }

const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Column and row start and step of Adam7's passes (PNG specification, 8.2). */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Bytes of the filtered rows that the data must inflate to. */
const rawLength = (header: PngHeader, bits: number, interlaced: boolean): number => {
  const rows = (width: number, height: number): number =>
    width === 0 ? 0 : height * (1 + Math.ceil((width * bits) / 8))
  if (!interlaced) return rows(header.width, header.height)
  return adam7
    .map(([x, y, dx, dy]) => rows(Math.ceil((header.width - x) / dx), Math.ceil((header.height - y) / dy)))
    .reduce((sum, part) => sum + part, 0)
}

/** Reads every chunk, its checksum and the whole of the pixel data (PNG specification, third edition). */
export const checkPng = (bytes: Uint8Array): PngCheck => {
  const v = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const data: Uint8Array[] = []
  let header: PngHeader | undefined
  let length = 0
  let at = 8
  for (;;) {
    if (at + 12 > bytes.length) return { state: 'cut', header }
    const size = v.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const end = at + 8 + size
    if (end + 4 > bytes.length) return { state: 'cut', header }
    if (crc32(bytes.subarray(at + 4, end)) !== v.getUint32(end)) return { state: 'damaged', header }
    if (type === 'IHDR') {
      header = { width: v.getUint32(at + 8), height: v.getUint32(at + 12) }
      const bits = (bytes[at + 16] ?? 0) * (samples[bytes[at + 17] ?? -1] ?? 0)
      length = rawLength(header, bits, bytes[at + 20] === 1)
    }
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, end))
    at = end + 4
    if (type === 'IEND') break
  }
  if (!header || length === 0) return { state: 'damaged', header }
  try {
    const raw = inflateSync(Buffer.concat(data), { maxOutputLength: length })
    return { state: raw.length === length ? 'sound' : 'damaged', header }
  } catch (reason) {
    // zlib's errors carry a code (Z_DATA_ERROR, ERR_BUFFER_TOO_LARGE …): the pixel data is not what the header says.
    if (reason instanceof Error && 'code' in reason) return { state: 'damaged', header }
    throw reason
  }
}
