import { stat } from 'node:fs/promises'
import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { Workspace } from '../../core/workspace.ts'
import { type InspectFile, takeFile } from './take-file.ts'

/**
 * Puts a file beside any record that is no nomination (those have the slots of their pack): a contract beside
 * an apprenticeship, a charter beside an alliance. The same bytes stand once in a slot (one certificate may show
 * several items of a checklist), and a newer file of the same name takes the older one's place there. Throws
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
    const inSlot = siblings.filter(({ values }) => values.slot === slot)
    const same = inSlot.find(({ values }) => values.sha256 === file.sha256)
    if (same) return { id: same.id }
    const older = inSlot.find(({ values }) => values.fileName === file.fileName)
    if (older) writer.update('evidence', older.id, { ...file })
    return {
      id: older?.id ?? writer.insert('evidence', { ...file, owner, slot, order: siblings.length + 1 }),
    }
  })
}
