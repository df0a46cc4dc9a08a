import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import type { FieldValue, Values } from '../../shared/record/field.ts'
import type { RecordView } from '../../shared/workspace-views.ts'
import { useCore } from '../lib/core-client.tsx'
import { type Draft, useAutosave } from '../lib/use-autosave.ts'
import { storableValues } from './storable-values.ts'
import { type KeptDraft, useKeptDraft } from './use-kept-draft.ts'

type Record_ = Pick<RecordView, 'id' | 'type' | 'values'>

/** Autosaving draft of a stored record that outlives page and core; `onSaved` takes the core's answer. */
export const useKeptRecord = (
  record: Record_,
  onSaved: (saved: RecordView) => void,
): Draft & { readonly kept: KeptDraft } => {
  const core = useCore()
  const { id, type } = record
  const save = useCallback(
    async (values: Values) => {
      onSaved(await core.call('records.update', { id, values: storableValues(values) }))
    },
    [core, id, onSaved],
  )
  const set = useRef<(field: string, value: FieldValue) => void>(() => undefined)
  const apply = useCallback((field: string, value: FieldValue) => set.current(field, value), [])
  const place = useMemo(() => ({ key: id, type, record: id }), [id, type])
  const kept = useKeptDraft(place, record.values, apply)
  const draft = useAutosave(record.values, save, kept.keeper)
  set.current = draft.set
  return { ...draft, kept }
}

/** The same for the page of a record: the answer of a save is shown at once, before lists are asked again. */
export const useRecordDraft = (record: RecordView) => {
  const queries = useQueryClient()
  const show = useCallback(
    (saved: RecordView) => queries.setQueryData(['records.get', { id: saved.id }], saved),
    [queries],
  )
  return useKeptRecord(record, show)
}
