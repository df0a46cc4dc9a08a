import type { KitEntry } from '../../../shared/kit/kit-contents.ts'
import { type Draft, type DraftRow, emptyRow, entriesOf } from './draft.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import type { OpenKit } from './open-kit.ts'

/** What all views of an open kit share: the entries, the draft, and which entry lies on the desk. */
export interface Desk {
  readonly kit: OpenKit
  readonly entries: readonly KitEntry[]
  readonly keeps: boolean
  row(entry: string): DraftRow
  draft(): Draft
  change(entry: string, patch: Partial<DraftRow>): void
  replace(draft: Draft): void
  /** Told after every change, and whether it is kept. */
  onChange(listener: (entry: string | null, kept: boolean) => void): void
}

export const createDesk = (kit: OpenKit, keeper: DraftKeeper, start: Draft): Desk => {
  let draft = start
  const listeners: ((entry: string | null, kept: boolean) => void)[] = []
  const set = (next: Draft, entry: string | null): void => {
    draft = next
    for (const listener of listeners) listener(entry, keeper.keeps)
    void keeper.keep(draft).then((kept) => {
      if (!kept) for (const listener of listeners) listener(entry, false)
    })
  }
  return {
    kit,
    entries: entriesOf(kit.contents),
    keeps: keeper.keeps,
    row: (entry) => draft[entry] ?? emptyRow,
    draft: () => draft,
    change: (entry, patch) => set({ ...draft, [entry]: { ...(draft[entry] ?? emptyRow), ...patch } }, entry),
    replace: (next) => set(next, null),
    onChange: (listener) => void listeners.push(listener),
  }
}
