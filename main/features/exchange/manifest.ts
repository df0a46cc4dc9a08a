import { createHash } from 'node:crypto'
import { z } from 'zod'
import { plainText } from './plain-text.ts'

/**
 * Two numbers. `schema` is that of the program that wrote a package, `oldestReader` the lowest that reads all of it:
 * a program whose number is smaller refuses the package and says so.
 */
export const packageSchema = 1
export const oldestReader = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0).max(10_000_000)
const line = plainText(200)

const part = z.strictObject({
  name: z.union([z.literal('changes.ndjson'), z.string().regex(/^attachments\/[0-9a-f]{64}$/)]),
  sha256,
  size: z.int().min(0).max(0xffff_ffff),
})

export const manifestSchema = z.strictObject({
  format: z.literal('jxpkg'),
  schema: z.int().min(1),
  oldestReader: z.int().min(1),
  /** The program's version, for people. */
  program: line,
  madeAt: z.iso.datetime(),
  station: line,
  operator: line,
  unit: line,
  recipient: line,
  /** What was chosen, in words, and as it was chosen. */
  contents: line,
  choice: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.enum(['unit', 'studio']), id: line }),
    z.strictObject({ kind: z.literal('cycle'), year: z.int() }),
  ]),
  /** The package that this one goes on from; null: it holds everything. */
  since: sha256.nullable(),
  /** What was on file at the sender: newest entry of its log, and of what it knows from others. */
  watermark: z.strictObject({ log: count, op: count }),
  records: count,
  changes: count,
  parts: z.array(part).max(65_000),
})

export type Manifest = z.output<typeof manifestSchema>

export const signatureSchema = z.strictObject({
  algorithm: z.literal('Ed25519'),
  publicKey: z.string().max(100),
  signature: z.string().max(200),
})

/** A package is named by the hash of its manifest, which holds the hashes of all else. */
export const packageId = (manifest: Uint8Array): string => createHash('sha256').update(manifest).digest('hex')

/** The part of the id that is printed and read out. */
export const packageCode = (id: string): string =>
  (id.toUpperCase().slice(0, 12).match(/.{4}/gu) ?? []).join('-')
