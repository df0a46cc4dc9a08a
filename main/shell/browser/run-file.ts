import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

interface Run {
  readonly port: number
  readonly secret: string
}

const pathOf = (dataDir: string): string => join(dataDir, 'browser-shell.json')

const readRun = async (dataDir: string): Promise<Run | null> => {
  try {
    return JSON.parse(await readFile(pathOf(dataDir), 'utf8')) as Run
  } catch {
    // None there, or half a file of a crashed start: either way nobody is running.
    return null
  }
}

/** Asks a program of this user that runs already to come to the front. Null: none runs. */
export const showRunning = async (dataDir: string): Promise<string | null> => {
  const run = await readRun(dataDir)
  if (!run) return null
  try {
    const answer = await fetch(`http://127.0.0.1:${run.port}/shell/show`, {
      method: 'POST',
      headers: { Authorization: run.secret },
      signal: AbortSignal.timeout(5000),
    })
    return answer.ok ? await answer.text() : null
  } catch {
    // Nobody listens there any more: left over from a crash.
    return null
  }
}

export interface RunFile {
  readonly secret: string
  remove(): Promise<void>
}

/** Leaves word of this run, readable by this user only. */
export const writeRunFile = async (dataDir: string, port: number): Promise<RunFile> => {
  const run: Run = { port, secret: randomBytes(32).toString('base64url') }
  await mkdir(dataDir, { recursive: true })
  await writeFile(pathOf(dataDir), JSON.stringify(run), { mode: 0o600 })
  return {
    secret: run.secret,
    async remove() {
      const now = await readRun(dataDir)
      if (now?.secret === run.secret) await rm(pathOf(dataDir), { force: true })
    },
  }
}
