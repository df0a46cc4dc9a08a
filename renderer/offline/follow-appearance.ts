import { type PaletteName, palettes } from '../app/palette.ts'

/** Colours of the house as CSS variables, light, dark or of high contrast as the system asks. */
export const followAppearance = (): void => {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const contrast = matchMedia('(prefers-contrast: more)')
  const paint = (): void => {
    const name: PaletteName = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light'
    const { scheme, series: _, ...colours } = palettes[name]
    const { style } = document.documentElement
    style.colorScheme = scheme
    for (const [key, value] of Object.entries(colours))
      style.setProperty(`--${key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`, value)
  }
  dark.addEventListener('change', paint)
  contrast.addEventListener('change', paint)
  paint()
}
