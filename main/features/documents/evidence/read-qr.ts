import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** Pixels as R G B A, row by row without padding. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray<ArrayBuffer>
}

const require = createRequire(import.meta.url)

/** Left alone, the reader would fetch its WebAssembly from a public server. */
let ready: Promise<unknown> | undefined

const load = (): Promise<unknown> => {
  ready ??= readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm')).then((file) => {
    const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer
    return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  })
  return ready
}

export interface SeenQr {
  readonly text: string
  /** By how many degrees it stands turned clockwise on the stored picture. */
  readonly rotation: number
}

/**
 * The QR codes on a picture, in any position, mirrored ones and white on black too. `picture` is a JPEG or PNG
 * file, or pixels; one that cannot be decoded has none.
 */
export const readQr = async (picture: Uint8Array | Pixels): Promise<readonly SeenQr[]> => {
  await load()
  const input = picture instanceof Uint8Array ? picture : { ...picture, colorSpace: 'srgb' as const }
  const found = await readBarcodes(input as Uint8Array, {
    formats: ['QRCode'],
    tryHarder: true,
    tryRotate: true,
    tryInvert: true,
    tryDownscale: true,
    maxNumberOfSymbols: 32,
  })
  return found.filter(({ isValid }) => isValid).map(({ text, rotation }) => ({ text, rotation }))
}
