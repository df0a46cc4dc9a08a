import type { GivenFile } from '../../../shared/packet/check-packet.ts'
import { dataOf, type PackedEntry, type ReadRange, zipEntries } from '../../../shared/packet/zip-entries.ts'

const slice = 4 * 1024 * 1024

async function* inSlices(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += slice)
    yield new Uint8Array(await blob.slice(at, at + slice).arrayBuffer())
}

async function* inflated(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

export const plainFile = (path: string, file: File): GivenFile => ({ path, read: () => inSlices(file) })

/** Archives of Windows often write names in the code page of the system. */
const decodeName = (name: Uint8Array, isUtf8: boolean): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name)
  } catch (error) {
    if (isUtf8 || !(error instanceof TypeError)) throw error
    return new TextDecoder('gb18030').decode(name)
  }
}

export type ZipFiles =
  | { readonly kind: 'read'; readonly files: readonly GivenFile[] }
  | { readonly kind: 'no-zip' | 'encrypted' | 'unsupported' }

const entryFile = (archive: Blob, entry: PackedEntry, read: ReadRange): GivenFile => ({
  path: entry.name,
  async *read() {
    const from = await dataOf(entry, read)
    const packed = archive.slice(from, from + entry.packed)
    yield* entry.method === 'stored' ? inSlices(packed) : inflated(packed)
  },
})

/** The files of a zip archive, unpacked as they are read. */
export const filesOfZip = async (archive: Blob): Promise<ZipFiles> => {
  const read: ReadRange = async (from, to) => new Uint8Array(await archive.slice(from, to).arrayBuffer())
  const found = await zipEntries(archive.size, read, decodeName)
  return found.kind === 'read'
    ? { kind: 'read', files: found.entries.map((entry) => entryFile(archive, entry, read)) }
    : found
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

const childrenOf = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}

/** Everything below what was dropped, with its path. */
export const filesBelow = async (
  entry: FileSystemEntry,
  prefix = '',
): Promise<readonly { readonly path: string; readonly file: File }[]> => {
  const path = prefix + entry.name
  if (entry.isFile) return [{ path, file: await fileOf(entry as FileSystemFileEntry) }]
  const children = await childrenOf(entry as FileSystemDirectoryEntry)
  return (await Promise.all(children.map((child) => filesBelow(child, `${path}/`)))).flat()
}
