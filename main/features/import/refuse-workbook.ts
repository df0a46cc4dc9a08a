import { readFileSync, statSync } from 'node:fs'
import { openZip, type ZipFile } from '../../files/open-zip.ts'
import { UnpacksTooFar, unpacked } from '../../files/unpacked.ts'
import type { WorkbookFailureCode } from './workbook-failure.ts'

/** Unpacked, in bytes: more than any workbook that a person fills in, and more than this computer should try. */
const mostUnpacked = 1_000_000_000
/** From here on it counts how often the file repeats itself; sheets of rows unpack to ten or twenty times their size. */
const suspiciousSize = 200_000_000
const suspiciousRatio = 100
/** Small enough to be unpacked once more, only to see whether its directory tells the truth. */
const checkedWhole = 16_000_000

const isMacro = (name: string): boolean => /(^|\/)vbaProject\.bin$/iu.test(name)

const isAsDeclared = async (zip: ZipFile): Promise<boolean> => {
  for (const { name } of zip.entries) {
    try {
      for await (const _ of unpacked(zip, name));
    } catch (error) {
      // Whatever else is wrong with it, its reader says.
      if (error instanceof UnpacksTooFar) return false
    }
  }
  return true
}

const inZip = async (zip: ZipFile, packed: number): Promise<WorkbookFailureCode | null> => {
  if (zip.entries.some(({ name }) => isMacro(name))) return 'file-macro'
  const size = zip.entries.reduce((sum, entry) => sum + entry.size, 0)
  if (size > mostUnpacked || (size > suspiciousSize && size > packed * suspiciousRatio)) return 'file-bomb'
  return size <= checkedWhole && !(await isAsDeclared(zip)) ? 'file-bomb' : null
}

const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
/** The storage in which Excel and WPS keep the macros of an .xls or .et ([MS-OVBA] 2.2.1). */
const macroStorage = Buffer.from('_VBA_PROJECT_CUR', 'utf16le')

/**
 * Why a file is not even tried: it holds macros, which may do anything on the computer that opens it, or it is packed
 * so as to fill memory and disk. Null for all else, readable or not.
 */
export const whyRefused = async (path: string): Promise<WorkbookFailureCode | null> => {
  const opened = await openZip(path)
  if (opened.ok) return inZip(opened.zip, statSync(path).size)
  if (opened.fault !== 'no-zip') return null
  const bytes = readFileSync(path)
  return bytes.subarray(0, 4).equals(ole) && bytes.includes(macroStorage) ? 'file-macro' : null
}
