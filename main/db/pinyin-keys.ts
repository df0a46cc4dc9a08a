import { pinyin } from 'pinyin-pro'

interface Part {
  readonly text: string
  readonly isHan: boolean
}

/** Syllables of the Han characters and words of anything else, in order; characters without a reading are left out. */
const partsOf = (s: string, surname: 'off' | 'head'): readonly Part[] =>
  pinyin(s.normalize('NFKC').toWellFormed().toLowerCase(), {
    type: 'all',
    toneType: 'none',
    surname,
    v: true,
    nonZh: 'consecutive',
  })
    .map((part) => ({
      text: (part.isZh ? part.pinyin : part.origin).replace(/[^a-z0-9]/gu, ''),
      isHan: part.isZh,
    }))
    .filter((part) => part.text !== '')

/**
 * Pinyin by which a name or title can be found: 单春梅 gives `danchunmei shanchunmei` and `dcm scm`. Where the first
 * character reads otherwise as a surname, both readings are there, parted by a space: only a reader knows whether
 * 单 begins a name or 单位. ü is v. Lower-case; letters and digits stay.
 */
export const pinyinKeys = (s: string): { readonly full: string; readonly initials: string } => {
  const readings = [partsOf(s, 'off'), partsOf(s, 'head')]
  const distinct = (render: (part: Part) => string): string =>
    [...new Set(readings.map((parts) => parts.map(render).join('')))].filter((text) => text !== '').join(' ')
  return {
    full: distinct((part) => part.text),
    initials: distinct((part) => (part.isHan ? part.text.charAt(0) : part.text)),
  }
}
