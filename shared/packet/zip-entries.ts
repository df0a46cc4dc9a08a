/** One file of an archive, and where its packed bytes begin. */
export interface PackedEntry {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  readonly packed: number
  readonly size: number
  /** Of its local header; `dataOf` says where the bytes are. */
  readonly at: number
}

export type ZipReading =
  | { readonly kind: 'read'; readonly entries: readonly PackedEntry[] }
  | { readonly kind: 'no-zip' | 'encrypted' | 'unsupported' }

/** Reads bytes `from` to `to` (exclusive) of the archive. */
export type ReadRange = (from: number, to: number) => Promise<Uint8Array>

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The end record may have a comment of up to 65,535 bytes behind it (APPNOTE 6.3.10, 4.3.16). */
const longestTail = 22 + 0xffff
const largest = 0xffff_ffff

/** The files of a zip archive by its directory. `decode` turns a name into text: UTF-8 where marked, else as packed. */
export const zipEntries = async (
  size: number,
  read: ReadRange,
  decode: (name: Uint8Array, isUtf8: boolean) => string,
): Promise<ZipReading> => {
  const tailAt = Math.max(0, size - longestTail)
  const tail = await read(tailAt, size)
  const end = view(tail)
  let found = tail.length - 22
  while (found >= 0 && end.getUint32(found, true) !== 0x0605_4b50) found -= 1
  if (found < 0) return { kind: 'no-zip' }
  const [length, start] = [end.getUint32(found + 12, true), end.getUint32(found + 16, true)]
  if (length === largest || start === largest) return { kind: 'unsupported' }
  if (start + length > size) return { kind: 'no-zip' }
  const bytes = await read(start, start + length)
  const directory = view(bytes)
  const entries: PackedEntry[] = []
  let met = 0
  for (let at = 0; at + 46 <= bytes.length && directory.getUint32(at, true) === 0x0201_4b50; ) {
    const flags = directory.getUint16(at + 8, true)
    const method = directory.getUint16(at + 10, true)
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => directory.getUint16(at + place, true))
    const name = decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)), (flags & 0x800) !== 0)
    const [packed, full] = [directory.getUint32(at + 20, true), directory.getUint32(at + 24, true)]
    if ((flags & 1) !== 0) return { kind: 'encrypted' }
    if ((method !== 0 && method !== 8) || packed === largest || full === largest)
      return { kind: 'unsupported' }
    if (!name.endsWith('/'))
      entries.push({
        name: name.replaceAll('\\', '/'),
        method: method === 0 ? 'stored' : 'deflated',
        packed,
        size: full,
        at: directory.getUint32(at + 42, true),
      })
    met += 1
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  // Cut at its head, an archive still ends well, but its directory is not where its end says.
  return met === end.getUint16(found + 10, true) ? { kind: 'read', entries } : { kind: 'no-zip' }
}

/** Where the packed bytes of an entry begin: behind a header whose length only it knows. */
export const dataOf = async ({ at }: PackedEntry, read: ReadRange): Promise<number> => {
  const header = view(await read(at, at + 30))
  return at + 30 + header.getUint16(26, true) + header.getUint16(28, true)
}
