import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Values } from '../../shared/record/field.ts'
import type { RecordView } from '../../shared/workspace-views.ts'
import { useCore } from '../lib/core-client.tsx'
import { useAutosave } from '../lib/use-autosave.ts'
import { storableValues } from './storable-values.ts'

/** Autosaving draft of a stored record. The answer of a save is shown at once, before lists are asked again. */
export const useRecordDraft = (record: RecordView) => {
  const core = useCore()
  const queries = useQueryClient()
  const save = useCallback(
    async (values: Values) => {
      const saved = await core.call('records.update', { id: record.id, values: storableValues(values) })
      queries.setQueryData(['records.get', { id: record.id }], saved)
    },
    [core, queries, record.id],
  )
  return useAutosave(record.values, save)
}
