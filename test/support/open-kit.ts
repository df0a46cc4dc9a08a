import { execFileSync } from 'node:child_process'
import { createDecipheriv, createPrivateKey, pbkdf2Sync, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { KitContents } from '../../shared/kit/kit-contents.ts'
import { kitBlockAad } from '../../shared/kit/kit-format.ts'
import { plainPassphrase } from '../../shared/kit/passphrase.ts'
import { type ScoreFile, type ScoreFileBody, signedText } from '../../shared/kit/score-file.ts'

/** Passphrases by judge, read from the slips as a judge reads them. */
export const passphrasesOn = (slips: string): ReadonlyMap<string, string> => {
  const text = execFileSync('pdftotext', ['-layout', slips, '-'], { encoding: 'utf8' })
  return new Map(
    text.split('\f').flatMap((page) => {
      const judge = /评委口令条\s+评委\s*(\S+)/u.exec(page)?.[1]
      const passphrase = /[2-9A-Z]{4}(?:\s*-\s*[2-9A-Z]{4}){3}/u.exec(page)?.[0]
      return judge && passphrase ? [[judge, passphrase] as const] : []
    }),
  )
}

/** Opens a kit without a browser: what its published format says is enough. */
export const openKit = (
  file: string,
  passphrase: string,
): { readonly contents: KitContents; readonly block: (name: string) => Buffer } => {
  const page = readFileSync(file, 'utf8')
  const envelope = JSON.parse(/id="kit-envelope">([^<]*)</u.exec(page)?.[1] ?? '')
  const key = pbkdf2Sync(
    plainPassphrase(passphrase),
    Buffer.from(envelope.salt, 'base64'),
    envelope.iterations,
    32,
    'sha256',
  )
  const block = (name: string): Buffer => {
    const sealed = Buffer.from(
      new RegExp(`data-kit-block="${name}">([^<]*)<`, 'u').exec(page)?.[1] ?? '',
      'base64',
    )
    const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
    cipher.setAAD(Buffer.from(kitBlockAad(envelope.kit, name)))
    cipher.setAuthTag(sealed.subarray(-16))
    return Buffer.concat([cipher.update(sealed.subarray(12, -16)), cipher.final()])
  }
  return { contents: JSON.parse(block('index').toString()) as KitContents, block }
}

/** Full marks for everything, as the page would hand them back. */
export const fullMarks = (contents: KitContents): ScoreFileBody => ({
  schema: 1,
  product: 'jiangxin-ledger-scores',
  kit: contents.kit,
  judge: contents.judge,
  entriesHash: contents.entriesHash,
  ruleHash: contents.ruleHash,
  finishedAt: '2026-03-01T09:00:00.000Z',
  rows: contents.categories.flatMap(({ entries }) =>
    entries.map(({ id }) => ({
      entry: id,
      recused: false,
      points: Object.fromEntries(contents.criteria.map((criterion) => [criterion.id, criterion.max])),
      remark: '',
    })),
  ),
})

export const signedWith = (body: ScoreFileBody, key: KitContents['signingKey']): ScoreFile => {
  const privateKey = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', ...key }, format: 'jwk' })
  const signature = sign('sha256', Buffer.from(signedText(body)), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  })
  return { ...body, signature: signature.toString('base64url') }
}
