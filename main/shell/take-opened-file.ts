import { randomBytes } from 'node:crypto'
import { copyFile, mkdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { openedFile, type ShellCommand } from '../../shared/shell-command.ts'
import { safeFileName } from './safe-file-name.ts'

/** Files that the program is told to open by a double-click, and the place of the page that takes them. */
const places: Readonly<Record<string, string>> = {
  '.jxpkg': '#/exchange/receive',
  '.jxreceipt': '#/exchange/receive',
  '.jxledger': '#/ledger',
  '.jxupdate': '#/settings/update',
}

/** The file among the words of a command line, as the system starts a program for a double-clicked file. */
export const openedFileOf = (words: readonly string[]): string | null =>
  words.slice(1).findLast((word) => Object.hasOwn(places, extname(word).toLowerCase())) ?? null

/**
 * Takes the file into the intake folder, like one that was dropped on the page: the core reads from nowhere else.
 * Resolves to the wish for the page; null for a file that is none of ours. Rejects where it cannot be read.
 */
export const takeOpenedFile = async (file: string, intakeDir: string): Promise<ShellCommand | null> => {
  const place = places[extname(file).toLowerCase()]
  if (place === undefined) return null
  const folder = join(intakeDir, randomBytes(12).toString('hex'))
  const path = join(folder, safeFileName(basename(file)))
  await mkdir(folder, { mode: 0o700 })
  await copyFile(file, path)
  return { go: `${place}?${openedFile}=${encodeURIComponent(path)}` as ShellCommand['go'] }
}
