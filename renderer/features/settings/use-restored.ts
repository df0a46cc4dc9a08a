import { create } from 'zustand'

/**
 * Time of the backup that was just put back. Kept outside the page: the workspace closes and opens again while a
 * backup is restored, and the page starts anew with it.
 */
export const useRestored = create<{ readonly at: string | null }>()(() => ({ at: null }))
