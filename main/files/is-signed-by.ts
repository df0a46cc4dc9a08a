import { createPublicKey, verify } from 'node:crypto'

/**
 * Whether a signature (base64url) is of these bytes and by this Ed25519 key (base64url of its 32 bytes); false for
 * anything that is no key or no signature.
 */
export const isSignedBy = (bytes: Uint8Array, signature: string, publicKey: string): boolean => {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    return verify(null, bytes, key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}
