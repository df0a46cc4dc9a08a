/** Colours of one appearance; written to the page as CSS variables and handed to antd as tokens. */
export interface Palette {
  readonly scheme: 'light' | 'dark'
  readonly paper: string
  readonly panel: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly line: string
  readonly line2: string
  /** Outline of a box one types into. */
  readonly edge: string
  /** Outline of a button, whose text already marks it. */
  readonly rim: string
  readonly accent: string
  readonly onAccent: string
  readonly accentBg: string
  readonly ok: string
  readonly okBg: string
  readonly warn: string
  readonly warnBg: string
  readonly bad: string
  readonly badBg: string
  readonly blue: string
  readonly sel: string
  readonly desk: string
  /** Series of a chart, told apart by lightness as well as by hue. */
  readonly series: readonly string[]
}

export type PaletteName = 'light' | 'dark' | 'contrast'

/**
 * Values from the drawings, except ink3 and edge: those were raised until small text reaches 4.5:1 on paper
 * and the outline of a field 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const palettes: Readonly<Record<PaletteName, Palette>> = {
  light: {
    scheme: 'light',
    paper: '#faf9f7',
    panel: '#ffffff',
    ink: '#1f2328',
    ink2: '#4f5863',
    ink3: '#666f7b',
    line: '#e4e2dd',
    line2: '#efede9',
    edge: '#918e87',
    rim: '#cfccc5',
    accent: '#a4302a',
    onAccent: '#ffffff',
    accentBg: '#fbf1f0',
    ok: '#2a7147',
    okBg: '#eef5f0',
    warn: '#8a5700',
    warnBg: '#fdf6e7',
    bad: '#b3261e',
    badBg: '#fdf0ef',
    blue: '#2b5c9e',
    sel: '#f4f1ec',
    desk: '#efece6',
    series: ['#7f1f1a', '#c9746e', '#2b5c9e', '#8fabd0', '#a8a298'],
  },
  dark: {
    scheme: 'dark',
    paper: '#16181b',
    panel: '#1d2024',
    ink: '#e7e5e1',
    ink2: '#b4bac2',
    ink3: '#939aa3',
    line: '#2d3136',
    line2: '#25292d',
    edge: '#6d747c',
    rim: '#43484f',
    accent: '#e0766f',
    onAccent: '#1d0d0c',
    accentBg: '#2c2021',
    ok: '#67b98a',
    okBg: '#1c2822',
    warn: '#d9a441',
    warnBg: '#2b2518',
    bad: '#ef8880',
    badBg: '#2e1f1f',
    blue: '#85aee6',
    sel: '#24272b',
    desk: '#101214',
    series: ['#e0766f', '#8f4540', '#85aee6', '#3f6296', '#8d887f'],
  },
  contrast: {
    scheme: 'light',
    paper: '#ffffff',
    panel: '#ffffff',
    ink: '#000000',
    ink2: '#1a1a1a',
    ink3: '#333333',
    line: '#595959',
    line2: '#767676',
    edge: '#000000',
    rim: '#000000',
    accent: '#8a0f0a',
    onAccent: '#ffffff',
    accentBg: '#ffe9e7',
    ok: '#004d22',
    okBg: '#e6f5ec',
    warn: '#5c3a00',
    warnBg: '#fff3d6',
    bad: '#8a0f0a',
    badBg: '#ffe9e7',
    blue: '#003a80',
    sel: '#ececec',
    desk: '#dddddd',
    series: ['#5c0000', '#c9746e', '#003a80', '#8fabd0', '#595959'],
  },
}
