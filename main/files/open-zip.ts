import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  /** Uncompressed, as the directory of the archive says. */
  readonly size: number
}

export interface ZipFile {
  readonly entries: readonly ZipEntry[]
  /** The content piece by piece; a damaged one raises an error while it is read. */
  stream(name: string): Readable
  has(name: string): boolean
}

interface Found extends ZipEntry {
  readonly method: number
  readonly compressed: number
  readonly header: number
}

const longestComment = 0xffff
const endLength = 22

const read = async (file: FileHandle, at: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, at)
  if (bytesRead < length) throw new Error('the archive is cut off')
  return buffer
}

/** The central directory (APPNOTE.TXT 4.3.12); null for archives of other make: encrypted, split or over 4 GB. */
const directoryOf = async (file: FileHandle): Promise<readonly Found[] | null> => {
  const { size } = await file.stat()
  const tail = await read(
    file,
    Math.max(0, size - endLength - longestComment),
    Math.min(size, endLength + longestComment),
  )
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) return null
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  if (count === 0xffff || start === 0xffffffff || start + length > size) return null
  const directory = await read(file, start, length)
  const found: Found[] = []
  for (let at = 0; found.length < count; ) {
    if (directory.readUInt32LE(at) !== 0x02014b50) return null
    const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)]
    const nameLength = directory.readUInt16LE(at + 28)
    if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) return null
    found.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method,
      compressed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      header: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return found
}

/** Opens a zip archive without reading it into memory; null for one that takes more than this. */
export const openZip = async (path: string): Promise<ZipFile | null> => {
  const file = await open(path)
  try {
    const entries = await directoryOf(file)
    if (!entries) return null
    const starts = new Map<string, number>()
    for (const { name, header } of entries) {
      const local = await read(file, header, 30)
      starts.set(name, header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28))
    }
    return {
      entries,
      has: (name) => starts.has(name),
      stream(name) {
        const entry = entries.find((one) => one.name === name)
        const start = starts.get(name)
        if (!entry || start === undefined) throw new Error(`no ${name} in the archive`)
        const raw = createReadStream(path, {
          start,
          end: start + entry.compressed - 1,
          highWaterMark: 1 << 18,
        })
        if (entry.method === 0) return raw
        const inflated = createInflateRaw({ chunkSize: 1 << 18 })
        raw.on('error', (error) => inflated.destroy(error))
        return raw.pipe(inflated)
      },
    }
  } finally {
    await file.close()
  }
}
