import { loadJpegCodec } from './jpeg-codec.ts'
import type { Raster } from './render-page.ts'

export type EncodeJpeg = (raster: Raster) => Uint8Array

/** Readable small print on a screen, at an eighth of the bytes of a PNG. */
const quality = 80

/** An encoder that runs to its end at once. What it writes holds a JFIF header and the picture, nothing else. */
export const loadJpegEncoder = async (): Promise<EncodeJpeg> => {
  const { JPEGEncoder } = await loadJpegCodec()
  return ({ width, height, rgb }) => {
    const encoder = new JPEGEncoder()
    try {
      const frame = { width, height, bitsPerSample: 8, componentCount: 3, isSigned: false } as const
      encoder.getDecodedBuffer(frame).set(rgb)
      encoder.setQuality(quality)
      encoder.setProgressive(false)
      encoder.encode()
      // A view of another kind of array, over memory that the next picture takes.
      return Uint8Array.from(encoder.getEncodedBuffer())
    } finally {
      encoder.delete()
    }
  }
}
