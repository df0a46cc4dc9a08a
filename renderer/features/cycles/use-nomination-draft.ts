import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { NominationView } from '../../../shared/cycle-views.ts'
import type { RecordView } from '../../../shared/workspace-views.ts'
import { useKeptRecord } from '../../record/use-record-draft.ts'

/** Autosaving draft of an entry; what was stored stays on screen while the findings are worked out anew. */
export const useNominationDraft = ({ record }: NominationView) => {
  const queries = useQueryClient()
  const show = useCallback(
    (saved: RecordView) =>
      queries.setQueryData<NominationView>(['nomination.get', { id: saved.id }], (view) =>
        view ? { ...view, record: { ...view.record, values: saved.values } } : view,
      ),
    [queries],
  )
  return useKeptRecord(record, show)
}
