import type { Pdfium } from './pdfium.ts'

/** FPDF_ANNOT | FPDF_REVERSE_BYTE_ORDER of fpdfview.h. */
const withAnnotations = 0x01
const redFirst = 0x10
const white = 0xffffffff

export interface Raster {
  readonly width: number
  readonly height: number
  /** Rows of R G B, no padding. */
  readonly rgb: Uint8Array
}

/** Draws a loaded page with its annotations on white into a PDFium bitmap; `scale` in pixels per point. */
export const withBitmap = <T>(
  m: Pdfium,
  page: number,
  scale: number,
  flags: number,
  use: (bitmap: number, width: number, height: number) => T,
): T => {
  const width = Math.max(1, Math.round(m.FPDF_GetPageWidthF(page) * scale))
  const height = Math.max(1, Math.round(m.FPDF_GetPageHeightF(page) * scale))
  const bitmap = m.FPDFBitmap_Create(width, height, 0)
  if (bitmap === 0) throw new Error(`no memory for a page of ${width} x ${height} pixels`)
  try {
    m.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
    m.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations | flags)
    return use(bitmap, width, height)
  } finally {
    m.FPDFBitmap_Destroy(bitmap)
  }
}

const pack = (rgba: Uint8Array, width: number, height: number, stride: number): Uint8Array => {
  const rgb = new Uint8Array(width * height * 3)
  let to = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0, from = y * stride; x < width; x++, from += 4) {
      rgb[to++] = rgba[from] ?? 0
      rgb[to++] = rgba[from + 1] ?? 0
      rgb[to++] = rgba[from + 2] ?? 0
    }
  }
  return rgb
}

/** Pixels of a loaded page. */
export const renderPage = (m: Pdfium, page: number, scale: number): Raster =>
  withBitmap(m, page, scale, redFirst, (bitmap, width, height) => {
    const stride = m.FPDFBitmap_GetStride(bitmap)
    const at = m.FPDFBitmap_GetBuffer(bitmap)
    const rgba = m.pdfium.HEAPU8.subarray(at, at + stride * height)
    return { width, height, rgb: pack(rgba, width, height, stride) }
  })

/** Pixels of a loaded page as R G B A, as a browser's canvas has them. */
export const renderPixels = (
  m: Pdfium,
  page: number,
  scale: number,
): { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray<ArrayBuffer> } =>
  withBitmap(m, page, scale, redFirst, (bitmap, width, height) => {
    const at = m.FPDFBitmap_GetBuffer(bitmap)
    // Four bytes a pixel leave no padding at the end of a row.
    return { width, height, data: new Uint8ClampedArray(m.pdfium.HEAPU8.slice(at, at + width * height * 4)) }
  })

/** Puts a picture of page `index` (0-based) in its place. */
export const replaceByPicture = (
  m: Pdfium,
  document: number,
  index: number,
  page: number,
  scale: number,
): void =>
  withBitmap(m, page, scale, 0, (bitmap) => {
    const [width, height] = [m.FPDF_GetPageWidthF(page), m.FPDF_GetPageHeightF(page)]
    const fresh = m.FPDFPage_New(document, index, width, height)
    const image = m.FPDFPageObj_NewImageObj(document)
    m.FPDFImageObj_SetBitmap(0, 0, image, bitmap)
    m.FPDFImageObj_SetMatrix(image, width, 0, 0, height, 0, 0)
    m.FPDFPage_InsertObject(fresh, image)
    m.FPDFPage_GenerateContent(fresh)
    m.FPDF_ClosePage(fresh)
    m.FPDFPage_Delete(document, index + 1)
  })
