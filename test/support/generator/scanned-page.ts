import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Random } from './random.ts'

interface FrameInfo {
  readonly width: number
  readonly height: number
  readonly bitsPerSample: number
  readonly componentCount: number
  readonly isSigned: boolean
}

interface JpegEncoder {
  getDecodedBuffer(frame: FrameInfo): Uint8Array
  setQuality(quality: number): void
  encode(): void
  getEncodedBuffer(): Uint8Array
  delete(): void
}

const require = createRequire(import.meta.url)
const codec = '@cornerstonejs/codec-libjpeg-turbo-8bit'

/** A4 at 300 dots per inch. */
const width = 2480
const height = 3508

/** Lines of blots the size of characters on paper that is not quite even, as a scanner sees a page. */
const draw = (random: Random, page: Uint8Array): void => {
  for (let i = 0; i < page.length; i += 1) page[i] = 236 + ((i * 2654435761) >>> 28)
  for (let line = 300; line < height - 300; line += 90)
    for (let left = 260; left < width - 300; left += 56) {
      if (random.chance(0.06)) continue
      for (let stroke = 0; stroke < 7; stroke += 1) {
        const [x, y] = [left + random.int(0, 30), line + random.int(0, 40)]
        const [w, h] = random.chance(0.5) ? [random.int(10, 22), 4] : [4, random.int(10, 22)]
        for (let row = y; row < y + h; row += 1)
          page.fill(random.int(20, 60), row * width + x, row * width + x + w)
      }
    }
}

export type DrawScan = (random: Random) => Uint8Array

/** Makes grey A4 scans at 300 dpi, real JPEGs of about 1 MB by libjpeg-turbo. */
export const createScanner = async (): Promise<DrawScan> => {
  const make = require(`${codec}/wasmjs`) as (
    options: object,
  ) => Promise<{ JPEGEncoder: new () => JpegEncoder }>
  const { JPEGEncoder } = await make({ wasmBinary: readFileSync(require.resolve(`${codec}/wasm`)) })
  return (random) => {
    const encoder = new JPEGEncoder()
    const frame = { width, height, bitsPerSample: 8, componentCount: 1, isSigned: false }
    draw(random, encoder.getDecodedBuffer(frame))
    encoder.setQuality(75)
    encoder.encode()
    const jpeg = new Uint8Array(encoder.getEncodedBuffer())
    encoder.delete()
    return jpeg
  }
}

/** The same picture as another file: a remark after the start marker, as devices put their serial numbers there. */
export const withRemark = (jpeg: Uint8Array, remark: string): Uint8Array => {
  const text = new TextEncoder().encode(remark)
  const head = Uint8Array.of(0xff, 0xd8, 0xff, 0xfe, (text.length + 2) >> 8, (text.length + 2) & 0xff)
  return Buffer.concat([head, text, jpeg.subarray(2)])
}
