import { canonicalJson } from '../text/canonical-json.ts'
import { createSha256 } from './sha256.ts'

export const packetManifest = 'manifest.json'

/** A file handed in: its path with forward slashes from wherever it was chosen, and its bytes in pieces. */
export interface GivenFile {
  readonly path: string
  read(): AsyncIterable<Uint8Array>
}

export type PacketProblem = 'changed' | 'missing' | 'extra' | 'manifest-changed'

export type PacketVerdict =
  | { readonly kind: 'no-manifest' | 'many-manifests' | 'unreadable-manifest' }
  | {
      readonly kind: 'checked'
      readonly award: string
      readonly dossiers: number
      readonly files: number
      /** `contentSha256` of the manifest: to be compared with what the sender tells. */
      readonly fingerprint: string
      readonly problems: readonly { readonly file: string; readonly problem: PacketProblem }[]
    }

interface PlainManifest {
  readonly award: string
  readonly dossiers: number
  readonly contentSha256: string
  /** Whether it is, to the byte, what the program wrote. */
  readonly intact: boolean
  readonly files: readonly { readonly file: string; readonly sha256: string }[]
}

const utf8 = (text: string): Uint8Array => {
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    if (point < 0x80) bytes.push(point)
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63))
    else if (point < 0x10000)
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63))
    else
      bytes.push(
        0xf0 | (point >> 18),
        0x80 | ((point >> 12) & 63),
        0x80 | ((point >> 6) & 63),
        0x80 | (point & 63),
      )
  }
  return Uint8Array.from(bytes)
}

const hashText = (text: string): string => {
  const hash = createSha256()
  hash.update(utf8(text))
  return hash.hex()
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Null for a text that is no manifest of a packet. */
const parseManifest = (text: string): PlainManifest | null => {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
  if (!isRecord(found) || found.product !== 'jiangxin-ledger' || !Array.isArray(found.files)) return null
  const files = found.files.map((one: unknown) => (isRecord(one) ? one : {}))
  const isWhole = files.every(
    ({ file, sha256 }) =>
      typeof file === 'string' && typeof sha256 === 'string' && /^[0-9a-f]{64}$/u.test(sha256),
  )
  if (!isWhole) return null
  const { contentSha256, ...rest } = found
  // Neither white space nor the order of keys is in the hash, so the text itself is compared as well.
  const written = `${JSON.stringify(JSON.parse(canonicalJson(found)), null, 2)}\n`
  return {
    award: String(found.award ?? ''),
    dossiers: Array.isArray(found.dossiers) ? found.dossiers.length : 0,
    contentSha256: String(contentSha256 ?? ''),
    intact: text === written && hashText(canonicalJson(rest)) === contentSha256,
    files: files.map(({ file, sha256 }) => ({ file: String(file), sha256: String(sha256) })),
  }
}

/** What operating systems leave in a folder. */
const clutter = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$|^__MACOSX\//u

const hashOf = async (file: GivenFile, onBytes: (count: number) => void): Promise<string> => {
  const hash = createSha256()
  for await (const piece of file.read()) {
    hash.update(piece)
    onBytes(piece.length)
  }
  return hash.hex()
}

/**
 * Whether a packet is what its manifest says: every file there, every byte as it was, nothing put in later, and the
 * manifest itself unchanged. `decode` reads UTF-8. Throws what reading throws.
 */
export const checkPacket = async (
  given: readonly GivenFile[],
  decode: (bytes: Uint8Array) => string,
  onBytes: (count: number) => void = () => undefined,
): Promise<PacketVerdict> => {
  const inPacket = given.filter(({ path }) => !clutter.test(path))
  const manifests = inPacket.filter(
    ({ path }) => path === packetManifest || path.endsWith(`/${packetManifest}`),
  )
  const [found] = manifests
  if (!found) return { kind: 'no-manifest' }
  if (manifests.length > 1) return { kind: 'many-manifests' }
  const pieces: Uint8Array[] = []
  for await (const piece of found.read()) pieces.push(piece)
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  pieces.reduce((at, piece) => {
    bytes.set(piece, at)
    return at + piece.length
  }, 0)
  const text = decode(bytes)
  const manifest = parseManifest(text)
  if (!manifest) return { kind: 'unreadable-manifest' }
  const base = found.path.slice(0, -packetManifest.length)
  const present = new Map(
    inPacket.filter(({ path }) => path.startsWith(base)).map((file) => [file.path.slice(base.length), file]),
  )
  const problems: { readonly file: string; readonly problem: PacketProblem }[] = []
  if (!manifest.intact) problems.push({ file: packetManifest, problem: 'manifest-changed' })
  for (const { file, sha256 } of manifest.files) {
    const one = present.get(file)
    if (!one) problems.push({ file, problem: 'missing' })
    else if ((await hashOf(one, onBytes)) !== sha256) problems.push({ file, problem: 'changed' })
  }
  const listed = new Set([packetManifest, ...manifest.files.map(({ file }) => file)])
  for (const path of present.keys()) if (!listed.has(path)) problems.push({ file: path, problem: 'extra' })
  return {
    kind: 'checked',
    award: manifest.award,
    dossiers: manifest.dossiers,
    files: manifest.files.length,
    fingerprint: manifest.contentSha256,
    problems,
  }
}
