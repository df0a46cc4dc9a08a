import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/**
 * libjpeg-turbo (the decoder of browsers) as WASM. It reports every defect of the data, where decoders made for
 * viewing draw grey and say nothing: PDFium, Typst and jSquash all pass a cut JPEG. 55 ms for an A4 scan at 300 dpi.
 */
interface JpegDecoder {
  getEncodedBuffer(length: number): Uint8Array
  decode(): void
  delete(): void
}

interface JpegModule {
  readonly JPEGDecoder: new () => JpegDecoder
}

const require = createRequire(import.meta.url)
const name = '@cornerstonejs/codec-libjpeg-turbo-8bit'

let instance: Promise<JpegModule> | undefined

const load = (): Promise<JpegModule> => {
  instance ??= readFile(require.resolve(`${name}/wasm`)).then((wasmBinary) => {
    const make = require(`${name}/wasmjs`) as (o: object) => Promise<JpegModule>
    // It tells of defects on the console as well.
    return make({ wasmBinary, print: () => undefined, printErr: () => undefined })
  })
  return instance
}

/** Whether every row of a JPEG of one or three components decodes without a defect. */
export type JpegCheck = (bytes: Uint8Array) => boolean

/** A check that runs to its end at once. The pixels are dropped; after a defect, load a new one for the next file. */
export const loadJpegCheck = async (): Promise<JpegCheck> => {
  const { JPEGDecoder } = await load()
  return (bytes) => {
    const decoder = new JPEGDecoder()
    try {
      decoder.getEncodedBuffer(bytes.length).set(bytes)
      decoder.decode()
      decoder.delete()
      return true
    } catch (reason) {
      // C++ exceptions arrive as numbers (their address); what they held is never freed, so a new instance follows.
      if (typeof reason !== 'number' && !(reason instanceof Error && reason.name === 'RuntimeError'))
        throw reason
      instance = undefined
      return false
    }
  }
}
