import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { ThemeChoice } from '../../shared/preferences.ts'
import { useUiState } from '../lib/ui-state.ts'
import { type Palette, type PaletteName, palettes } from './palette.ts'

const watch = (query: string) => {
  const media = window.matchMedia(query)
  return {
    subscribe: (listener: () => void) => {
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    read: () => media.matches,
  }
}

const dark = watch('(prefers-color-scheme: dark)')
const contrast = watch('(prefers-contrast: more)')

const nameOf = (choice: ThemeChoice, prefersDark: boolean, prefersContrast: boolean): PaletteName => {
  if (choice !== 'system') return choice
  if (prefersContrast) return 'contrast'
  return prefersDark ? 'dark' : 'light'
}

const cssName = (token: string): string => `--${token.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`

/** Whether a page is being printed. The browser lays it out right after the event, so the state must stand by then. */
const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}

/** The palette in force, written to the page's root as CSS variables. */
export const useAppearance = (): Palette => {
  const choice = useUiState((state) => state.theme)
  const prefersDark = useSyncExternalStore(dark.subscribe, dark.read)
  const prefersContrast = useSyncExternalStore(contrast.subscribe, contrast.read)
  // Paper is white, whatever the screen is.
  const name = usePrinting() ? 'light' : nameOf(choice, prefersDark, prefersContrast)
  const palette = palettes[name]
  useLayoutEffect(() => {
    const root = document.documentElement
    root.dataset.theme = name
    root.style.colorScheme = palette.scheme
    for (const [token, value] of Object.entries(palette)) {
      if (typeof value === 'string') root.style.setProperty(cssName(token), value)
    }
  }, [name, palette])
  return palette
}
