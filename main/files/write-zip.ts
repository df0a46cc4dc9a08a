import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { ExpectedError } from '../../shared/errors.ts'
import { mapFileError } from './map-file-error.ts'

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export interface ZipPart {
  readonly name: string
  readonly sha256: string
  /** Bytes before packing. */
  readonly size: number
}

export interface ZipWriter {
  /** Writes one file of the archive; `pack` deflates it. Names are ASCII and given once. */
  add(name: string, chunks: Chunks, pack: boolean): Promise<ZipPart>
  /** Writes the directory, syncs, and gives the file its name. */
  finish(): Promise<void>
  /** Takes away what was written. */
  abort(): Promise<void>
}

interface Written {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/** 1 January 1980, the earliest a zip can say: the same content gives the same bytes. */
const fixedDate = 0x0021
/** Without the extension for larger archives, which few readers of 2026 take but some offices' still do not. */
const largest = 0xffff_fffe

const headerOf = (entry: Written, central: boolean): Buffer => {
  const header = Buffer.alloc(central ? 46 : 30)
  header.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0)
  let at = central ? 6 : 4
  if (central) header.writeUInt16LE(20, 4)
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(entry.method, at + 4)
  header.writeUInt16LE(fixedDate, at + 8)
  header.writeUInt32LE(entry.crc, at + 10)
  header.writeUInt32LE(entry.packed, at + 14)
  header.writeUInt32LE(entry.size, at + 18)
  at += 22
  header.writeUInt16LE(Buffer.byteLength(entry.name), at)
  if (central) header.writeUInt32LE(entry.at, 42)
  return Buffer.concat([header, Buffer.from(entry.name)])
}

/**
 * A zip archive written piece by piece beside `path` and renamed when it is whole. Throws ExpectedError
 * ('disk-full' | 'workspace-read-only' | 'package-too-large').
 */
export const createZip = async (path: string): Promise<ZipWriter> => {
  const temporary = `${path}.${process.pid}.part`
  let handle: FileHandle
  try {
    await mkdir(dirname(path), { recursive: true })
    handle = await open(temporary, 'w')
  } catch (error) {
    throw mapFileError(error, path)
  }
  const entries: Written[] = []
  let end = 0
  const write = async (bytes: Uint8Array, at: number): Promise<void> => {
    if (at + bytes.byteLength > largest) throw new ExpectedError('package-too-large')
    for (let done = 0; done < bytes.byteLength; ) {
      const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, at + done)
      done += bytesWritten
    }
  }
  const abort = async (): Promise<void> => {
    await handle.close()
    await rm(temporary, { force: true })
  }
  const mapped = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw mapFileError(error, path)
    }
  }
  return {
    abort,
    add: (name, chunks, pack) =>
      mapped(async () => {
        const hash = createHash('sha256')
        let [crc, size] = [0, 0]
        async function* counted(): AsyncGenerator<Uint8Array> {
          for await (const chunk of chunks) {
            hash.update(chunk)
            crc = crc32(chunk, crc)
            size += chunk.byteLength
            yield chunk
          }
        }
        const start = end
        let at = start + 30 + Buffer.byteLength(name)
        const body = pack ? Readable.from(counted()).pipe(createDeflateRaw({ level: 6 })) : counted()
        for await (const chunk of body) {
          await write(chunk as Uint8Array, at)
          at += (chunk as Uint8Array).byteLength
        }
        const packed = at - start - 30 - Buffer.byteLength(name)
        const entry = { name, method: pack ? 8 : 0, crc, packed, size, at: start }
        await write(headerOf(entry, false), start)
        entries.push(entry)
        end = at
        return { name, size, sha256: hash.digest('hex') }
      }),
    finish: () =>
      mapped(async () => {
        if (entries.length >= 0xffff) throw new ExpectedError('package-too-large')
        const directory = Buffer.concat(entries.map((entry) => headerOf(entry, true)))
        const tail = Buffer.alloc(22)
        tail.writeUInt32LE(0x06054b50, 0)
        tail.writeUInt16LE(entries.length, 8)
        tail.writeUInt16LE(entries.length, 10)
        tail.writeUInt32LE(directory.byteLength, 12)
        tail.writeUInt32LE(end, 16)
        await write(Buffer.concat([directory, tail]), end)
        await handle.sync()
        await handle.close()
        await rename(temporary, path)
      }),
  }
}
