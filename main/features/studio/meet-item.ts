import type { Inputs } from '../../../shared/contract.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { Workspace } from '../../core/workspace.ts'
import { rowsOf, textOf } from '../../../shared/record/read-value.ts'
import { requireStudio } from './require-studio.ts'

/** Says of one item of the checklist whether it is met; the day is kept with it. Throws `record-missing`, `invalid-input`. */
export const meetItem = (
  { id, item, met }: Inputs['studio.meet'],
  { store, today }: Workspace,
): { readonly id: string } => {
  const studio = requireStudio(store, id)
  const rows = rowsOf(studio.values, 'checklist')
  if (!rows.some((row) => row.item === item)) throw new ExpectedError('invalid-input', { reason: item })
  const checklist = rows.map((row) => {
    if (row.item !== item) return row
    const { since, ...rest } = row
    return met ? { ...rest, met, since: since ?? today() } : { ...rest, met }
  })
  const detail = { type: recordDefinitions.studio.label.zh, title: textOf(studio.values, 'name') }
  store.write({ label: 'update', detail }, (writer) => writer.update('studio', id, { checklist }))
  return { id }
}
