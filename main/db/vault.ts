import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { ExpectedError } from '../../shared/errors.ts'

/** Keeps what only a passphrase may read: each sealed text under a data key, each data key under the passphrase's. */
export interface Vault {
  /** `none`: no passphrase has been chosen for this workspace yet. */
  state(): 'none' | 'locked' | 'unlocked'
  /** Opens the vault; the first passphrase given becomes the workspace's. Throws `key-wrong`. */
  unlock(passphrase: string): Promise<void>
  lock(): void
  /** Seals a text, under the key of an earlier sealed text where there is one. Throws `key-locked`. */
  seal(text: string, earlier: string | null): string
  /** Null when its key was destroyed. Throws `key-locked`. */
  open(sealed: string): string | null
  /** Destroys the keys of these sealed texts, wherever copies of them lie in this file. */
  destroy(sealed: readonly string[]): void
}

const metaName = 'vault'
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

/** On a thread of its own: the core must not stand still for it. */
const keyFrom = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFC'), salt, 32, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )

const encrypt = (key: Buffer, plain: Buffer): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

const decrypt = (key: Buffer, text: string): Buffer => {
  const bytes = Buffer.from(text, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}

/** `sealed:<key id>:<nonce, tag and ciphertext>` */
const partsOf = (sealed: string): { readonly id: string; readonly body: string } | null => {
  const [, id, body] = /^sealed:([\w-]+):([\w-]+)$/u.exec(sealed) ?? []
  return id && body ? { id, body } : null
}

export const createVault = (db: Database): Vault => {
  let master: Buffer | null = null
  const meta = db.prepare('SELECT value FROM meta WHERE name = ?').pluck()
  const putMeta = db.prepare('INSERT INTO meta (name, value) VALUES (?, ?)')
  const wrappedKey = db.prepare('SELECT wrapped FROM data_key WHERE id = ?').pluck()
  const putKey = db.prepare('INSERT INTO data_key (id, wrapped) VALUES (?, ?)')
  const dropKey = db.prepare('DELETE FROM data_key WHERE id = ?')

  const unlocked = (): Buffer => {
    if (!master) throw new ExpectedError('key-locked')
    return master
  }
  const dataKey = (id: string): Buffer | null => {
    const wrapped = wrappedKey.get(id) as string | undefined
    return wrapped === undefined ? null : decrypt(unlocked(), wrapped)
  }

  return {
    state: () => (master ? 'unlocked' : meta.get(metaName) === undefined ? 'none' : 'locked'),
    async unlock(passphrase) {
      const known = meta.get(metaName) as string | undefined
      if (known === undefined) {
        const salt = randomBytes(16)
        const key = await keyFrom(passphrase, salt)
        putMeta.run(metaName, JSON.stringify({ salt: salt.toString('base64url'), check: encrypt(key, salt) }))
        master = key
        return
      }
      const { salt, check } = JSON.parse(known) as { readonly salt: string; readonly check: string }
      const key = await keyFrom(passphrase, Buffer.from(salt, 'base64url'))
      try {
        decrypt(key, check)
      } catch {
        throw new ExpectedError('key-wrong')
      }
      master = key
    },
    lock() {
      master?.fill(0)
      master = null
    },
    seal(text, earlier) {
      const wrapping = unlocked()
      const own = earlier === null ? null : (partsOf(earlier)?.id ?? null)
      const known = own === null ? null : dataKey(own)
      const id = known && own ? own : randomBytes(12).toString('base64url')
      const key = known ?? randomBytes(32)
      if (!known) putKey.run(id, encrypt(wrapping, key))
      return `sealed:${id}:${encrypt(key, Buffer.from(text, 'utf8'))}`
    },
    open(sealed) {
      unlocked()
      const parts = partsOf(sealed)
      const key = parts ? dataKey(parts.id) : null
      return parts && key ? decrypt(key, parts.body).toString('utf8') : null
    },
    destroy(sealed) {
      // Zeroes the freed pages, and folds the log back in: the wrapped keys must not stay behind in either.
      db.pragma('secure_delete = ON')
      db.transaction(() => {
        for (const text of sealed) dropKey.run(partsOf(text)?.id ?? '')
      }).immediate()
      db.pragma('secure_delete = OFF')
      db.pragma('wal_checkpoint(TRUNCATE)')
    },
  }
}
