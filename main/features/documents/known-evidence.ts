import { readFile, rm, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { parseJson } from '../../files/parse-json.ts'
import { sameStamp, stampOf } from './packet-parts.ts'
import type { PrintedEvidence } from './print-data.ts'

const pageSchema = z.object({
  page: z.int(),
  widthPt: z.number(),
  heightPt: z.number(),
  landscape: z.boolean(),
  size: z.enum(['A4', 'A3', 'other']),
})

const notesSchema = z.object({
  edition: z.string(),
  files: z.record(
    z.string(),
    z.object({
      stamp: z.object({ size: z.number(), mtimeMs: z.number() }),
      printed: z.object({
        kind: z.enum(['pdf', 'image']),
        path: z.string(),
        pages: z.array(pageSchema),
        faults: z.array(z.string()),
      }),
    }),
  ),
})

type Notes = z.output<typeof notesSchema>['files']

/** What an earlier build found of evidence files, so that those of unchanged documents are not opened again. */
export interface KnownEvidence {
  /** `key` names the content and its file name, `file` where the bytes lie; null where nothing is known for certain. */
  find(key: string, file: string): Promise<PrintedEvidence | null>
  note(key: string, file: string, printed: PrintedEvidence): Promise<void>
  /** Never fails: notes are for speed alone. */
  save(): Promise<void>
}

/** `edition`: of the program that made the notes; those of another are not used. */
export const openKnownEvidence = async (path: string, edition: string): Promise<KnownEvidence> => {
  const text = await readFile(path, 'utf8').catch(() => '')
  const read = notesSchema.safeParse(parseJson(text)).data
  const before: Notes = read?.edition === edition ? read.files : {}
  const now: Notes = {}
  return {
    async find(key, file) {
      const found = before[key]
      if (!found || !sameStamp(found.stamp, await stampOf(file))) return null
      now[key] = found
      return found.printed
    },
    async note(key, file, printed) {
      const stamp = await stampOf(file)
      if (!stamp) return
      const pages = printed.pages.map((page) => ({ ...page }))
      now[key] = { stamp, printed: { ...printed, pages, faults: [...printed.faults] } }
    },
    async save() {
      try {
        await writeFile(path, JSON.stringify({ edition, files: now }))
      } catch {
        // Notes only spare work next time; what they could not be written for, a full disk mostly, is told by the packet.
        await rm(path, { force: true })
      }
    },
  }
}
