import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { z } from 'zod'
import { parseJson } from '../../files/parse-json.ts'
import { safeWrite } from '../../files/safe-write.ts'

const schema = z.strictObject({ signing: z.string(), identity: z.string() })

export interface StationKeys {
  /** Ed25519, base64url of the 32 bytes. */
  readonly publicKey: string
  /** For others, who encrypt for this workstation. */
  readonly recipientKey: string
  /** Opens what was encrypted for this workstation. */
  readonly identity: string
  /** Base64url of the signature. */
  sign(bytes: Uint8Array): string
}

/** Read out to make sure who signed: 12 digits of the key's hash in groups of four. */
export const signerCode = (publicKey: string): string =>
  (
    createHash('sha256').update(publicKey).digest('hex').toUpperCase().slice(0, 12).match(/.{4}/gu) ?? []
  ).join('-')

const rawOf = (pem: string): string => createPublicKey(pem).export({ format: 'jwk' }).x ?? ''

/**
 * The keys of this workstation, made at the first need. In a file of their own that only the user may read, never in
 * the ledger: a backup or a package must not carry them.
 */
export const stationKeys = async (dir: string): Promise<StationKeys> => {
  const file = join(dir, 'station-key.json')
  const known = schema.safeParse(parseJson(await readFile(file, 'utf8').catch(() => '')))
  let keys = known.data
  if (!keys) {
    const { privateKey } = generateKeyPairSync('ed25519')
    keys = {
      signing: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      identity: await generateX25519Identity(),
    }
    await safeWrite(file, `${JSON.stringify(keys)}\n`)
    await chmod(file, 0o600)
  }
  const { signing, identity } = keys
  return {
    publicKey: rawOf(signing),
    identity,
    recipientKey: await identityToRecipient(identity),
    sign: (bytes) => sign(null, bytes, createPrivateKey(signing)).toString('base64url'),
  }
}
