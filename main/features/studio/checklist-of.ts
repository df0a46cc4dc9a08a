import { checklistSlot } from '../../../shared/rules/checklist-slot.ts'
import type { ChecklistItemView } from '../../../shared/studio-views.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { rowsOf, textOf } from '../../../shared/record/read-value.ts'

/** The items that this studio is held to, each with the files that show it. */
export const checklistOf = (reader: Reader, studio: StoredRecord): readonly ChecklistItemView[] => {
  const files = reader.list({ type: 'evidence', filters: [{ field: 'owner', is: studio.id }] })
  return rowsOf(studio.values, 'checklist').map((row) => {
    const item = textOf(row, 'item')
    return {
      item,
      met: row.met === true,
      since: textOf(row, 'since'),
      note: textOf(row, 'note'),
      files: files
        .filter(({ values }) => values.slot === checklistSlot(item))
        .map(({ id, values }) => ({ id, fileName: textOf(values, 'fileName') })),
    }
  })
}
