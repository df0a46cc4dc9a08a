import { createCipheriv, pbkdf2, randomBytes, randomInt } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { KitContents } from '../../../../shared/kit/kit-contents.ts'
import {
  type KitEnvelope,
  kitBlockAad,
  kitBlockAttribute,
  kitEnvelopeId,
  kitIndexBlock,
  kitIterations,
  kitIvBytes,
} from '../../../../shared/kit/kit-format.ts'
import {
  passphraseAlphabet,
  passphraseLength,
  plainPassphrase,
  printedPassphrase,
} from '../../../../shared/kit/passphrase.ts'
import { mapFileError } from '../../../files/map-file-error.ts'
import { offlinePage } from '../../../files/offline-page.ts'

const derive = promisify(pbkdf2)

/** As printed, of the operating system's randomness. */
export const newPassphrase = (): string =>
  printedPassphrase(
    Array.from(
      { length: passphraseLength },
      () => passphraseAlphabet[randomInt(passphraseAlphabet.length)],
    ).join(''),
  )

/** Initial value, ciphertext, tag: as WebCrypto reads it. */
const encrypt = (key: Buffer, bytes: Uint8Array, bound: string): Buffer => {
  const iv = randomBytes(kitIvBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(bound))
  return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Where the sealed blocks stand in the page. */
const place = '<!--SEALED-->'

/**
 * Writes a kit: the page that the build made, with the contents and every picture sealed inside. Pictures are read and
 * written one by one. Returns the length of the file. Throws ExpectedError('disk-full' | 'workspace-read-only').
 */
export const sealKit = async (
  path: string,
  contents: KitContents,
  pictures: readonly { readonly block: string; readonly file: string }[],
  passphrase: string,
): Promise<number> => {
  const page = await offlinePage('judge-kit')
  const [before = '', after = ''] = page.split(place)
  const salt = randomBytes(16)
  const key = await derive(plainPassphrase(passphrase), salt, kitIterations, 32, 'sha256')
  const envelope: KitEnvelope = {
    schema: 1,
    product: 'jiangxin-ledger-kit',
    kit: contents.kit,
    salt: salt.toString('base64'),
    iterations: kitIterations,
  }
  const blockOf = (name: string, bytes: Uint8Array): string => {
    const sealed = encrypt(key, bytes, kitBlockAad(contents.kit, name)).toString('base64')
    return `<script type="text/plain" ${kitBlockAttribute}="${name}">${sealed}</script>\n`
  }
  const temporary = `${path}.${process.pid}.part`
  let length = 0
  try {
    const handle = await open(temporary, 'w')
    const write = async (text: string): Promise<void> => {
      length += (await handle.write(text)).bytesWritten
    }
    try {
      await write(before)
      await write(
        `<script type="application/json" id="${kitEnvelopeId}">${JSON.stringify(envelope)}</script>\n`,
      )
      await write(blockOf(kitIndexBlock, Buffer.from(JSON.stringify(contents))))
      for (const { block, file } of pictures) await write(blockOf(block, await readFile(file)))
      await write(after)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw mapFileError(error, path)
  }
  return length
}
