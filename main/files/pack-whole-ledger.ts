import { createReadStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import product from '../../package.json' with { type: 'json' }
import { ExpectedError } from '../../shared/errors.ts'
import { say } from '../../shared/text/say.ts'
import type { JobContext } from '../core/feature.ts'
import type { Operator } from '../core/workspace.ts'
import type { BackupSource } from './backup.ts'
import { folders, ledgerPart, manifestPart, type WholeLedger, wholeLedgerSchema } from './whole-ledger.ts'
import { writeVerifiedCopy } from './write-verified-copy.ts'
import { createZip } from './write-zip.ts'

const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

export interface LedgerToPack extends BackupSource {
  readonly operator: Operator
}

/**
 * Writes the whole workspace into one file while it is in use. The file gets its name when it is whole; nothing stays of one
 * that is cancelled. Throws `disk-full`, `package-too-large`, `workspace-damaged`, `cancelled`.
 */
export const packWholeLedger = async (
  workspace: LedgerToPack,
  file: string,
  job: JobContext,
): Promise<{ readonly files: number; readonly size: number }> => {
  const { dir, operator } = workspace
  const copy = `${file}.ledger`
  const label = say('装入台账和附件', 'Packing the workspace')
  const zip = await createZip(file)
  try {
    await writeVerifiedCopy(workspace.store.database, copy, (done, total) => {
      if (job.signal.aborted) throw new ExpectedError('cancelled')
      job.report({ done, total, label: say('复制台账', 'Copying the ledger') })
    })
    const parts: WholeLedger['parts'][number][] = []
    const ledger = await zip.add(ledgerPart, createReadStream(copy), true)
    parts.push({ ...ledger, path: ledgerPart })
    const below = await Promise.all(folders.map((folder) => filesBelow(join(dir, folder))))
    const all = below.flat()
    for (const [index, path] of all.entries()) {
      if (job.signal.aborted) throw new ExpectedError('cancelled')
      job.report({ done: index, total: all.length, label })
      const part = await zip.add(`files/${index}`, createReadStream(path, { highWaterMark: 1 << 20 }), false)
      parts.push({ ...part, path: relative(dir, path).split(sep).join('/') })
    }
    const manifest: WholeLedger = {
      format: 'jxledger',
      schema: wholeLedgerSchema,
      program: product.version,
      madeAt: workspace.now().toISOString(),
      operator: { name: operator.name, unit: operator.unit, role: operator.role },
      parts,
    }
    await zip.add(manifestPart, [Buffer.from(JSON.stringify(manifest))], true)
    await zip.finish()
    return { files: all.length, size: (await stat(file)).size }
  } catch (error) {
    await zip.abort()
    throw error
  } finally {
    await rm(copy, { force: true })
  }
}
