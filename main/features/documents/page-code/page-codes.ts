import {
  checkCharacter,
  formatPageCode,
  pageCodeAlphabet,
  pageCodeBody,
  pageCodeMark,
} from '../../../../shared/rules/page-code/page-code.ts'
import type { PrintedIn } from '../../../../shared/page-code-views.ts'
import { sha256Of } from '../../../files/sha256-of.ts'
import { type QrModules, qrModules } from '../qr-modules.ts'

/** What a code stands for; the page counts from 1, in a volume from the first page of the entry. */
export interface CodedPage {
  /** SHA-256 of the data printed. */
  readonly dataHash: string
  /** SHA-256 of the templates. */
  readonly templates: string
  readonly printedIn: PrintedIn
  readonly page: number
}

/** The first 55 bits of a hash over what the page is, five to a character, and the check character. */
export const pageCode = ({ dataHash, templates, printedIn, page }: CodedPage): string => {
  const hash = BigInt(`0x${sha256Of(['JXPAGE/1', dataHash, templates, printedIn, page].join('\n'))}`)
  const body = Array.from({ length: pageCodeBody }, (_, at) =>
    pageCodeAlphabet.charAt(Number((hash >> BigInt(256 - 5 * (at + 1))) & 31n)),
  ).join('')
  return `${body}${checkCharacter(body)}`
}

/** As the templates print it: the code in three groups, and its QR code. */
export interface PrintedCode {
  readonly text: string
  readonly qr: QrModules
}

/** Thousands are drawn for a packet. */
const quickMask = 0

/** Codes of the pages from 1 to `pages`. */
export const printedCodes = (entry: Omit<CodedPage, 'page'>, pages: number): readonly PrintedCode[] =>
  Array.from({ length: pages }, (_, at) => {
    const code = pageCode({ ...entry, page: at + 1 })
    return { text: formatPageCode(code), qr: qrModules(`${pageCodeMark}${code}`, quickMask) }
  })
