import { CFB } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { readWorkbookParts } from '../../../main/features/import/large-workbook-parts.ts'
import { loadSheets } from '../../../main/features/import/load-sheets.ts'
import { streamSheet, TooManyCells } from '../../../main/features/import/stream-sheet.ts'
import { openZip } from '../../../main/files/open-zip.ts'
import { bytesOf, createFolder, workbookOf } from './build-workbook.ts'

const folder = createFolder()
afterAll(folder.dispose)

const plain = () => bytesOf(workbookOf({ 五小: [['成果名称'], ['除渣器']] }))
const withParts = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ ...unzipSync(plain()), ...parts })

const codeOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const result = await loadSheets(folder.put(name, bytes))
  return result.ok ? 'ok' : result.failure.code
}

test('a workbook with macros is refused, old format and new; one without is read', async () => {
  expect(await codeOf('无宏.xlsx', plain())).toBe('ok')
  expect(await codeOf('宏.xlsm', withParts({ 'xl/vbaProject.bin': new Uint8Array(64) }))).toBe('file-macro')
  const old = CFB.read(Buffer.from(bytesOf(workbookOf({ 五小: [['成果名称']] }), 'biff8')), {
    type: 'buffer',
  })
  const write = () => new Uint8Array(CFB.write(old, { type: 'buffer' }) as Buffer)
  expect(await codeOf('无宏.xls', write())).toBe('ok')
  CFB.utils.cfb_add(old, '/_VBA_PROJECT_CUR/VBA/dir', Buffer.alloc(64))
  expect(await codeOf('宏.xls', write())).toBe('file-macro')
  expect(await codeOf('宏.et', write())).toBe('file-macro')
})

test('a workbook that unpacks to hundreds of times its size is not unpacked', async () => {
  const bomb = withParts({ 'xl/media/image1.bin': new Uint8Array(210_000_000) })
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(await codeOf('炸弹.xlsx', bomb)).toBe('file-bomb')
})

/** The size that the directory of an archive gives an entry, and its local header, set to another. */
const declare = (bytes: Uint8Array, name: string, size: number): Uint8Array => {
  const changed = Buffer.from(bytes)
  for (let at = changed.indexOf(name); at >= 0; at = changed.indexOf(name, at + 1)) {
    if (changed.readUInt32LE(Math.max(0, at - 46)) === 0x02014b50) changed.writeUInt32LE(size, at - 46 + 24)
    else if (changed.readUInt32LE(Math.max(0, at - 30)) === 0x04034b50)
      changed.writeUInt32LE(size, at - 30 + 22)
  }
  return new Uint8Array(changed)
}

test('a directory that makes its content out to be small is found out', async () => {
  const content = withParts({ 'xl/media/image1.bin': new Uint8Array(5_000_000) })
  expect(await codeOf('如实.xlsx', content)).toBe('ok')
  expect(await codeOf('瞒报.xlsx', declare(content, 'xl/media/image1.bin', 100))).toBe('file-bomb')
})

const rowsOf = async (sheet: string, most?: number): Promise<number> => {
  const path = folder.put(
    'cells.xlsx',
    withParts({ 'xl/worksheets/sheet1.xml': new TextEncoder().encode(sheet) }),
  )
  const opened = await openZip(path)
  const parts = opened.ok ? await readWorkbookParts(opened.zip) : null
  if (!opened.ok || !parts) throw new Error('no workbook')
  let rows = 0
  for await (const piece of streamSheet(opened.zip, 'xl/worksheets/sheet1.xml', parts, most))
    rows += piece.rows.length
  return rows
}
const sheetOf = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

test('a sheet of too many cells is given up while it is read', async () => {
  const many = sheetOf('<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(50))
  expect(await rowsOf(many, 100)).toBe(50)
  await expect(rowsOf(many, 99)).rejects.toThrow(TooManyCells)
})

test('rows and columns beyond the end of any sheet are damage, not a reason to fill memory', async () => {
  expect(await rowsOf(sheetOf('<row r="3"><c r="B3"><v>1</v></c></row>'))).toBe(3)
  await expect(rowsOf(sheetOf('<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>'))).rejects.toThrow(
    'row',
  )
  await expect(rowsOf(sheetOf('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'))).rejects.toThrow('column')
})
