import type { KitContents } from '../../../shared/kit/kit-contents.ts'
import {
  type KitEnvelope,
  kitBlockAad,
  kitBlockAttribute,
  kitEnvelopeId,
  kitIndexBlock,
  kitIvBytes,
} from '../../../shared/kit/kit-format.ts'
import { plainPassphrase } from '../../../shared/kit/passphrase.ts'
import { fromBase64, toBase64 } from './base64.ts'

/** A kit that its passphrase has opened. */
export interface OpenKit {
  readonly contents: KitContents
  /** A page of evidence, opened when it is first looked at. */
  picture(block: string, type: string): Promise<Blob>
  /** For drafts: only whoever has the passphrase reads them. */
  seal(text: string): Promise<string>
  /** Null where the text was not sealed by this kit. */
  unseal(sealed: string): Promise<string | null>
  /** Base64url of r‖s over the text. */
  sign(text: string): Promise<Uint8Array>
}

export const readEnvelope = (): KitEnvelope =>
  JSON.parse(document.getElementById(kitEnvelopeId)?.textContent ?? '') as KitEnvelope

const keyOf = async ({ salt, iterations }: KitEnvelope, passphrase: string): Promise<CryptoKey> => {
  const words = new TextEncoder().encode(plainPassphrase(passphrase))
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

const decrypt = async (
  key: CryptoKey,
  sealed: Uint8Array<ArrayBuffer>,
  bound: string,
): Promise<ArrayBuffer | null> => {
  const iv = sealed.slice(0, kitIvBytes)
  const additionalData = new TextEncoder().encode(bound)
  try {
    return await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed.slice(kitIvBytes))
  } catch (error) {
    // A wrong key and a changed byte look the same, as they should.
    if (error instanceof DOMException && error.name === 'OperationError') return null
    throw error
  }
}

const blockText = (block: string): string =>
  document.querySelector(`[${kitBlockAttribute}="${CSS.escape(block)}"]`)?.textContent ?? ''

const importSigner = ({ x, y, d }: KitContents['signingKey']): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'jwk',
    { kty: 'EC', crv: 'P-256', x, y, d },
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  )

/** Null where the passphrase is not this kit's, or the file is no longer what it was. */
export const openKit = async (envelope: KitEnvelope, passphrase: string): Promise<OpenKit | null> => {
  const key = await keyOf(envelope, passphrase)
  const open = (block: string): Promise<ArrayBuffer | null> =>
    decrypt(key, fromBase64(blockText(block)), kitBlockAad(envelope.kit, block))
  const index = await open(kitIndexBlock)
  if (!index) return null
  const contents = JSON.parse(new TextDecoder().decode(index)) as KitContents
  const signer = await importSigner(contents.signingKey)
  const bound = kitBlockAad(envelope.kit, 'draft')
  return {
    contents,
    async picture(block, type) {
      const bytes = await open(block)
      if (!bytes) throw new Error(`block ${block} of the kit is damaged`)
      return new Blob([bytes], { type })
    },
    async seal(text) {
      const iv = crypto.getRandomValues(new Uint8Array(kitIvBytes))
      const additionalData = new TextEncoder().encode(bound)
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData },
        key,
        new TextEncoder().encode(text),
      )
      const whole = new Uint8Array(kitIvBytes + sealed.byteLength)
      whole.set(iv)
      whole.set(new Uint8Array(sealed), kitIvBytes)
      return toBase64(whole)
    },
    async unseal(sealed) {
      if (!/^[A-Za-z0-9+/]+=*$/u.test(sealed)) return null
      const text = await decrypt(key, fromBase64(sealed), bound)
      return text && new TextDecoder().decode(text)
    },
    sign: async (text) =>
      new Uint8Array(
        await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, signer, new TextEncoder().encode(text)),
      ),
  }
}
