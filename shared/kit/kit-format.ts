/** Name and schema of the envelope that stands in a kit's HTML, readable without the passphrase. */
export interface KitEnvelope {
  readonly schema: 1
  readonly product: 'jiangxin-ledger-kit'
  /** Id of the kit's record. */
  readonly kit: string
  /** Base64 of 16 bytes. */
  readonly salt: string
  /** Of PBKDF2 with SHA-256. */
  readonly iterations: number
}

/** OWASP asks for 600,000 of PBKDF2-HMAC-SHA256; a passphrase of 79 bits would stand with far fewer. */
export const kitIterations = 600_000

export const kitIvBytes = 12

/** The block that holds `KitContents` as JSON; every other is a picture. */
export const kitIndexBlock = 'index'

/** Bound into the cipher of a block, so that none can be put in another's place or in another kit. */
export const kitBlockAad = (kit: string, block: string): string => `jiangxin-ledger-kit 1 ${kit} ${block}`

/** Elements of the page by which the core hands over and the page finds what is sealed. */
export const kitEnvelopeId = 'kit-envelope'
export const kitBlockAttribute = 'data-kit-block'
