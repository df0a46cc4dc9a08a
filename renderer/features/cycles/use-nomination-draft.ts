import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { NominationView } from '../../../shared/cycle-views.ts'
import type { Values } from '../../../shared/record/field.ts'
import { useCore } from '../../lib/core-client.tsx'
import { useAutosave } from '../../lib/use-autosave.ts'
import { storableValues } from '../../record/storable-values.ts'

/** Autosaving draft of an entry; what was stored stays on screen while the findings are worked out anew. */
export const useNominationDraft = ({ record }: NominationView) => {
  const core = useCore()
  const queries = useQueryClient()
  const { id } = record
  const save = useCallback(
    async (values: Values) => {
      const saved = await core.call('records.update', { id, values: storableValues(values) })
      queries.setQueryData<NominationView>(['nomination.get', { id }], (view) =>
        view ? { ...view, record: { ...view.record, values: saved.values } } : view,
      )
    },
    [core, queries, id],
  )
  return useAutosave(record.values, save)
}
