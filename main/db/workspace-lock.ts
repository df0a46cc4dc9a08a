import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { ExpectedError } from '../../shared/errors.ts'
import { mapSqliteError } from './sqlite-errors.ts'

const holderSchema = z.object({
  host: z.string(),
  pid: z.int(),
  operator: z.string(),
  startedAt: z.string(),
  heartbeat: z.string(),
})
export type LockHolder = z.output<typeof holderSchema>

export interface WorkspaceLock {
  /** The last holder did not close: crash or power cut. */
  readonly unclean: boolean
  /** Someone on another machine who has been silent for long, and whose place was taken. */
  readonly takenFrom: LockHolder | null
  /** `sound` false leaves the mark of an unclean end, so that the next opening looks closely again. */
  release(sound?: boolean): void
}

export interface LockOptions {
  readonly dir: string
  readonly operator: string
  readonly clock: () => Date
  readonly host?: string
  readonly pid?: number
  /** Whether the process that took the lock then still runs on this machine. */
  readonly isAlive?: (pid: number, startedAt: Date) => boolean
}

const heartbeatEvery = 20_000
/** Silence after which another machine counts as gone. */
export const staleAfter = 120_000

const processIsAlive = (pid: number, startedAt: Date): boolean => {
  // After a restart of the machine the number belongs to some other process.
  if (pid <= 0 || startedAt.getTime() < Date.now() - uptime() * 1000) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const readHolder = (file: string): LockHolder | 'none' | 'unreadable' => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'none'
    throw error
  }
  try {
    return holderSchema.parse(JSON.parse(text))
  } catch {
    // Cut off by a crash while it was written: nobody can be named, and nobody holds it.
    return 'unreadable'
  }
}

/**
 * One writer per workspace, here and across machines. Throws ExpectedError('workspace-locked',
 * {holder, host, pid, since}) while the holder lives; times are ISO.
 */
export const lockWorkspace = (options: LockOptions): WorkspaceLock => {
  const { dir, clock } = options
  const host = options.host ?? hostname()
  const pid = options.pid ?? process.pid
  const isAlive = options.isAlive ?? processIsAlive
  const file = join(dir, 'workspace.lock')
  const startedAt = clock().toISOString()
  const text = (ownPid = pid): string =>
    JSON.stringify({
      host,
      pid: ownPid,
      operator: options.operator,
      startedAt,
      heartbeat: clock().toISOString(),
    })

  const refuseIfHeld = (holder: LockHolder): LockHolder | null => {
    const sameHost = holder.host === host
    const silence = clock().getTime() - new Date(holder.heartbeat).getTime()
    if (sameHost ? isAlive(holder.pid, new Date(holder.startedAt)) : silence <= staleAfter) {
      throw new ExpectedError('workspace-locked', {
        holder: `${holder.operator}（${holder.host}）`,
        host: holder.host,
        pid: holder.pid,
        since: holder.startedAt,
      })
    }
    return sameHost ? null : holder
  }

  const create = (): boolean => {
    try {
      const handle = openSync(file, 'wx')
      writeSync(handle, text())
      closeSync(handle)
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw mapSqliteError(error, join(dir, 'ledger.sqlite'))
    }
  }

  let unclean = false
  let takenFrom: LockHolder | null = null
  // A second round covers a holder that closes, or a rival that takes over, between looking and taking.
  for (let tries = 0; !create(); tries += 1) {
    if (tries > 3) throw new ExpectedError('workspace-locked', { holder: dir })
    const holder = readHolder(file)
    if (holder === 'none') continue
    if (holder !== 'unreadable') takenFrom = refuseIfHeld(holder)
    // A rival may be between making the file and writing its name into it.
    else if (Date.now() - statSync(file).mtimeMs < 5000)
      throw new ExpectedError('workspace-locked', { holder: dir })
    unclean = true
    rmSync(file, { force: true })
  }

  const isOurs = (): boolean => {
    const holder = readHolder(file)
    return typeof holder === 'object' && holder.host === host && holder.pid === pid
  }
  const beat = setInterval(() => {
    try {
      // Only our own lock is refreshed: a taken-over one is the other's.
      if (!isOurs()) return
      writeFileSync(`${file}.next`, text())
      renameSync(`${file}.next`, file)
    } catch (error) {
      // A full disk or a drive pulled out shows itself at the next save; a missed beat alone harms nobody.
      if (!(error instanceof Error && 'code' in error)) throw error
    }
  }, heartbeatEvery)
  beat.unref()

  return {
    unclean,
    takenFrom,
    release(sound = true) {
      clearInterval(beat)
      if (!isOurs()) return
      if (sound) rmSync(file, { force: true })
      else writeFileSync(file, text(0))
    },
  }
}
