/** Characters Windows refuses in file names, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go.
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f]/gu
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** File systems count 255 bytes; a Chinese character takes up to four of them. */
const maxCharacters = 56

/** A name that every file system takes: full-width twins for refused characters, capped, never empty. */
export const safeFileName = (name: string): string => {
  const twins: Readonly<Record<string, string>> = {
    '<': '＜',
    '>': '＞',
    ':': '：',
    '"': '”',
    '/': '／',
    '\\': '＼',
    '|': '｜',
    '?': '？',
    '*': '＊',
  }
  const replaced = name.replace(forbidden, (character) => twins[character] ?? ' ').replace(/\s+/gu, ' ')
  const capped = [...segmenter.segment(replaced.trim())]
    .slice(0, maxCharacters)
    .map(({ segment }) => segment)
    .join('')
  const trimmed = capped.replace(/[. ]+$/u, '')
  if (trimmed === '') return '未命名'
  return reserved.test(trimmed) ? `_${trimmed}` : trimmed
}

const two = (n: number): string => String(n).padStart(2, '0')

/** `01-职工十大科技创新成果`; `index` starts at 0. */
export const categoryFolder = (index: number, title: string): string =>
  safeFileName(`${two(index + 1)}-${title}`)

/** `03-润扬水务+高压电缆接头远程操控平台.pdf`; unique in its folder by its number. */
export const dossierFile = (index: number, unit: string, title: string): string =>
  `${safeFileName(`${two(index + 1)}-${unit}+${title}`)}.pdf`
