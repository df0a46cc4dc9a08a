import { access, readdir } from 'node:fs/promises'
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { FolderView } from '../../../shared/workspace-views.ts'

type Place = FolderView['places'][number]

const drivePatienceMs = 400

/** False also for a network drive that does not answer in time: nobody should wait for it. */
const isThere = async (path: string): Promise<boolean> => {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, drivePatienceMs, false).unref())
  const found = access(path).then(
    () => true,
    () => false,
  )
  return Promise.race([found, late])
}

const foldersIn = async (path: string): Promise<readonly Place[]> => {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => ({ kind: 'drive' as const, name, path: join(path, name) }))
}

/** Where Windows, macOS and Linux desktops put sticks, discs and other drives. */
const drives = async (platform: NodeJS.Platform): Promise<readonly Place[]> => {
  if (platform === 'win32') {
    const letters = [...'CDEFGHIJKLMNOPQRSTUVWXYZAB'].map((letter) => `${letter}:\\`)
    const there = await Promise.all(letters.map(isThere))
    return letters
      .filter((_, index) => there[index])
      .map((path) => ({ kind: 'drive' as const, name: path.slice(0, 2), path }))
  }
  if (platform === 'darwin') return foldersIn('/Volumes')
  const { username } = userInfo()
  const mounted = await Promise.all([
    foldersIn(join('/media', username)),
    foldersIn(join('/run/media', username)),
  ])
  return mounted.flat()
}

/** Places a person starts from: the own folders that are there, then the drives of this computer. */
export const knownPlaces = async (
  home: string = homedir(),
  platform: NodeJS.Platform = process.platform,
): Promise<readonly Place[]> => {
  const own = [
    { kind: 'home' as const, name: '', path: home },
    { kind: 'desktop' as const, name: '', path: join(home, 'Desktop') },
    { kind: 'documents' as const, name: '', path: join(home, 'Documents') },
    { kind: 'downloads' as const, name: '', path: join(home, 'Downloads') },
  ]
  const there = await Promise.all(own.map(({ path }) => isThere(path)))
  return [...own.filter((_, index) => there[index]), ...(await drives(platform))]
}
