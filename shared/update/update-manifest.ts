import { z } from 'zod'

/** Names of the two parts of an update file beside the installer. */
export const manifestName = 'update.json'
export const signatureName = 'update.sig'

const version = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)

/** `update.json` of a `.jxupdate`: what it brings, and for which computers. Signed as its bytes are. */
export const updateManifest = z.strictObject({
  format: z.literal(1),
  product: z.literal('jiangxin-ledger'),
  version,
  platform: z.enum(['win32', 'linux', 'darwin']),
  arch: z.enum(['x64', 'arm64']),
  file: z.strictObject({
    name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,119}$/u),
    size: z.number().int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  /** What is new, in both languages. */
  notes: z.strictObject({ zh: z.string().max(4000), en: z.string().max(4000) }),
  /** ISO 8601. */
  madeAt: z.string(),
})
export type UpdateManifest = z.output<typeof updateManifest>

export interface UpdateView {
  readonly version: string
  readonly current: string
  readonly notes: UpdateManifest['notes']
  readonly madeAt: string
  /** Of the installer, in bytes. */
  readonly size: number
}
