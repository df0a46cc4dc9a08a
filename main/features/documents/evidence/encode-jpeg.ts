import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Raster } from './render-page.ts'

interface JpegEncoder {
  getDecodedBuffer(frame: {
    readonly width: number
    readonly height: number
    readonly bitsPerSample: 8
    readonly componentCount: 3
    readonly isSigned: false
  }): Uint8Array
  setQuality(quality: number): void
  setProgressive(progressive: boolean): void
  encode(): void
  getEncodedBuffer(): Uint8Array
  delete(): void
}

interface JpegModule {
  readonly JPEGEncoder: new () => JpegEncoder
}

const require = createRequire(import.meta.url)
const name = '@cornerstonejs/codec-libjpeg-turbo-8bit'

let instance: Promise<JpegModule> | undefined

const load = (): Promise<JpegModule> => {
  instance ??= readFile(require.resolve(`${name}/wasm`)).then((wasmBinary) => {
    const make = require(`${name}/wasmjs`) as (options: object) => Promise<JpegModule>
    return make({ wasmBinary, print: () => undefined, printErr: () => undefined })
  })
  return instance
}

export type EncodeJpeg = (raster: Raster) => Uint8Array

/** Readable small print on a screen, at an eighth of the bytes of a PNG. */
const quality = 80

/** An encoder that runs to its end at once. What it writes holds a JFIF header and the picture, nothing else. */
export const loadJpegEncoder = async (): Promise<EncodeJpeg> => {
  const { JPEGEncoder } = await load()
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
