import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkPng } from '../../../main/features/documents/evidence/check-png.ts'
import { encodePng } from '../../../main/features/documents/evidence/encode-png.ts'
import { loadJpegEncoder } from '../../../main/features/documents/evidence/encode-jpeg.ts'
import { loadJpegCheck } from '../../../main/features/documents/evidence/decode-jpeg.ts'
import { barePng, pictureExtras } from '../../../shared/kit/picture-extras.ts'
import { crc32 } from 'node:zlib'

const sample = (name: string): Uint8Array =>
  new Uint8Array(
    readFileSync(fileURLToPath(new URL(`../../fixtures/samples/证明材料/${name}`, import.meta.url))),
  )
const raster = {
  width: 40,
  height: 30,
  rgb: Uint8Array.from({ length: 3600 }, (_, index) => (index * 7) % 256),
}

/** A text chunk before the end of a PNG, as cameras and editors write who made it. */
const withText = (png: Uint8Array, text: string): Uint8Array => {
  const body = Buffer.concat([Buffer.from('tEXt', 'latin1'), Buffer.from(`Author\0${text}`)])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(body.length - 4, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return new Uint8Array(Buffer.concat([png.subarray(0, -12), chunk, png.subarray(-12)]))
}

describe('what a picture holds beside itself', () => {
  it('sees the camera’s data in a photograph', () => {
    expect(pictureExtras(sample('现场照片-旋转.jpg'))).toContain('JPEG E1')
  })

  it('sees a comment, and data behind the end', async () => {
    const jpeg = (await loadJpegEncoder())(raster)
    const comment = Buffer.from([0xff, 0xfe, 0, 6, 65, 66, 67, 68])
    expect(
      pictureExtras(new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]))),
    ).toEqual(['JPEG FE'])
    expect(pictureExtras(new Uint8Array(Buffer.concat([jpeg, Buffer.from('PK')])))).toEqual([
      'JPEG trailing data',
    ])
    expect(pictureExtras(jpeg.subarray(0, jpeg.length - 40))).toEqual(['JPEG without end'])
  })

  it('finds nothing in what our own encoders write, which decodes', async () => {
    const jpeg = (await loadJpegEncoder())(raster)
    expect(pictureExtras(jpeg)).toEqual([])
    expect((await loadJpegCheck())(jpeg)).toBe(true)
    expect(pictureExtras(encodePng(raster))).toEqual([])
  })

  it('takes the text out of a PNG and leaves the picture', () => {
    const plain = encodePng(raster)
    const told = withText(plain, '宋㛃')
    expect(pictureExtras(told)).toEqual(['PNG tEXt'])
    expect(barePng(told)).toEqual(plain)
    expect(pictureExtras(new Uint8Array([...plain, 1, 2]))).toEqual(['PNG trailing data'])
    const bare = barePng(sample('示意图.png'))
    expect(pictureExtras(bare)).toEqual([])
    expect(checkPng(bare).state).toBe('sound')
  })
})
