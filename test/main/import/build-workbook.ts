import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, type WorkBook, write } from '@e965/xlsx'

export type Rows = readonly (readonly (string | number | null)[])[]

export const workbookOf = (sheets: Readonly<Record<string, Rows>>): WorkBook => {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name)
  return book
}

export const bytesOf = (book: WorkBook, bookType: 'xlsx' | 'biff8' | 'biff5' | 'ods' = 'xlsx'): Uint8Array =>
  new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)

export interface Folder {
  readonly dir: string
  put(name: string, bytes: Uint8Array | string): string
  workbook(name: string, sheets: Readonly<Record<string, Rows>>): string
  dispose(): void
}

/** A folder of its own for generated workbooks. */
export const createFolder = (): Folder => {
  const dir = mkdtempSync(join(tmpdir(), 'ledger-import-'))
  const put = (name: string, bytes: Uint8Array | string): string => {
    const path = join(dir, name)
    writeFileSync(path, bytes)
    return path
  }
  return {
    dir,
    put,
    workbook: (name, sheets) => put(name, bytesOf(workbookOf(sheets))),
    dispose: () => rmSync(dir, { recursive: true, force: true }),
  }
}
