import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const networkTypes = /^(nfs\d?|cifs|smb\d?|smbfs|fuse\.(sshfs|smbnetfs|rclone|davfs)|davfs|9p|afs|ncpfs)$/

/** `/proc/mounts` writes blanks in paths as octal (proc(5)). */
const unescapeMount = (path: string): string =>
  path.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))

/** Type of the file system that holds `path`, by the longest mount point above it. */
export const fileSystemType = (path: string, mounts: string): string => {
  const full = resolve(path)
  let best = { point: '', type: '' }
  for (const line of mounts.split('\n')) {
    const [, point = '', type = ''] = line.split(' ')
    const folder = unescapeMount(point)
    const above = folder === '/' || full === folder || full.startsWith(`${folder}/`)
    if (folder !== '' && above && folder.length >= best.point.length) best = { point: folder, type }
  }
  return best.type
}

/** True for a folder on a network drive: a UNC path on Windows, a network mount on Linux. */
export const isNetworkDrive = (path: string, mountsFile = '/proc/mounts'): boolean => {
  if (/^(\\\\|\/\/)[^\\/?.]/.test(path)) return true
  return existsSync(mountsFile) && networkTypes.test(fileSystemType(path, readFileSync(mountsFile, 'utf8')))
}
