import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import { ExpectedError } from '../../../shared/errors.ts'
import { entryUrl } from '../../core/entry-url.ts'
import { runInWorker } from '../../db/run-in-worker.ts'
import { mapFileError } from '../../files/map-file-error.ts'

/** Encrypted packages are age files (age-encryption.org/v1): any tool of that format opens them. */
const magic = 'age-encryption.org/v1\n'

export const isEncrypted = async (path: string): Promise<boolean> => {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(magic.length), 0, magic.length, 0)
    return bytesRead === magic.length && buffer.toString('latin1') === magic
  } finally {
    await handle.close()
  }
}

type Bytes = globalThis.ReadableStream<Uint8Array>

const writeTo = async (stream: Bytes, path: string): Promise<void> => {
  const temporary = `${path}.${process.pid}.part`
  try {
    const file = createWriteStream(temporary, { flush: true })
    await pipeline(Readable.fromWeb(stream as ReadableStream<Uint8Array>), file)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw mapFileError(error, path)
  }
}

const bytesOf = (path: string): Bytes =>
  Readable.toWeb(createReadStream(path, { highWaterMark: 1 << 18 })) as Bytes

export type CipherTask =
  | {
      readonly kind: 'encrypt'
      readonly from: string
      readonly to: string
      readonly passphrase?: string | undefined
      readonly recipientKey?: string | undefined
    }
  | {
      readonly kind: 'decrypt'
      readonly from: string
      readonly to: string
      readonly identity: string
      readonly passphrase?: string | undefined
    }

/** In a thread of its own: turning a passphrase into a key takes a second that nobody else may wait. */
export const runCipher = (task: CipherTask, signal: AbortSignal): Promise<null> =>
  runInWorker(entryUrl('./package-cipher-worker', import.meta.url), task, { signal })

export const cipher = (task: CipherTask): Promise<void> =>
  task.kind === 'encrypt' ? encryptFile(task) : decryptFile(task)

/** Encrypts by passphrase, or for the holder of a key alone. Throws `package-locked` for a key that is none. */
const encryptFile = async ({ from, to, ...how }: Extract<CipherTask, { kind: 'encrypt' }>): Promise<void> => {
  const encrypter = new Encrypter()
  try {
    if (how.recipientKey !== undefined) encrypter.addRecipient(how.recipientKey)
    else if (how.passphrase !== undefined) encrypter.setPassphrase(how.passphrase)
  } catch {
    throw new ExpectedError('package-locked')
  }
  await writeTo(await encrypter.encrypt(bytesOf(from)), to)
}

/** Throws `package-locked` where neither passphrase nor own key opens it, or where the file was altered. */
const decryptFile = async ({
  from,
  to,
  identity,
  passphrase,
}: Extract<CipherTask, { kind: 'decrypt' }>): Promise<void> => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  if (passphrase !== undefined) decrypter.addPassphrase(passphrase)
  try {
    await writeTo(await decrypter.decrypt(bytesOf(from)), to)
  } catch (error) {
    if (error instanceof ExpectedError) throw error
    throw new ExpectedError('package-locked')
  }
}
