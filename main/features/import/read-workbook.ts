import { read, set_cptable } from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { isBlankRow, type Sheet } from '../../../shared/sheet/sheet.ts'
import { decodeText } from './decode-text.ts'
import { parseCsv } from './parse-csv.ts'
import { sheetsOfWorkbook } from './sheets-of-workbook.ts'
import { type WorkbookResult, workbookFailure } from './workbook-failure.ts'

// Workbooks of Excel 95 hold text in the code page of their maker.
set_cptable(codePages)

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte)

/** The stream of a .doc or .wps ([MS-DOC] 2.1.1). */
const wordStream = Buffer.from('WordDocument', 'utf16le')
/** `Workbook`, or `Book` before Excel 97. */
const bookStream = Buffer.from('ook\0', 'utf16le')

const hasName = (bytes: Uint8Array, name: string | Buffer): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)

const withContent = (sheets: readonly Sheet[]): WorkbookResult =>
  sheets.some((sheet) => sheet.rows.some((row) => !isBlankRow(row)))
    ? { ok: true, sheets }
    : workbookFailure('file-no-rows')

const options = { dense: true, cellNF: true, cellDates: false, cellFormula: false, cellHTML: false } as const

/** `container`: the format that the file is surely in, whatever is wrong inside. */
const readBinary = (bytes: Uint8Array, container: 'zip' | 'ole'): WorkbookResult => {
  // A workbook may hold a document, too: only one without the stream of a workbook is a document itself.
  if (container === 'ole' && hasName(bytes, wordStream) && !hasName(bytes, bookStream))
    return workbookFailure('file-old-word')
  try {
    return withContent(sheetsOfWorkbook(read(bytes, { ...options, type: 'array' })))
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    if (/password|encrypt/iu.test(text)) return workbookFailure('file-encrypted')
    // A .doc or .msg is such a container, too, only without the stream of a workbook.
    const isOther = container === 'ole' && /unsupported|workbook/iu.test(text)
    return workbookFailure(isOther ? 'file-unsupported' : 'file-damaged')
  }
}

const readText = (bytes: Uint8Array, name: string): WorkbookResult => {
  const text = decodeText(bytes)
  if (text === null) return workbookFailure('file-unsupported')
  if (text.trim() === '') return workbookFailure('file-no-rows')
  // Many office systems export an HTML or XML table under the name .xls.
  if (/^\s*<[!?a-z]/iu.test(text)) {
    if (!/<(table|workbook|ss:workbook)[\s>]/iu.test(text)) return workbookFailure('file-unsupported')
    try {
      return withContent(sheetsOfWorkbook(read(text, { ...options, type: 'string', raw: true })))
    } catch {
      return workbookFailure('file-damaged')
    }
  }
  return withContent([{ name, hidden: false, rows: parseCsv(text), merges: [] }])
}

/**
 * Reads .xlsx, .xls, .et and .csv by content, whatever the name says. A file that is empty, damaged,
 * encrypted or no table gives a code and a message; it never throws. Date cells become the day they show.
 */
export const readWorkbook = (bytes: Uint8Array, fileName: string): WorkbookResult => {
  if (bytes.length === 0) return workbookFailure('file-empty')
  if (startsWith(bytes, 0x50, 0x4b)) {
    const isTable = hasName(bytes, 'xl/') || hasName(bytes, 'content.xml') || hasName(bytes, 'Index/')
    const isOther = hasName(bytes, 'word/') || hasName(bytes, 'ppt/')
    if (isTable || !isOther) return readBinary(bytes, 'zip')
    // A whole one was read as a form before.
    return workbookFailure(hasName(bytes, 'word/document.xml') ? 'file-damaged' : 'file-unsupported')
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return readBinary(bytes, 'ole')
  const isKnownOther = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'Rar!', '7z\xbc'].some((head) =>
    startsWith(bytes, ...[...head].map((c) => c.charCodeAt(0))),
  )
  if (isKnownOther) return workbookFailure('file-unsupported')
  return readText(bytes, fileName.replace(/\.[^.]*$/u, ''))
}
