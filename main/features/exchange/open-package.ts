import { createHash } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { ExpectedError } from '../../../shared/errors.ts'
import type { Label } from '../../../shared/record/field.ts'
import { say } from '../../../shared/text/say.ts'
import type { SignedOp } from '../../db/exchange-ops.ts'
import { portionMilliseconds } from '../../db/in-portions.ts'
import { isSignedBy } from '../../files/is-signed-by.ts'
import { openZip, type ZipFile } from '../../files/open-zip.ts'
import { parseJson } from '../../files/parse-json.ts'
import { type Manifest, manifestSchema, packageId, packageSchema, signatureSchema } from './manifest.ts'
import { parseOp } from './op-schema.ts'

/** A package whose manifest is sound, signed, and names exactly what lies in the archive. */
export interface OpenedPackage {
  readonly id: string
  readonly manifest: Manifest
  readonly publicKey: string
  /** Reads and checks all changes. Throws `package-refused`. */
  changes(signal: AbortSignal, now: Date): Promise<readonly SignedOp[]>
  attachments: readonly { readonly sha256: string; readonly size: number }[]
  /** The bytes of an attachment; whoever takes them in compares the hash. */
  attachment(sha256: string): AsyncIterable<Uint8Array>
}

const refuse = (reason: Label): never => {
  throw new ExpectedError('package-refused', { reason })
}

const largestManifest = 32 << 20
const longestLine = 8 << 20
/** Clocks of machines are wrong, but a change from far ahead would drag every later one there with it. */
const aheadMilliseconds = 366 * 24 * 3600 * 1000

const strangeFile = say('这不是交换包', 'it is not a package')
const damaged = say('文件不完整或已损坏', 'the file is cut off or damaged')

/** Any failure while an archive is read means that it is damaged. */
const reading = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ExpectedError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT') throw new ExpectedError('file-missing', { file: '' })
    return refuse(damaged)
  }
}

const readSmall = async (zip: ZipFile, name: string, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of zip.stream(name)) {
    size += (chunk as Buffer).byteLength
    if (size > most) refuse(say('清单过大', 'the manifest is too large'))
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

const manifestOf = (bytes: Buffer): Manifest => {
  const json = parseJson(bytes.toString('utf8'))
  const numbers = json as { readonly oldestReader?: unknown; readonly program?: unknown } | null
  if (typeof numbers?.oldestReader === 'number' && numbers.oldestReader > packageSchema)
    throw new ExpectedError('package-newer', { needs: String(numbers.program ?? '').slice(0, 40) })
  const parsed = manifestSchema.safeParse(json)
  return parsed.success ? parsed.data : refuse(say('清单格式不对', 'the manifest is not of the right form'))
}

/** The archive must hold what the manifest names, each once, and nothing else: names are compared, never followed. */
const compareParts = (zip: ZipFile, manifest: Manifest): void => {
  const sizes = new Map(manifest.parts.map(({ name, size }) => [name as string, size]))
  const expected = new Set([...sizes.keys(), 'manifest.json', 'signature.json'])
  const strange = say('压缩包里的文件与清单不一致', 'the archive holds other files than its manifest names')
  if (sizes.size !== manifest.parts.length || !sizes.has('changes.ndjson')) refuse(strange)
  if (zip.entries.length !== expected.size) refuse(strange)
  for (const { name, size } of zip.entries) {
    if (!expected.delete(name)) refuse(strange)
    const wanted = sizes.get(name)
    if (wanted !== undefined && wanted !== size) refuse(strange)
  }
  for (const { name, sha256 } of manifest.parts)
    if (name !== 'changes.ndjson' && name !== `attachments/${sha256}`) refuse(strange)
}

/**
 * Opens an archive and looks at everything that is small: form, numbers, signature, names and sizes. Throws
 * `package-refused`, `package-newer`, `file-missing`.
 */
export const openPackage = (path: string): Promise<OpenedPackage> =>
  reading(async () => {
    const opened = await openZip(path)
    if (!opened.ok) return refuse(opened.fault === 'no-zip' ? strangeFile : damaged)
    const { zip } = opened
    if (!zip.has('manifest.json') || !zip.has('signature.json')) return refuse(strangeFile)
    const bytes = await readSmall(zip, 'manifest.json', largestManifest)
    const signed = signatureSchema.safeParse(
      parseJson((await readSmall(zip, 'signature.json', 4096)).toString()),
    )
    if (!signed.success || !isSignedBy(bytes, signed.data.signature, signed.data.publicKey))
      return refuse(say('签名不对，内容可能被改动过', 'its signature is wrong; it may have been altered'))
    const manifest = manifestOf(bytes)
    compareParts(zip, manifest)
    return {
      id: packageId(bytes),
      manifest,
      publicKey: signed.data.publicKey,
      changes: (signal, now) => reading(() => readChanges(zip, manifest, signal, now)),
      attachments: manifest.parts.filter(({ name }) => name !== 'changes.ndjson'),
      attachment: (sha256) => zip.stream(`attachments/${sha256}`),
    }
  })

const readChanges = async (
  zip: ZipFile,
  manifest: Manifest,
  signal: AbortSignal,
  now: Date,
): Promise<readonly SignedOp[]> => {
  const part = manifest.parts.find(({ name }) => name === 'changes.ndjson')
  const newest = now.getTime() + aheadMilliseconds
  const ops: SignedOp[] = []
  const hash = createHash('sha256')
  let until = performance.now() + portionMilliseconds
  for await (const line of linesOf(zip.stream('changes.ndjson'), hash, part?.size ?? 0)) {
    if (ops.length >= manifest.changes) refuse(damaged)
    const op = parseOp(parseJson(line), newest)
    ops.push(
      op ??
        refuse(
          say('第 {line} 条修改的内容不合格式', 'change {line} is not of the right form', {
            line: ops.length + 1,
          }),
        ),
    )
    if (performance.now() < until) continue
    await setImmediate()
    if (signal.aborted) throw new ExpectedError('cancelled')
    until = performance.now() + portionMilliseconds
  }
  if (ops.length !== manifest.changes || hash.digest('hex') !== part?.sha256) refuse(damaged)
  return ops
}

/** Lines of a stream that is read no further than it says it is long. */
async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  hash: { update(bytes: Uint8Array): unknown },
  size: number,
): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0)
  let seen = 0
  for await (const chunk of stream) {
    seen += chunk.byteLength
    if (seen > size) refuse(damaged)
    hash.update(chunk)
    rest = rest.byteLength === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk])
    let start = 0
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, start)) {
      yield rest.toString('utf8', start, end)
      start = end + 1
    }
    rest = rest.subarray(start)
    if (rest.byteLength > longestLine) refuse(say('有一条修改过长', 'one change is too long'))
  }
  if (rest.byteLength > 0) refuse(damaged)
}
