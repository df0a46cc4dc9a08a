import { create } from 'zustand'
import { defaultPreferences, type Preferences } from '../../shared/preferences.ts'

interface UiState extends Preferences {
  set(
    patch: Partial<Pick<Preferences, 'theme' | 'language' | 'dense' | 'notices' | 'noticedOn' | 'lockAfter'>>,
  ): void
  setColumns(type: string, columns: readonly string[] | null): void
  setWidths(type: string, widths: Readonly<Record<string, number>>): void
}

/** How this window looks. Never holds records. Kept by the core: see `app/use-kept-preferences.ts`. */
export const useUiState = create<UiState>()((set) => ({
  ...defaultPreferences,
  set: (patch) => set(patch),
  setColumns: (type, columns) =>
    set((state) => {
      const { [type]: _, ...rest } = state.columns
      return { columns: columns ? { ...rest, [type]: columns } : rest }
    }),
  setWidths: (type, widths) => set((state) => ({ widths: { ...state.widths, [type]: widths } })),
}))
