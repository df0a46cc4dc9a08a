import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type ExpectedError, invalidField } from '../../../shared/errors.ts'
import type { Label } from '../../../shared/record/field.ts'
import { say } from '../../../shared/text/say.ts'
import { mapFileError } from '../../files/map-file-error.ts'
import { safeWrite } from '../../files/safe-write.ts'
import { sha256Of } from '../../files/sha256-of.ts'
import { manifestName, readManifest } from './manifest.ts'

interface WrittenFile {
  readonly sha256: string
  readonly bytes: number
}

/** A packet while it is being built, beside the place where it will lie. */
export interface PacketFolder {
  /** Scratch space, gone when the packet is finished or given up. */
  readonly work: string
  /** Writes and syncs a file; `file` is relative, with forward slashes. Returns its SHA-256. */
  write(file: string, content: Uint8Array | string): Promise<string>
  /** Has a file written plainly at the path it gives, then syncs it. */
  writeBy<T extends WrittenFile>(file: string, write: (target: string) => Promise<T>): Promise<T>
  /** Takes a finished file in, which `take` puts at the path it gives; null, and nothing taken in, where that has none. */
  adopt<T extends WrittenFile>(file: string, take: (target: string) => Promise<T | null>): Promise<T | null>
  /** Where a file lies while the packet is being built. */
  pathOf(file: string): string
  files(): readonly (WrittenFile & { readonly file: string })[]
  /** Puts the packet in its place; the one that lay there is gone only after that. */
  finish(): Promise<void>
  /** Leaves nothing behind. Harmless after `finish`. */
  giveUp(): Promise<void>
}

const refuse = (words: Label): ExpectedError => invalidField('out', words)

/** Files that operating systems put into folders by themselves. */
const clutter: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** `path` with forward slashes; macOS adds a folder of its own to archives. */
export const isClutter = (path: string): boolean =>
  path.split('/').includes('__MACOSX') || clutter.has(path.slice(path.lastIndexOf('/') + 1))

/** Files below a folder, relative, with forward slashes, sorted; without the clutter of operating systems. */
export const filesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => !entry.isDirectory() && !isClutter(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted()
}

/** A folder that is no packet, or holds files that are none of ours, is never replaced. */
const guardOldContent = async (out: string): Promise<void> => {
  if (!existsSync(out)) return
  const present = await filesIn(out)
  if (present.length === 0) return
  const old = present.includes(manifestName) ? await readManifest(out) : null
  if (!old)
    throw refuse(
      say(
        '“{folder}”里已有其他文件。请选择空文件夹，或原来的报送包文件夹。',
        '“{folder}” already holds other files. Choose an empty folder, or that of the earlier packet.',
        { folder: basename(out) },
      ),
    )
  const ours = new Set([manifestName, ...old.manifest.files.map(({ file }) => file)])
  const foreign = present.find((file) => !ours.has(file))
  if (foreign !== undefined) {
    throw refuse(
      say(
        '原报送包里有后来放入的文件“{foreign}”，重新生成会把它删去。请先移走它，或另选文件夹。',
        'The earlier packet holds “{foreign}”, which was added later and would be deleted. Take it out first, or choose another folder.',
        { foreign },
      ),
    )
  }
}

const moveInto = async (from: string, to: string): Promise<void> => {
  try {
    await rename(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') {
      throw refuse(
        say(
          '“{folder}”正被其他程序占用。请关闭打开着的报送包文件后重试。',
          'Another program is using “{folder}”. Close the files of the packet that are open, then try again.',
          { folder: basename(to) },
        ),
      )
    }
    throw mapFileError(error, to)
  }
}

/** Throws ExpectedError('invalid-input') where `out` holds anything but an untouched earlier packet. */
export const openPacketFolder = async (out: string): Promise<PacketFolder> => {
  await guardOldContent(out)
  const beside = (ending: string): string => join(dirname(out), `.${basename(out)}.${ending}`)
  const building = beside('building')
  const replaced = beside('replaced')
  const work = beside('work')
  const written: (WrittenFile & { readonly file: string })[] = []
  const clear = async (): Promise<void> => {
    for (const folder of [building, work]) await rm(folder, { recursive: true, force: true })
  }
  // A power cut between the two renames left the old packet aside: it goes back first.
  if (existsSync(replaced) && !existsSync(out)) await rename(replaced, out)
  await rm(replaced, { recursive: true, force: true })
  await clear()
  try {
    await mkdir(building, { recursive: true })
  } catch (error) {
    throw mapFileError(error, building)
  }
  return {
    work,
    async write(file, content) {
      await safeWrite(join(building, file), content)
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      const sha256 = sha256Of(bytes)
      written.push({ file, sha256, bytes: bytes.length })
      return sha256
    },
    async writeBy(file, write) {
      const target = join(building, file)
      try {
        await mkdir(dirname(target), { recursive: true })
        const made = await write(target)
        const handle = await open(target, 'r+')
        await handle.sync().finally(() => handle.close())
        written.push({ file, sha256: made.sha256, bytes: made.bytes })
        return made
      } catch (error) {
        throw mapFileError(error, target)
      }
    },
    async adopt(file, take) {
      const target = join(building, file)
      try {
        await mkdir(dirname(target), { recursive: true })
        const taken = await take(target)
        if (taken) written.push({ file, sha256: taken.sha256, bytes: taken.bytes })
        return taken
      } catch (error) {
        throw mapFileError(error, target)
      }
    },
    pathOf: (file) => join(building, file),
    files: () => written.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    async finish() {
      const before = existsSync(out)
      if (before) await moveInto(out, replaced)
      try {
        await moveInto(building, out)
      } catch (error) {
        if (before) await rename(replaced, out)
        throw error
      }
      await rm(replaced, { recursive: true, force: true })
      await clear()
    },
    giveUp: clear,
  }
}
