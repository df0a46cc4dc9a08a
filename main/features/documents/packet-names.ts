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

export interface DossierNaming {
  /** Place in the folder, from 0. */
  readonly index: number
  readonly unit: string
  readonly unitInFull: string
  readonly title: string
  readonly person: string
}

/** `03-润扬水务+高压电缆接头远程操控平台.pdf`; unique in its folder by its number. */
const numbered = '{序号}-{申报单位}+{名称}'

/**
 * File name of a dossier, by the pattern of the pack where it has one (盐城: 分工会名称+被推荐人姓名). One that another
 * has already, whatever its case, gets its number at the end.
 */
export const dossierFile = (
  naming: DossierNaming,
  pattern: string = numbered,
  taken: ReadonlySet<string> = new Set(),
): string => {
  const number = two(naming.index + 1)
  const values: Readonly<Record<string, string>> = {
    序号: number,
    申报单位: naming.unit,
    申报单位全称: naming.unitInFull,
    名称: naming.title,
    第一完成人: naming.person,
  }
  const name = safeFileName(pattern.replace(/\{([^{}]+)\}/gu, (whole, key: string) => values[key] ?? whole))
  const file = `${name}.pdf`
  return taken.has(file.toLowerCase()) ? `${[...name].slice(0, 50).join('')}（${number}）.pdf` : file
}

/** The Word form of a dossier lies beside it under the same name. */
export const wordName = (file: string): string => file.replace(/\.pdf$/u, '.docx')
