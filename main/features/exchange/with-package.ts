import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { ExpectedError } from '../../../shared/errors.ts'
import type { PackageHead } from '../../../shared/exchange-views.ts'
import type { Workspace } from '../../core/workspace.ts'
import { packageCode } from './manifest.ts'
import { type OpenedPackage, openPackage } from './open-package.ts'
import { isEncrypted, runCipher } from './package-cipher.ts'
import { signerCode, stationKeys } from './station-keys.ts'

/** Opens a package for some work; an encrypted one is decrypted into a folder of its own that is gone afterwards. */
export const withPackage = async <T>(
  { file, passphrase }: { readonly file: string; readonly passphrase?: string | undefined },
  workspace: Workspace,
  signal: AbortSignal,
  work: (opened: OpenedPackage) => Promise<T>,
): Promise<T> => {
  if (!(await stat(file).catch(() => null))?.isFile())
    throw new ExpectedError('file-missing', { file: basename(file) })
  if (!(await isEncrypted(file))) return work(await openPackage(file))
  const { identity } = await stationKeys(workspace.dir)
  const folder = await mkdtemp(join(tmpdir(), 'jxpkg-'))
  try {
    const plain = join(folder, 'package.zip')
    await runCipher({ kind: 'decrypt', from: file, to: plain, identity, passphrase }, signal)
    return await work(await openPackage(plain))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Who made a package, and whether this workstation knows the signature. Its own is known. */
export const headOf = async (
  { id, manifest, publicKey }: OpenedPackage,
  workspace: Workspace,
): Promise<PackageHead> => {
  const own = (await stationKeys(workspace.dir)).publicKey === publicKey
  const { station, operator, unit, recipient, contents, madeAt } = manifest
  return {
    id,
    code: packageCode(id),
    madeAt,
    operator,
    unit,
    recipient,
    contents,
    signer: {
      code: signerCode(publicKey),
      station,
      operator,
      unit,
      known: own || workspace.exchange.book.signers.get(publicKey) !== null,
    },
  }
}
