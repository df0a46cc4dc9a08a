/** Characters Windows refuses in file names, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go.
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f]/gu
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Windows counts characters of the whole path, other systems up to 255 bytes of a name. */
const maxCharacters = 56
const maxBytes = 230
const encoder = new TextEncoder()

const capped = (text: string): string => {
  let kept = ''
  let count = 0
  for (const { segment } of segmenter.segment(text)) {
    count += 1
    if (count > maxCharacters || encoder.encode(kept + segment).length > maxBytes) break
    kept += segment
  }
  return kept
}

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
  const trimmed = capped(replaced.trim()).replace(/[. ]+$/u, '')
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

/** The Word form of a dossier lies beside it under the same name. */
export const wordName = (file: string): string => file.replace(/\.pdf$/u, '.docx')
