import type { JpegHeader } from './jpeg-header.ts'
import { type ImagePage, writeImagePdf } from './write-pdf.ts'

/** A4's long side in points: the size of a photograph that does not say how large it is. */
const a4Long = 841.89
/** Longest side that a stated resolution may lead to: A3 landscape. */
const a3Long = 1190.55

export interface UprightSize {
  readonly widthPt: number
  readonly heightPt: number
}

/** EXIF orientations 5–8 lie on their side. */
const turned = (orientation: number): boolean => orientation >= 5

/** Page of a JPEG, upright: by its resolution where that gives at most A3, else its long side is A4's. */
export const uprightSize = (jpeg: JpegHeader): UprightSize => {
  const [w, h] = turned(jpeg.orientation) ? [jpeg.height, jpeg.width] : [jpeg.width, jpeg.height]
  const long = Math.max(w, h)
  const stated = jpeg.dpi === undefined ? Number.POSITIVE_INFINITY : (long / jpeg.dpi) * 72
  const scale = (stated > a3Long + 2 ? a4Long : stated) / long
  return { widthPt: w * scale, heightPt: h * scale }
}

/**
 * Matrix that draws the stored image upright on a page of w × h points. The unit square's y axis points up;
 * orientation n of EXIF names where row 0 and column 0 of the stored image belong (EXIF 2.32, 4.6.4 A).
 */
const placement = (orientation: number, w: number, h: number): ImagePage['place'] => {
  switch (orientation) {
    case 2:
      return [-w, 0, 0, h, w, 0]
    case 3:
      return [-w, 0, 0, -h, w, h]
    case 4:
      return [w, 0, 0, -h, 0, h]
    case 5:
      return [0, -h, -w, 0, w, h]
    case 6:
      return [0, -h, w, 0, 0, h]
    case 7:
      return [0, h, w, 0, 0, 0]
    case 8:
      return [0, h, -w, 0, w, 0]
    default:
      return [w, 0, 0, h, 0, 0]
  }
}

const colours = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as const

/** Wraps a JPEG as a one-page PDF without decoding; undefined for a number of components that PDF has no space for. */
export const wrapJpeg = (bytes: Uint8Array, jpeg: JpegHeader): Uint8Array | undefined => {
  const { components } = jpeg
  if (components !== 1 && components !== 3 && components !== 4) return undefined
  const { widthPt, heightPt } = uprightSize(jpeg)
  const image = {
    width: jpeg.width,
    height: jpeg.height,
    data: bytes,
    filter: 'DCTDecode' as const,
    colours: colours[components],
    inverted: components === 4 && jpeg.adobe,
  }
  return writeImagePdf([{ widthPt, heightPt, place: placement(jpeg.orientation, widthPt, heightPt), image }])
}
