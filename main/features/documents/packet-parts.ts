import { link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode } from '../../files/error-code.ts'
import { mapFileError } from '../../files/map-file-error.ts'
import { parseJson } from '../../files/parse-json.ts'
import type { Printed } from './print-shop.ts'

const stampSchema = z.object({ size: z.number(), mtimeMs: z.number() })

/** By which a file is known to be as it was left, without reading it again. */
type Stamp = z.output<typeof stampSchema>

export const stampOf = async (path: string): Promise<Stamp | null> => {
  const found = await stat(path).catch(() => null)
  return found ? { size: found.size, mtimeMs: found.mtimeMs } : null
}

export const sameStamp = (a: Stamp | null, b: Stamp | null): boolean =>
  a !== null && b !== null && a.size === b.size && a.mtimeMs === b.mtimeMs

const partSchema = z.object({
  stamp: stampSchema,
  printed: z.object({
    sha256: z.string(),
    bytes: z.int(),
    pages: z.int(),
    fonts: z.array(z.object({ name: z.string(), sha256: z.string() })),
  }),
})

/**
 * Documents that an earlier build printed, by a key over all that they are made from. They are hard links to the files
 * of the packet, so they take no room beside it; one that was changed there since is not taken again. A build that was
 * cancelled leaves its documents here for the next.
 */
export interface PacketParts {
  /** Puts a document at `target`; null where there is none, or it was touched. */
  take(key: string, target: string): Promise<Printed | null>
  /** Keeps the synced file at `target`. */
  keep(key: string, target: string, printed: Printed): Promise<void>
  /** Forgets what this build neither took nor kept. */
  prune(): Promise<void>
}

/** Other drives and some file systems (exFAT) have no hard links: there nothing is kept. */
const noLinks = ['EXDEV', 'EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR']

const linked = async (from: string, to: string): Promise<boolean> => {
  try {
    await rm(to, { force: true })
    await link(from, to)
    return true
  } catch (error) {
    if (noLinks.includes(errorCode(error))) return false
    throw error
  }
}

/** Throws ExpectedError('disk-full' | 'workspace-read-only'). */
export const openPacketParts = async (folder: string): Promise<PacketParts> => {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw mapFileError(error, folder)
  })
  const used = new Set<string>()
  const part = (key: string): string => join(folder, `${key}.pdf`)
  const note = (key: string): string => join(folder, `${key}.json`)
  const read = async (key: string) => {
    // Not there, or cut off by a crash: printed anew.
    const text = await readFile(note(key), 'utf8').catch(() => '')
    return partSchema.safeParse(parseJson(text)).data ?? null
  }
  return {
    async take(key, target) {
      const found = await read(key)
      if (!found || !sameStamp(found.stamp, await stampOf(part(key)))) return null
      if (!(await linked(part(key), target))) return null
      used.add(key)
      return found.printed
    },
    async keep(key, target, printed) {
      try {
        if (!(await linked(target, part(key)))) return
        const stamp = await stampOf(part(key))
        await writeFile(note(key), JSON.stringify({ stamp, printed }))
        used.add(key)
      } catch (error) {
        throw mapFileError(error, folder)
      }
    },
    async prune() {
      for (const name of await readdir(folder)) {
        const [key = '', ending] = name.split('.')
        if (['pdf', 'json'].includes(ending ?? '') && key !== evidenceNotes && !used.has(key))
          await rm(join(folder, name), { force: true })
      }
    },
  }
}

/** Name, in the same folder, of what is known of evidence; see known-evidence.ts. */
export const evidenceNotes = 'evidence'
