import { create } from 'zustand'

interface SaveState {
  readonly pending: number
  readonly saving: number
  readonly savedAt: Date | null
  readonly failed: boolean
}

/** What the status bar says about unsaved work in open forms. */
export const useSaveState = create<SaveState>()(() => ({
  pending: 0,
  saving: 0,
  savedAt: null,
  failed: false,
}))

type Flush = () => Promise<void>
const forms = new Map<symbol, { dirty: boolean; readonly flush: Flush; readonly keep: Flush }>()

const publish = () =>
  useSaveState.setState({ pending: [...forms.values()].filter((form) => form.dirty).length })

/**
 * A form says that it exists and how to save it at once; call the result when it goes away. `keep` puts what is typed
 * in a safe place without saving it, where that is not the same (a record that is not made yet).
 */
export const registerForm = (flush: Flush, keep = flush) => {
  const key = Symbol('form')
  forms.set(key, { dirty: false, flush, keep })
  return {
    setDirty(dirty: boolean) {
      const form = forms.get(key)
      if (form) form.dirty = dirty
      publish()
    },
    remove() {
      forms.delete(key)
      publish()
    },
  }
}

export const hasUnsavedWork = (): boolean => [...forms.values()].some((form) => form.dirty)

/** Saves every open form now (Ctrl+S, before undo, before leaving). */
export const flushForms = async (): Promise<void> => {
  await Promise.all([...forms.values()].map((form) => form.flush()))
}

/** Brings what is typed in every open form into safety: the page is about to go, or the core has come back. */
export const keepForms = async (): Promise<void> => {
  await Promise.all([...forms.values()].map((form) => form.keep()))
}

/** Runs one save and keeps the status bar true. Rejects as the save does. */
export const trackSave = async <T>(save: () => Promise<T>): Promise<T> => {
  useSaveState.setState((state) => ({ saving: state.saving + 1 }))
  try {
    const result = await save()
    useSaveState.setState({ savedAt: new Date(), failed: false })
    return result
  } catch (failure) {
    useSaveState.setState({ failed: true })
    throw failure
  } finally {
    useSaveState.setState((state) => ({ saving: state.saving - 1 }))
  }
}
