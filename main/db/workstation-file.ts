import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { safeWrite } from '../files/safe-write.ts'

const schema = z.object({
  stationId: z.string().min(1),
  /** Name of the user data beside which it was last opened; see own-station.ts. */
  home: z.string().min(1).optional(),
  operator: z.object({ name: z.string(), unit: z.string(), role: z.string() }),
})

/** `workstation.json`: which station this is and who works at it. */
export type Workstation = z.output<typeof schema>

const fileIn = (dir: string): string => join(dir, 'workstation.json')

/** Null where the file is missing or cannot be read: the operator is then asked for again. */
export const readWorkstation = (dir: string): Workstation | null => {
  let text: string
  try {
    text = readFileSync(fileIn(dir), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

export const writeWorkstation = (dir: string, workstation: Workstation): Promise<void> =>
  safeWrite(fileIn(dir), `${JSON.stringify(workstation, null, 2)}\n`)
