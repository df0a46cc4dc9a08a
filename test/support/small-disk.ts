import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk {
  readonly dir: string
  /** As a stick whose switch is moved, or a file system that failed: nothing can be written any more. */
  setReadOnly(readOnly: boolean): void
  dispose(): void
}

const mount = (...words: readonly string[]) => spawnSync('mount', words, { encoding: 'utf8' })

/** A disk of its own with so many bytes (Linux, as root); or, in words, why this machine cannot have one. */
export const createSmallDisk = (bytes: number): SmallDisk | string => {
  const dir = mkdtempSync(join(tmpdir(), 'ledger-disk-'))
  const made = mount('-t', 'tmpfs', '-o', `size=${bytes}`, 'ledger-test', dir)
  if (made.status !== 0) {
    rmSync(dir, { recursive: true })
    return `a disk of its own cannot be mounted here (${(made.error?.message ?? made.stderr).trim()})`
  }
  return {
    dir,
    setReadOnly(readOnly) {
      const done = mount('-o', `remount,${readOnly ? 'ro' : 'rw'}`, dir)
      if (done.status !== 0) throw new Error(done.stderr)
    },
    dispose() {
      spawnSync('umount', ['-l', dir])
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
