import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  /** In whatever encoding the writer of the archive would take. */
  readonly name: Uint8Array | string
  readonly bytes: Uint8Array | string
  /** Bit 11: the name is UTF-8; bit 0: encrypted. */
  readonly flags?: number
  /** Uncompressed size that the archive claims; otherwise the true one. */
  readonly claims?: number
  readonly extra?: Uint8Array
}

const u16 = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 2)
  values.forEach((value, index) => void buffer.writeUInt16LE(value, index * 2))
  return buffer
}
const u32 = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => void buffer.writeUInt32LE(value, index * 4))
  return buffer
}

/** A zip archive written field by field (APPNOTE.TXT 4.3), so that it can be as odd as those people send. */
export const writeZip = (parts: readonly ZipPart[]): Buffer => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, flags = 0, claims, extra = new Uint8Array() } of parts) {
    const [label, content] = [Buffer.from(name), Buffer.from(bytes)]
    const packed = deflateRawSync(content)
    const shared = Buffer.concat([
      u16(flags, 8, 0, 0),
      u32(crc32(content), packed.length, claims ?? content.length),
      u16(label.length),
    ])
    const local = Buffer.concat([u32(0x04034b50), u16(20), shared, u16(0), label, packed])
    const central = [
      u32(0x02014b50),
      u16(20, 20),
      shared,
      u16(extra.length, 0, 0, 0),
      u32(0, at),
      label,
      extra,
    ]
    directory.push(Buffer.concat(central))
    files.push(local)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const end = [u32(0x06054b50), u16(0, 0, parts.length, parts.length), u32(list.length, at), u16(0)]
  return Buffer.concat([...files, list, ...end])
}
