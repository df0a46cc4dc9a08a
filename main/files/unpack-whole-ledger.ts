import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { ExpectedError } from '../../shared/errors.ts'
import type { Label } from '../../shared/record/field.ts'
import { say } from '../../shared/text/say.ts'
import type { JobContext } from '../core/feature.ts'
import { writeWorkstation } from '../db/workstation-file.ts'
import { createUuidV7 } from '../db/uuid-v7.ts'
import { mapFileError } from './map-file-error.ts'
import { openZip, type ZipFile } from './open-zip.ts'
import { parseJson } from './parse-json.ts'
import { assertLedger } from './restore-backup.ts'
import {
  ledgerPart,
  manifestPart,
  manifestSchema,
  type WholeLedger,
  wholeLedgerSchema,
} from './whole-ledger.ts'

const largestManifest = 16 << 20

const altered = say(
  '它不完整，或被改动过。请在原电脑上重新导出。',
  'It is cut off, or was altered. Export it again on the old computer.',
)
const strange = say('它不是整库文件（.jxledger）。', 'It is no whole workspace (.jxledger).')

const manifestOf = async (zip: ZipFile, refuse: (reason: Label) => ExpectedError): Promise<WholeLedger> => {
  const declared = zip.entries.find(({ name }) => name === manifestPart)?.size ?? 0
  if (declared === 0 || declared > largestManifest) throw refuse(strange)
  let text = Buffer.alloc(0)
  for await (const chunk of zip.stream(manifestPart) as AsyncIterable<Buffer>) {
    text = Buffer.concat([text, chunk])
    if (text.byteLength > declared) throw refuse(altered)
  }
  const json = parseJson(text.toString('utf8')) as { readonly schema?: unknown } | null
  if (typeof json?.schema === 'number' && json.schema > wholeLedgerSchema)
    throw new ExpectedError('workspace-newer', { needs: `#${json.schema}`, have: `#${wholeLedgerSchema}` })
  const parsed = manifestSchema.safeParse(json)
  if (!parsed.success) throw refuse(strange)
  const { parts } = parsed.data
  const names = new Set(parts.map(({ name }) => name))
  const paths = new Set(parts.map(({ path }) => path.toLowerCase()))
  const isWhole =
    names.size === parts.length &&
    paths.size === parts.length &&
    parts.some(({ name, path }) => name === ledgerPart && path === ledgerPart) &&
    zip.entries.length === parts.length + 1 &&
    zip.entries.every(({ name }) => name === manifestPart || names.has(name))
  if (!isWhole) throw refuse(altered)
  return parsed.data
}

const isEmptyFolder = async (dir: string): Promise<boolean> => {
  try {
    return (await readdir(dir)).length === 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true
    throw mapFileError(error, dir)
  }
}

/**
 * Makes a workspace of a `.jxledger` in a folder that is empty or not there. Everything is written and checked beside it
 * first: a file that is not whole leaves nothing behind. Throws `file-unreadable`, `workspace-newer`, `workspace-exists`,
 * `disk-full`, `cancelled`.
 */
export const unpackWholeLedger = async (file: string, to: string, job: JobContext): Promise<void> => {
  const dir = resolve(to)
  const refuse = (reason: Label) => new ExpectedError('file-unreadable', { file: basename(file), reason })
  if (!(await isEmptyFolder(dir))) throw new ExpectedError('workspace-exists', { dir })
  const opened = await openZip(file).catch((error) => {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? new ExpectedError('file-missing', { file })
      : error
  })
  if (!opened.ok) throw refuse(opened.fault === 'no-zip' ? strange : altered)
  const { zip } = opened
  const manifest = await manifestOf(zip, refuse)
  const total = manifest.parts.reduce((sum, { size }) => sum + size, 0)
  const temporary = join(dirname(dir), `.${basename(dir)}.${process.pid}.part`)
  const label = say('取出台账和附件', 'Unpacking the workspace')
  let done = 0
  try {
    for (const { name, path, sha256, size } of manifest.parts) {
      const target = join(temporary, path)
      await mkdir(dirname(target), { recursive: true })
      const hash = createHash('sha256')
      const handle = await open(target, 'wx')
      try {
        let seen = 0
        for await (const chunk of zip.stream(name) as AsyncIterable<Buffer>) {
          seen += chunk.byteLength
          if (seen > size) throw refuse(altered)
          if (job.signal.aborted) throw new ExpectedError('cancelled')
          hash.update(chunk)
          await handle.writeFile(chunk)
          done += chunk.byteLength
          job.report({ done, total, label })
        }
        await handle.sync()
        if (seen !== size || hash.digest('hex') !== sha256) throw refuse(altered)
      } finally {
        await handle.close()
      }
    }
    const ledger = join(temporary, ledgerPart)
    await assertLedger(ledger)
    // Looking at it left these, empty.
    for (const suffix of ['-wal', '-shm']) await rm(`${ledger}${suffix}`, { force: true })
    // A station of its own: the one that it came from may go on being used.
    const stationId = createUuidV7(() => new Date())()
    await writeWorkstation(temporary, { stationId, operator: manifest.operator })
    await rmdir(dir).catch(() => undefined)
    await rename(temporary, dir)
  } catch (error) {
    if (error instanceof ExpectedError) throw error
    if (String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw refuse(altered)
    throw mapFileError(error, dir)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}
