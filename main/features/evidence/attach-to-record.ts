import { stat } from 'node:fs/promises'
import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { Workspace } from '../../core/workspace.ts'
import { type InspectFile, takeFile } from './take-file.ts'

/**
 * Puts a file beside any record that is no nomination (those have the slots of their pack): a contract beside
 * an apprenticeship, a charter beside an alliance. The same bytes stand once beside a record. Throws
 * `record-missing`, `file-missing`.
 */
export const attachToRecord = async (
  { file: path, owner, slot }: Inputs['evidence.attach'],
  workspace: Workspace,
  inspect: InspectFile,
): Promise<{ readonly id: string }> => {
  const { store } = workspace
  const record = store.find(owner)
  if (!record || record.deleted || record.type === 'nomination' || record.type === 'evidence')
    throw new ExpectedError('record-missing', { id: owner })
  const onDisk = await stat(path).catch(() => null)
  if (!onDisk?.isFile()) throw new ExpectedError('file-missing', { file: path })
  const file = await takeFile(path, workspace, inspect)
  return store.write({ label: 'place', detail: { file: file.fileName } }, (writer) => {
    const siblings = writer.list({ type: 'evidence', filters: [{ field: 'owner', is: owner }] })
    const same = siblings.find(({ values }) => values.sha256 === file.sha256)
    return { id: same?.id ?? writer.insert('evidence', { ...file, owner, slot, order: siblings.length + 1 }) }
  })
}
