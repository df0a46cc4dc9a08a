import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'

export interface ZipEntry {
  /** With forward slashes; a folder's ends in one. */
  readonly name: string
  /** Uncompressed, as the directory of the archive says. */
  readonly size: number
}

export interface ZipFile {
  readonly entries: readonly ZipEntry[]
  /** The content piece by piece; a damaged one raises an error while it is read. Destroy it to stop early. */
  stream(name: string): Readable
  has(name: string): boolean
}

/**
 * Why an archive is not opened. `other-make`: split, over 4 GB or packed by another method than stored or deflated;
 * `names-unsafe`: a name that leads out of its folder, or one that two files have.
 */
export type ZipFault = 'no-zip' | 'cut-off' | 'encrypted' | 'other-make' | 'names-unsafe' | 'names-unreadable'

export type OpenedZip =
  | { readonly ok: true; readonly zip: ZipFile }
  | { readonly ok: false; readonly fault: ZipFault }

interface Found extends ZipEntry {
  readonly method: number
  readonly compressed: number
  readonly header: number
  /** First byte of the content. */
  readonly start: number
}

class Refused extends Error {
  readonly fault: ZipFault
  constructor(fault: ZipFault) {
    super(fault)
    this.fault = fault
  }
}

const longestComment = 0xffff
const endLength = 22
/** Bits of the general purpose flag (APPNOTE.TXT 4.4.4). */
const isEncrypted = 1
const isUtf8 = 1 << 11
/** Info-ZIP Unicode Path extra field (APPNOTE.TXT 4.6.9): version, checksum of the other name, name in UTF-8. */
const unicodePath = 0x7075

const read = async (file: FileHandle, at: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, at)
  if (bytesRead < length) throw new Refused('cut-off')
  return buffer
}

const decoded = (bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const unicodeName = (extra: Buffer): string | null => {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === unicodePath)
      return decoded(extra.subarray(at + 9, at + 4 + extra.readUInt16LE(at + 2)), 'utf-8')
  }
  return null
}

/** Windows writes Chinese names in its code page without saying so, macOS in UTF-8 without saying so. */
const nameOf = (bytes: Uint8Array, flags: number, extra: Buffer): string => {
  const name =
    unicodeName(extra) ??
    decoded(bytes, 'utf-8') ??
    ((flags & isUtf8) === 0 ? decoded(bytes, 'gb18030') : null)
  if (name === null) throw new Refused('names-unreadable')
  return name.replaceAll('\\', '/')
}

const isUnsafe = (name: string): boolean =>
  name.startsWith('/') || /^[a-z]:/iu.test(name) || name.includes('\0') || name.split('/').includes('..')

/** The central directory (APPNOTE.TXT 4.3.12). */
const directoryOf = async (file: FileHandle): Promise<readonly Found[]> => {
  const { size } = await file.stat()
  const first = size < 4 ? '' : (await read(file, 0, 4)).toString('latin1')
  if (!['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].includes(first)) throw new Refused('no-zip')
  const tailLength = Math.min(size, endLength + longestComment)
  const tail = await read(file, size - tailLength, tailLength)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Refused('cut-off')
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  if (count === 0xffff || start === 0xffffffff) throw new Refused('other-make')
  if (start + length > size) throw new Refused('cut-off')
  const directory = await read(file, start, length)
  const found: Found[] = []
  for (let at = 0; found.length < count; ) {
    if (directory.readUInt32LE(at) !== 0x02014b50) throw new Refused('other-make')
    const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)]
    if ((flags & isEncrypted) !== 0) throw new Refused('encrypted')
    if (method !== 0 && method !== 8) throw new Refused('other-make')
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    const name = nameOf(directory.subarray(at + 46, nameEnd), flags, directory.subarray(nameEnd, extraEnd))
    if (isUnsafe(name)) throw new Refused('names-unsafe')
    const header = directory.readUInt32LE(at + 42)
    const local = await read(file, header, 30)
    found.push({
      name,
      method,
      compressed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      header,
      start: header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28),
    })
    at = extraEnd + directory.readUInt16LE(at + 32)
  }
  return found
}

const contentOf = (path: string, { start, compressed, method }: Found): Readable => {
  if (compressed === 0) return Readable.from([])
  const raw = createReadStream(path, { start, end: start + compressed - 1, highWaterMark: 1 << 18 })
  if (method === 0) return raw
  // Whoever reads the content hears of an error by it.
  return pipeline(raw, createInflateRaw({ chunkSize: 1 << 18 }), () => undefined)
}

/** Opens a zip archive without reading it into memory or unpacking it. */
export const openZip = async (path: string): Promise<OpenedZip> => {
  const file = await open(path)
  try {
    const entries = await directoryOf(file)
    const byName = new Map(entries.map((entry) => [entry.name, entry]))
    if (byName.size < entries.length) return { ok: false, fault: 'names-unsafe' }
    const zip: ZipFile = {
      entries,
      has: (name) => byName.has(name),
      stream(name) {
        const entry = byName.get(name)
        if (!entry) throw new Error(`no ${name} in the archive`)
        return contentOf(path, entry)
      },
    }
    return { ok: true, zip }
  } catch (reason) {
    if (reason instanceof Refused) return { ok: false, fault: reason.fault }
    // The directory points past its own end.
    if (reason instanceof RangeError) return { ok: false, fault: 'cut-off' }
    throw reason
  } finally {
    await file.close()
  }
}
