import { stat } from 'node:fs/promises'
import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import { textOf } from '../../../shared/record/read-value.ts'
import type { Workspace } from '../../core/workspace.ts'
import { hashFile } from '../../files/hash-file.ts'
import { olderVersions } from './older-versions.ts'
import { type InspectFile, takeFile } from './take-file.ts'
import { requireEvidence } from './view-evidence.ts'

interface Replaced {
  readonly id: string
}

/** Puts a newer file where an older one stands; the older one stays as a version. Throws `record-missing`, `file-missing`. */
export const replaceFile = async (
  { id, file: path }: Inputs['evidence.replace'],
  workspace: Workspace,
  inspect: InspectFile,
): Promise<Replaced> => {
  const { store } = workspace
  requireEvidence(store, id)
  const onDisk = await stat(path).catch(() => null)
  if (!onDisk?.isFile()) throw new ExpectedError('file-missing', { file: path })
  const file = await takeFile(path, workspace, inspect)
  store.write({ label: 'replaceEvidence', detail: { file: file.fileName } }, (writer) => {
    requireEvidence(writer, id)
    writer.update('evidence', id, { ...file })
  })
  return { id }
}

/** Puts an older version back; what stood in its place becomes a version. Throws `record-missing`, `file-missing`, `file-unreadable`. */
export const restoreVersion = async (
  { id, sha256 }: Inputs['evidence.restoreVersion'],
  { store, attachments }: Workspace,
): Promise<Replaced> => {
  const find = () => olderVersions(store, requireEvidence(store, id)).find((one) => one.sha256 === sha256)
  const version = find()
  if (!version) throw new ExpectedError('record-missing', { id })
  const file = textOf(version.values, 'fileName')
  if (!attachments.has(sha256)) throw new ExpectedError('file-missing', { file })
  // A version that nobody looked at for years must not come back cut or changed.
  if ((await hashFile(attachments.pathOf(sha256))) !== sha256)
    throw new ExpectedError('file-unreadable', { file, reason: 'SHA-256' })
  store.write({ label: 'restoreVersion', detail: { file } }, (writer) =>
    writer.update('evidence', id, version.values),
  )
  return { id }
}
