import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { PackFormField } from '../../../shared/rule-packs/rule-pack.ts'
import { createSheetDetector } from '../../../shared/sheet/detect-sheet.ts'
import { readWordForm } from '../../../shared/sheet/read-word-form.ts'
import { type Cell, isBlankRow, type MergedRange, type Sheet } from '../../../shared/sheet/sheet.ts'
import { openZip, type ZipFile } from '../../files/open-zip.ts'
import { documentPart, readWordDocument } from '../../files/read-word-document.ts'
import { readLargeWorkbook, type StreamedSheet } from './read-large-workbook.ts'
import { readWorkbook } from './read-workbook.ts'
import { whyRefused } from './refuse-workbook.ts'
import { TooManyCells } from './stream-sheet.ts'
import { UnpacksTooFar, unpacked } from '../../files/unpacked.ts'
import { type WorkbookFailureCode, type WorkbookResult, workbookFailure } from './workbook-failure.ts'

const readWhole = (path: string): WorkbookResult => {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_FS_FILE_TOO_LARGE'
    return workbookFailure(isTooLarge ? 'file-too-large' : 'file-unreadable')
  }
  return readWorkbook(bytes, basename(path))
}

const readStreamed = async (streamed: readonly StreamedSheet[]): Promise<WorkbookResult> => {
  const sheets: Sheet[] = []
  for (const { name, hidden, pieces } of streamed) {
    const rows: (readonly Cell[])[] = []
    const merges: MergedRange[] = []
    for await (const piece of pieces()) {
      for (const row of piece.rows) rows.push(row)
      merges.push(...piece.merges)
    }
    sheets.push({ name, hidden, rows, merges })
  }
  return sheets.every(({ rows }) => rows.every(isBlankRow))
    ? workbookFailure('file-no-rows')
    : { ok: true, sheets }
}

const readWord = async (zip: ZipFile, form: readonly PackFormField[]): Promise<WorkbookResult> => {
  const sheets = readWordForm(await readWordDocument(unpacked(zip, documentPart)), createSheetDetector(form))
  return sheets.length > 0 ? { ok: true, sheets } : workbookFailure('file-no-form')
}

const codeOf = (error: unknown): WorkbookFailureCode => {
  if (error instanceof TooManyCells) return 'file-too-many-cells'
  return error instanceof UnpacksTooFar ? 'file-bomb' : 'file-damaged'
}

/**
 * The sheets of a file of any kind that is taken, by its content; a file that cannot be read is a value. `form`: what
 * the rule pack asks, for the labels of Word forms.
 */
export const loadSheets = async (
  path: string,
  form: readonly PackFormField[] = [],
): Promise<WorkbookResult> => {
  // A file that cannot even be looked into is left to its reader, which knows why.
  const refused = await whyRefused(path).catch(() => null)
  if (refused) return workbookFailure(refused)
  const opened = await openZip(path).catch(() => null)
  if (opened?.ok && opened.zip.has(documentPart))
    return readWord(opened.zip, form).catch((error) => workbookFailure(codeOf(error)))
  // What cannot be streamed is left to the whole reader, which knows why.
  const streamed = await readLargeWorkbook(path).catch(() => null)
  return streamed ? readStreamed(streamed).catch((error) => workbookFailure(codeOf(error))) : readWhole(path)
}
