import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FieldValue, Values } from '../../shared/record/field.ts'
import { type DraftConflict, reconcileDraft } from '../../shared/record/reconcile-draft.ts'
import { useCore } from '../lib/core-client.tsx'
import { createDraftKeeper, type DraftKeeper, type DraftPlace } from '../lib/draft-keeper.ts'

export interface KeptDraft {
  /** Told what is typed and not stored. */
  readonly keeper: Pick<DraftKeeper, 'keep' | 'flush' | 'forget'>
  /** When the draft that was found was typed; null where there was none or nothing of it was left. */
  readonly restoredAt: string | null
  /** Typed before, but the record has been changed since: nothing of it is applied unless chosen. */
  readonly conflicts: readonly DraftConflict[]
  /** One conflict is settled: `use` puts the draft's value into the form. */
  settle(field: string, use: boolean): void
  /** Forgets the draft, what waited to be decided with it. Rejects where the core refuses. */
  discard(): Promise<void>
  /** Why the draft cannot be kept at the moment. */
  readonly failure: unknown
}

/**
 * The draft of one form: looked up when it opens, laid over what the record still holds as it was then, and kept anew
 * while typing goes on. Conflicts stay part of the draft until they are settled. Without a place nothing is kept.
 */
export const useKeptDraft = (
  place: DraftPlace | null,
  stored: Values,
  apply: (field: string, value: FieldValue) => void,
): KeptDraft => {
  const core = useCore()
  const [found, setFound] = useState<{ at: string | null; conflicts: readonly DraftConflict[] }>({
    at: null,
    conflicts: [],
  })
  const [failure, setFailure] = useState<unknown>(null)
  const open = useRef<readonly DraftConflict[]>([])
  const typed = useRef<{ values: Values; base: Values } | null>(null)
  const isReady = useRef(false)
  const latest = useRef({ stored, apply })
  latest.current = { stored, apply }
  const own = useMemo(() => (place ? createDraftKeeper(core, place, setFailure) : null), [core, place])

  const hand = useCallback(() => {
    if (!isReady.current || !typed.current) return
    const { values, base } = typed.current
    // With itself as its base a conflict is one again at the next opening.
    const held = Object.fromEntries(open.current.map(({ field, draft }) => [field, draft]))
    own?.keep({ ...held, ...values }, { ...held, ...base })
  }, [own])

  useEffect(() => {
    let isGone = false
    if (!place) return
    core
      .call('drafts.get', { key: place.key })
      .then(({ draft }) => {
        if (isGone) return
        const now = typed.current?.values ?? {}
        const before = draft ?? { values: {}, base: {}, at: null }
        const { apply: fields, conflicts } = reconcileDraft(before.values, before.base, latest.current.stored)
        const left = conflicts.filter(({ field }) => !Object.hasOwn(now, field))
        const back = Object.entries(fields).filter(([field]) => !Object.hasOwn(now, field))
        open.current = left
        isReady.current = true
        typed.current ??= { values: {}, base: {} }
        for (const [field, value] of back) latest.current.apply(field, value)
        if (back.length > 0 || left.length > 0) setFound({ at: before.at, conflicts: left })
        if (draft) hand()
      })
      .catch((refused: unknown) => {
        // Without the core there is no draft to find; typing goes on and is kept once it is back.
        isReady.current = true
        setFailure(refused)
      })
    return () => {
      isGone = true
    }
  }, [core, place, hand])

  return useMemo(
    () => ({
      keeper: {
        keep(values: Values, base: Values) {
          typed.current = { values, base }
          hand()
        },
        flush: async () => own?.flush(),
        forget: () => own?.forget(),
      },
      restoredAt: found.at,
      conflicts: found.conflicts,
      settle(field: string, use: boolean) {
        const conflict = open.current.find((one) => one.field === field)
        open.current = open.current.filter((one) => one.field !== field)
        setFound(({ at }) => ({ at: open.current.length === 0 ? null : at, conflicts: open.current }))
        if (conflict && use) latest.current.apply(field, conflict.draft)
        else hand()
      },
      async discard() {
        own?.forget()
        open.current = []
        typed.current = { values: {}, base: {} }
        if (place) await core.call('drafts.drop', { key: place.key })
        setFound({ at: null, conflicts: [] })
      },
      failure,
    }),
    [core, place, own, found, failure, hand],
  )
}
