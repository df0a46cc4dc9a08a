import type { JpegCheck } from './decode-jpeg.ts'
import { readJpegHeader } from './jpeg-header.ts'
import { eachAnnotationObject, innerObjectsOf, objectTypes } from './page-objects.ts'
import { type Pdfium, scratch } from './pdfium.ts'

/** FPDF_IMAGEOBJ_METADATA of fpdf_edit.h: width, height, 2 × float dpi, bits per pixel, colour space, content id. */
const metadataLength = 28

const lastFilter = (m: Pdfium, image: number): string => {
  const count = m.FPDFImageObj_GetImageFilterCount(image)
  if (count === 0) return ''
  return scratch(m, 64, (at) => {
    m.FPDFImageObj_GetImageFilter(image, count - 1, at, 64)
    return m.pdfium.UTF8ToString(at)
  })
}

/** Bytes that the filters before an image format give, or all of them where none is used. */
const dataOf = (m: Pdfium, image: number): Uint8Array => {
  const length = m.FPDFImageObj_GetImageDataDecoded(image, 0, 0)
  if (length === 0) return new Uint8Array()
  return scratch(m, length, (at) => {
    m.FPDFImageObj_GetImageDataDecoded(image, at, length)
    return m.pdfium.HEAPU8.slice(at, at + length)
  })
}

/** Some writers leave out the end marker, which readers do not need where the stream's length is known. */
const withEnd = (data: Uint8Array): Uint8Array => {
  const ended = new Uint8Array(data.length + 2)
  ended.set(data)
  ended.set([0xff, 0xd9], data.length)
  return ended
}

const jpegIsWhole = (data: Uint8Array, jpegDecodes: JpegCheck): boolean => {
  const header = readJpegHeader(data)
  if (!header) return false
  // No CMYK comes out of the decoder: its end marker has to do.
  if (header.components === 4) return header.complete
  return jpegDecodes(header.complete ? data : withEnd(data))
}

/**
 * Whether the unpacked data holds every row but perhaps the last; rows are padded to bytes (ISO 32000-1, 8.9.5.2).
 * True where PDFium does not know the colour space.
 */
const hasAllRows = (m: Pdfium, image: number, page: number): boolean =>
  scratch(m, metadataLength, (at) => {
    if (!m.FPDFImageObj_GetImageMetadata(image, page, at)) return true
    const v = new DataView(m.pdfium.HEAPU8.buffer, at, metadataLength)
    const [width, height, bits] = [v.getUint32(0, true), v.getUint32(4, true), v.getUint32(16, true)]
    const expected = Math.ceil((width * bits) / 8) * (height - 1)
    return m.FPDFImageObj_GetImageDataDecoded(image, 0, 0) >= expected
  })

const decodesAtAll = (m: Pdfium, image: number): boolean => {
  const bitmap = m.FPDFImageObj_GetBitmap(image)
  if (bitmap === 0) return false
  m.FPDFBitmap_Destroy(bitmap)
  return true
}

const isWhole = (m: Pdfium, image: number, page: number, jpegDecodes: JpegCheck): boolean => {
  switch (lastFilter(m, image)) {
    case 'DCTDecode':
    case 'DCT':
      return jpegIsWhole(dataOf(m, image), jpegDecodes)
    case 'JPXDecode':
    case 'JBIG2Decode':
    case 'CCITTFaxDecode':
    case 'CCF':
      return decodesAtAll(m, image)
    default:
      return hasAllRows(m, image, page)
  }
}

/**
 * Whether every image that the page or an annotation on it draws is there whole. PDFium itself draws what is left of a
 * cut one and says nothing.
 */
export const imagesAreWhole = (m: Pdfium, page: number, jpegDecodes: JpegCheck): boolean => {
  const whole = (object: number): boolean =>
    m.FPDFPageObj_GetType(object) !== objectTypes.image || isWhole(m, object, page, jpegDecodes)
  let annotations = true
  eachAnnotationObject(m, page, (object) => {
    annotations = annotations && whole(object)
  })
  return annotations && innerObjectsOf(m, page).every(whole)
}
