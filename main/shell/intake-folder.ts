import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export interface IntakeFolder {
  readonly dir: string
  remove(): Promise<void>
}

/** A private folder of this run for files on their way in; what crashed runs left behind is cleared. */
export const createIntakeFolder = async (dataDir: string): Promise<IntakeFolder> => {
  const root = join(dataDir, 'intake')
  await mkdir(root, { recursive: true, mode: 0o700 })
  for (const name of await readdir(root)) {
    const pid = Number.parseInt(name, 10)
    if (pid !== process.pid && !isRunning(pid)) await rm(join(root, name), { recursive: true, force: true })
  }
  const dir = await mkdtemp(join(root, `${process.pid}-`))
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) }
}
