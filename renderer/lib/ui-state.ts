import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Language } from './texts.ts'

export type ThemeChoice = 'system' | 'light' | 'dark' | 'contrast'

interface UiState {
  readonly theme: ThemeChoice
  readonly language: Language
  readonly dense: boolean
  /** Columns a user chose, by record type. */
  readonly columns: Readonly<Record<string, readonly string[]>>
  set(patch: Partial<Pick<UiState, 'theme' | 'language' | 'dense'>>): void
  setColumns(type: string, columns: readonly string[] | null): void
}

/** How this window looks. Never holds records. */
export const useUiState = create<UiState>()(
  persist(
    (set) => ({
      theme: 'system',
      language: 'zh',
      dense: false,
      columns: {},
      set: (patch) => set(patch),
      setColumns: (type, columns) =>
        set((state) => {
          const { [type]: _, ...rest } = state.columns
          return { columns: columns ? { ...rest, [type]: columns } : rest }
        }),
    }),
    { name: 'ui' },
  ),
)
