import { pinyin } from 'pinyin-pro'

interface Part {
  readonly text: string
  readonly isHan: boolean
}

/** Syllables of the Han characters and words of anything else, in order; characters without a reading are left out. */
const partsOf = (s: string, surname: 'off' | 'head'): readonly Part[] =>
  pinyin(s, { type: 'all', toneType: 'none', surname, v: true, nonZh: 'consecutive' })
    .map((part) => ({
      text: (part.isZh ? part.pinyin : part.origin).replace(/[^a-z0-9]/gu, ''),
      isHan: part.isZh,
    }))
    .filter((part) => part.text !== '')

const full = (parts: readonly Part[]): string => parts.map((part) => part.text).join('')
const initials = (parts: readonly Part[]): string =>
  parts.map((part) => (part.isHan ? part.text.charAt(0) : part.text)).join('')

/** Surnames have one or two characters. */
const head = /^\p{Script=Han}{1,2}/u

/**
 * Pinyin by which a name or title can be found: 单春梅 gives `danchunmei shanchunmei` and `dcm scm`. Where the first
 * character reads otherwise as a surname, both readings are there, parted by a space: only a reader knows whether
 * 单 begins a name or 单位. ü is v. Lower-case; letters and digits stay.
 */
export const pinyinKeys = (s: string): { readonly full: string; readonly initials: string } => {
  const text = s.normalize('NFKC').toWellFormed().toLowerCase()
  const plain = partsOf(text, 'off')
  const start = head.exec(text)?.[0] ?? ''
  const named = start === '' ? [] : partsOf(start, 'head')
  const differs = named.some((part, i) => part.text !== plain[i]?.text)
  const readings = differs ? [plain, [...named, ...plain.slice(named.length)]] : [plain]
  return { full: readings.map(full).join(' '), initials: [...new Set(readings.map(initials))].join(' ') }
}
