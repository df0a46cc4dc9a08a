import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { ExpectedError } from '../../../shared/errors.ts'
import type { FolderView } from '../../../shared/workspace-views.ts'
import { knownPlaces } from './known-places.ts'

/** Folders below `path` (the user's home when null), for the page's own folder chooser. Hidden ones are left out. */
export const listFolders = async (path: string | null): Promise<FolderView> => {
  const here = resolve(path ?? homedir())
  const parent = dirname(here)
  return {
    path: here,
    parent: parent === here ? null : parent,
    places: await knownPlaces(),
    folders: namesOfFolders(here).map((name) => {
      const folder = join(here, name)
      return {
        name,
        path: folder,
        isWorkspace: existsSync(join(folder, 'ledger.sqlite')),
        isPacket: existsSync(join(folder, 'manifest.json')),
      }
    }),
  }
}

const namesOfFolders = (path: string): readonly string[] => {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .toSorted((a, b) => a.localeCompare(b, 'zh-CN'))
  } catch {
    throw new ExpectedError('file-unreadable', { file: path, reason: '' })
  }
}
