import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { hashFile } from '../../main/files/hash-file.ts'
import { createZip } from '../../main/files/write-zip.ts'
import {
  manifestName,
  signatureName,
  type UpdateManifest,
  updateManifest,
} from '../../shared/update/update-manifest.ts'

/** The public half as `main/features/update/release-keys.ts` wants it. */
export const publicKeyOf = (key: KeyObject): string => createPublicKey(key).export({ format: 'jwk' }).x ?? ''

/** Makes a publisher's key; the file must never lie with the source or on a machine that others use. */
export const writeReleaseKey = (file: string): string => {
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  return publicKeyOf(privateKey)
}

/** The name by which the installer goes inside an update: an archive of ours holds plain ASCII names. */
const plainName = (name: string): string => {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '')
  return plain === '' ? 'installer' : plain
}

export interface UpdateOptions
  extends Pick<UpdateManifest, 'version' | 'platform' | 'arch' | 'notes' | 'madeAt'> {
  readonly installer: string
  /** Publisher's key, PEM. */
  readonly key: string
  readonly out: string
}

/** Writes a `.jxupdate`: the installer, what it is, and the publisher's signature of that. */
export const writeUpdate = async ({ installer, key, out, ...about }: UpdateOptions): Promise<void> => {
  const manifest = updateManifest.parse({
    format: 1,
    product: 'jiangxin-ledger',
    ...about,
    file: {
      name: plainName(basename(installer)),
      size: statSync(installer).size,
      sha256: await hashFile(installer),
    },
  })
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
  const signature = sign(null, bytes, createPrivateKey(readFileSync(key))).toString('base64url')
  const zip = await createZip(out)
  try {
    await zip.add(manifestName, [bytes], false)
    await zip.add(signatureName, [Buffer.from(signature)], false)
    await zip.add(manifest.file.name, createReadStream(installer), false)
    await zip.finish()
  } catch (error) {
    await zip.abort()
    throw error
  }
}
