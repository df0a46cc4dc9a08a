import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ExpectedError } from '../../../shared/errors.ts'
import { canonicalJson } from '../../../shared/text/canonical-json.ts'
import { sha256Of } from '../../files/sha256-of.ts'

export const manifestName = 'manifest.json'

const hash = z.string().regex(/^[0-9a-f]{64}$/u)
const engineSchema = z.strictObject({ name: z.enum(['native', 'wasm']), version: z.string() })
/** Only names below the packet's own folder. */
const name = z.string().refine((file) => !file.startsWith('/') && !file.split(/[\\/]/u).includes('..'))
const printed = { category: z.string(), file: name, pages: z.int() }

/** Extra keys are refused nowhere, so that an older program still verifies a newer packet's files. */
const manifestSchema = z.object({
  schema: z.literal(1),
  product: z.literal('jiangxin-ledger'),
  award: z.string(),
  organiser: z.string(),
  year: z.int(),
  pack: z.object({ id: z.string(), version: z.string() }),
  documentDate: z.string(),
  engine: engineSchema,
  templates: hash,
  fonts: z.array(z.object({ name: z.string(), sha256: hash })),
  dossiers: z.array(
    z.object({
      ...printed,
      title: z.string(),
      unit: z.string(),
      dataHash: hash,
      draft: z.boolean(),
      draftReasons: z.array(z.string()),
      /** Pages that a scan of the stamped page stands for. */
      stamped: z.int().optional(),
    }),
  ),
  volumes: z.array(z.object(printed)),
  summaries: z.array(z.object({ category: z.string(), file: name })),
  /** Every file of the packet but the manifest; names relative to it, with forward slashes. */
  files: z.array(z.object({ file: name, sha256: hash, bytes: z.int() })),
})

/** What a packet holds and what it was made from: no paths, ids or clocks of a machine, so it can be compared. */
export type Manifest = z.output<typeof manifestSchema>

const indented = (value: unknown): string => JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)

/** Text of manifest.json: sorted keys; `contentSha256` covers all the rest. */
export const manifestText = (manifest: Manifest): string =>
  `${indented({ ...manifest, contentSha256: sha256Of(canonicalJson(manifest)) })}\n`

export interface ReadManifest {
  readonly manifest: Manifest
  /** False when it was edited after the packet was built. */
  readonly intact: boolean
}

/** Null for a text that cannot be understood. */
export const parseManifest = (text: string): ReadManifest | null => {
  try {
    const { contentSha256, ...rest } = JSON.parse(text) as { readonly contentSha256?: unknown }
    const parsed = manifestSchema.safeParse(rest)
    return parsed.success
      ? {
          manifest: parsed.data,
          // Neither white space nor the order of keys is in the hash, so the text itself is compared as well.
          intact:
            contentSha256 === sha256Of(canonicalJson(rest)) &&
            text === `${indented({ ...rest, contentSha256 })}\n`,
        }
      : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Text of the manifest of a packet folder. Throws ExpectedError('manifest-missing'). */
export const manifestIn = (folder: string): Promise<string> =>
  readFile(join(folder, manifestName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      throw new ExpectedError('manifest-missing', { path: folder })
    }
    throw error
  })

/** Reads the manifest of a packet folder. Throws ExpectedError('manifest-missing'); null as `parseManifest`. */
export const readManifest = async (folder: string): Promise<ReadManifest | null> =>
  parseManifest(await manifestIn(folder))
