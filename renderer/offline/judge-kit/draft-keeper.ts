import type { OpenKit } from './open-kit.ts'
import { type Draft, draftText, parseDraft } from './draft.ts'

/** A place in the browser that a page opened from a file may lack. */
const storage = (): Storage | null => {
  try {
    const { localStorage } = window
    localStorage.setItem('jiangxin-kit', '1')
    localStorage.removeItem('jiangxin-kit')
    return localStorage
  } catch {
    // Forbidden by the browser's settings, or full: the judge is told to save to a file.
    return null
  }
}

export interface DraftKeeper {
  /** False where this browser keeps nothing: only a file does then. */
  readonly keeps: boolean
  load(): Promise<Draft | null>
  /** Keeps the draft, sealed; false where that failed. */
  keep(draft: Draft): Promise<boolean>
}

export const createDraftKeeper = (kit: OpenKit): DraftKeeper => {
  const place = storage()
  const name = `jiangxin-kit-${kit.contents.kit}`
  /** One after the other, so that the last one stays. */
  let turn: Promise<unknown> = Promise.resolve()
  return {
    keeps: place !== null,
    async load() {
      const sealed = place?.getItem(name)
      const text = sealed ? await kit.unseal(sealed) : null
      return text === null ? null : parseDraft(text, kit.contents)
    },
    keep(draft) {
      const kept = turn.then(async () => {
        if (!place) return false
        const sealed = await kit.seal(draftText(draft))
        try {
          place.setItem(name, sealed)
          return true
        } catch {
          // No room left; what is on the page stays.
          return false
        }
      })
      turn = kept
      return kept
    },
  }
}
