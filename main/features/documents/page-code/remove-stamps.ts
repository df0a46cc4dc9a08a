import { ExpectedError } from '../../../../shared/errors.ts'
import { textOf } from '../../../../shared/record/read-value.ts'
import { parseStampedSlot } from '../../../../shared/rules/page-code/stamped-slot.ts'
import type { Workspace } from '../../../core/workspace.ts'

/** Takes scans of stamped pages back, as one step; other evidence is not touched. Throws `record-missing`. */
export const removeStamps = ({ store }: Workspace, ids: readonly string[]): { readonly removed: number } =>
  store.write({ label: 'removeStamps', detail: { count: ids.length } }, (writer) => {
    for (const id of ids) {
      const record = writer.get('evidence', id)
      if (!record || parseStampedSlot(textOf(record.values, 'slot')) === null)
        throw new ExpectedError('record-missing', { id })
      writer.remove('evidence', id)
    }
    return { removed: ids.length }
  })
