/** What the markers of a JPEG say (ITU-T T.81 annex B; JFIF 1.02; EXIF 2.32; Adobe TN 5116). */
export interface JpegHeader {
  readonly width: number
  readonly height: number
  readonly components: number
  /** EXIF orientation 1–8; 1 where it is missing or nonsense. */
  readonly orientation: number
  /** Dots per inch; undefined where the file does not say, or says nonsense. */
  readonly dpi: number | undefined
  /** Written by Adobe software: CMYK is inverted. */
  readonly adobe: boolean
  /** The end marker is there. */
  readonly complete: boolean
}

const sane = (dpi: number): number | undefined => (dpi >= 60 && dpi <= 2400 ? dpi : undefined)

/** Value of tag 0x0112 of the first image directory of the TIFF block at `at`. */
const exifOrientation = (v: DataView, at: number, end: number): number => {
  const little = v.getUint16(at) === 0x4949
  const directory = at + v.getUint32(at + 4, little)
  if (directory + 2 > end) return 1
  const entries = v.getUint16(directory, little)
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12
    if (entry + 12 > end) return 1
    if (v.getUint16(entry, little) !== 0x0112) continue
    const value = v.getUint16(entry + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

const text = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))

/** SOF0…SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Scanners and phones may append data after the end marker, so it is looked for, not expected at the end. */
const hasEnd = (bytes: Uint8Array, from: number): boolean => {
  for (let i = bytes.length - 2; i >= from; i--) if (bytes[i] === 0xff && bytes[i + 1] === 0xd9) return true
  return false
}

interface Found {
  readonly width: number
  readonly height: number
  readonly components: number
  readonly orientation: number
  readonly dpi: number | undefined
  readonly adobe: boolean
}

const readSegment = (
  bytes: Uint8Array,
  v: DataView,
  marker: number,
  at: number,
  end: number,
  so: Found,
): Found => {
  if (marker === 0xe0 && text(bytes, at, 5) === 'JFIF\0') {
    const unit = bytes[at + 7]
    const density = v.getUint16(at + 8)
    return { ...so, dpi: sane(unit === 1 ? density : unit === 2 ? density * 2.54 : 0) }
  }
  if (marker === 0xe1 && text(bytes, at, 6) === 'Exif\0\0') {
    return { ...so, orientation: exifOrientation(v, at + 6, end) }
  }
  if (marker === 0xee && text(bytes, at, 5) === 'Adobe') return { ...so, adobe: true }
  if (isFrame(marker)) {
    return { ...so, height: v.getUint16(at + 1), width: v.getUint16(at + 3), components: bytes[at + 5] ?? 0 }
  }
  return so
}

/** Walks the markers up to the first scan; undefined when that is no JPEG or it has no frame. */
export const readJpegHeader = (bytes: Uint8Array): JpegHeader | undefined => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const v = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let found: Found = { width: 0, height: 0, components: 0, orientation: 1, dpi: undefined, adobe: false }
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return undefined
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + v.getUint16(at + 2)
    if (end > bytes.length) break
    found = readSegment(bytes, v, marker, at + 4, end, found)
    at = end
    if (marker === 0xda) break
  }
  return found.width > 0 && found.height > 0 ? { ...found, complete: hasEnd(bytes, at) } : undefined
}
