import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldFault } from '../../shared/errors.ts'
import type { FieldValue, Values } from '../../shared/record/field.ts'
import { failureText, faultsOf } from './call-failure.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { registerForm, trackSave } from './save-state.ts'
import { useLanguage } from './texts.ts'

const idleMs = 2000

export interface Draft {
  /** Stored values with the unsaved ones laid over them. */
  readonly values: Values
  readonly dirty: boolean
  readonly failure: string | null
  /** Fields that the core refused, with the remedy; all others are stored. */
  readonly faults: readonly FieldFault[]
  set(field: string, value: FieldValue): void
  /** Saves now; resolves when everything typed so far is stored or refused. */
  flush(): Promise<void>
}

/** A value that was stored, until the stored values that the form is given show it. */
interface Echo {
  readonly value: FieldValue
  /** What the form was given when the save began, as JSON. */
  readonly before: string
}

/** Saves all that the core takes: one number it refuses must not keep the rest from being stored. */
const saveAllowed = async (
  save: (patch: Values) => Promise<unknown>,
  sent: Values,
): Promise<{ readonly values: Values; readonly refusal: unknown }> => {
  try {
    await save(sent)
    return { values: sent, refusal: null }
  } catch (refusal) {
    const refused = faultsOf(refusal).map(({ field }) => field)
    const rest = Object.entries(sent).filter(([field]) => !refused.includes(field))
    if (refused.length === 0 || rest.length === 0) throw refusal
    const values = Object.fromEntries(rest)
    await save(values)
    return { values, refusal }
  }
}

const text = (value: FieldValue | undefined): string => JSON.stringify(value ?? null)

/**
 * Keeps what is typed until it is stored: after two seconds without typing, on blur (call `flush`), on Ctrl+S
 * and when the form goes away. A value typed while a save is under way stays in the draft. Between the answer of
 * a save and the new stored values the saved ones stand in: editing on from the old ones would lose them.
 * `keeper` is told what is not stored yet, so that it outlives this page.
 */
export const useAutosave = (
  stored: Values,
  save: (patch: Values) => Promise<unknown>,
  keeper?: Pick<DraftKeeper, 'keep' | 'flush'>,
): Draft => {
  const [patch, setPatch] = useState<Values>({})
  const [echoes, setEchoes] = useState<Readonly<Record<string, Echo>>>({})
  const [failure, setFailure] = useState<unknown>(null)
  const language = useLanguage()
  const current = useRef({ patch, stored, save, keeper })
  const base = useRef<Values>({})
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const form = useRef<ReturnType<typeof registerForm> | null>(null)
  const queue = useRef<Promise<void>>(Promise.resolve())
  current.current.save = save
  current.current.stored = stored
  current.current.keeper = keeper

  const put = useCallback((next: Values) => {
    const before = current.current.stored
    base.current = Object.fromEntries(
      Object.keys(next).map((field) => [
        field,
        Object.hasOwn(base.current, field) ? (base.current[field] ?? null) : (before[field] ?? null),
      ]),
    )
    current.current.patch = next
    setPatch(next)
    current.current.keeper?.keep(next, base.current)
    form.current?.setDirty(Object.keys(next).length > 0)
  }, [])

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current)
    queue.current = queue.current.then(async () => {
      const { patch: sent, stored: before } = current.current
      if (Object.keys(sent).length === 0) return
      try {
        const stored = await trackSave(() => saveAllowed(current.current.save, sent))
        setFailure(stored.refusal)
        const left = Object.entries(current.current.patch).filter(
          ([field, value]) => value !== stored.values[field],
        )
        const echoed = Object.entries(stored.values).map(([field, value]) => [
          field,
          { value, before: text(before[field]) },
        ])
        setEchoes((others) => ({ ...others, ...Object.fromEntries(echoed) }))
        put(Object.fromEntries(left))
        // All is stored: a draft that outlived it would be listed as unfinished.
        if (left.length === 0) void current.current.keeper?.flush()
      } catch (refused) {
        setFailure(refused)
      }
    })
    return queue.current
  }, [put])

  const set = useCallback(
    (field: string, value: FieldValue) => {
      put({ ...current.current.patch, [field]: value })
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, idleMs)
    },
    [flush, put],
  )

  const standing = Object.entries(echoes).filter(([field, echo]) => text(stored[field]) === echo.before)
  const arrived = standing.length < Object.keys(echoes).length
  useEffect(() => {
    // Once seen, an echo must not come back when an undo brings the old value.
    if (arrived) setEchoes(Object.fromEntries(standing))
  })

  useEffect(() => {
    form.current = registerForm(flush)
    return () => {
      // Leaving the page stores what was typed; a refusal then shows in the status bar.
      const { keeper: last } = current.current
      flush()
        .then(() => last?.flush())
        .catch((failed: unknown) => console.error(failed))
      form.current?.remove()
      form.current = null
    }
  }, [flush])

  const faults = faultsOf(failure).filter(({ field }) => Object.hasOwn(patch, field))
  const echoed = Object.fromEntries(standing.map(([field, echo]) => [field, echo.value]))
  return {
    values: { ...stored, ...echoed, ...patch },
    dirty: Object.keys(patch).length > 0,
    failure: failure === null ? null : failureText(failure, language),
    faults,
    set,
    flush,
  }
}
