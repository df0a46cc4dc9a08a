import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

interface JpegDecoder {
  getEncodedBuffer(length: number): Uint8Array
  decode(): void
  delete(): void
}

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

export interface JpegCodec {
  readonly JPEGDecoder: new () => JpegDecoder
  readonly JPEGEncoder: new () => JpegEncoder
}

const require = createRequire(import.meta.url)
const name = '@cornerstonejs/codec-libjpeg-turbo-8bit'

let instance: Promise<JpegCodec> | undefined

/** libjpeg-turbo (the codec of browsers) as WASM; one instance serves everyone until it is given up. */
export const loadJpegCodec = (): Promise<JpegCodec> => {
  instance ??= readFile(require.resolve(`${name}/wasm`)).then((wasmBinary) => {
    const make = require(`${name}/wasmjs`) as (options: object) => Promise<JpegCodec>
    // It tells of defects on the console as well.
    return make({ wasmBinary, print: () => undefined, printErr: () => undefined })
  })
  return instance
}

/** The next to load it gets a new instance: what a failed one held is never freed. */
export const giveUpJpegCodec = (): void => {
  instance = undefined
}
