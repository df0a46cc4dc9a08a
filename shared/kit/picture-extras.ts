/** JPEG segments that hold the picture itself (ITU-T T.81, annex B): tables, frame, scan, restart interval. */
const needed = new Set([
  0xdb, 0xc4, 0xda, 0xdd, 0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
])
const jfif = 'JFIF\0'
/** Pixel data, palette and transparency. */
const neededChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

const jpegExtras = (bytes: Uint8Array): readonly string[] => {
  const extras: string[] = []
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const isHeader = marker === 0xe0 && ascii(bytes, at + 4, at + 9) === jfif
    if (!needed.has(marker) && !isHeader) extras.push(`JPEG ${marker.toString(16).toUpperCase()}`)
    at += 2 + length
    if (marker === 0xda) {
      // Entropy-coded data runs to the next marker that is neither a stuffed byte nor a restart.
      while (at + 1 < bytes.length) {
        const next = bytes[at + 1] ?? 0
        if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) break
        at += 1
      }
      if (bytes[at + 1] === 0xd9) {
        if (at + 2 < bytes.length) extras.push('JPEG trailing data')
        return extras
      }
    }
  }
  return [...extras, 'JPEG without end']
}

const pngChunks = (
  bytes: Uint8Array,
): readonly { readonly type: string; readonly from: number; readonly to: number }[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: { type: string; from: number; to: number }[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const to = at + 12 + view.getUint32(at)
    const type = ascii(bytes, at + 4, at + 8)
    chunks.push({ type, from: at, to })
    at = to
    if (type === 'IEND') {
      if (to < bytes.length) chunks.push({ type: 'trailing data', from: to, to: bytes.length })
      break
    }
  }
  return chunks
}

/** What a JPEG or PNG holds beside its picture: EXIF, XMP, comments, text, colour profiles, data behind the end. */
export const pictureExtras = (bytes: Uint8Array): readonly string[] =>
  bytes[0] === 0xff
    ? jpegExtras(bytes)
    : pngChunks(bytes).flatMap(({ type }) => (neededChunks.has(type) ? [] : [`PNG ${type}`]))

/** The same picture and nothing else. */
export const barePng = (bytes: Uint8Array): Uint8Array => {
  const kept = pngChunks(bytes).filter(({ type }) => neededChunks.has(type))
  const bare = new Uint8Array(8 + kept.reduce((sum, { from, to }) => sum + to - from, 0))
  bare.set(bytes.subarray(0, 8))
  let at = 8
  for (const { from, to } of kept) {
    bare.set(bytes.subarray(from, to), at)
    at += to - from
  }
  return bare
}
