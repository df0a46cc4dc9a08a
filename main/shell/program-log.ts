import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { logFileNames, logFolder } from '../core/log-files.ts'
import { withoutPersonalData } from '../core/without-personal-data.ts'

/** Everything a shell may write of itself: names of events, never a text that a person or a record brought in. */
export type LogEvent =
  | 'program-started'
  | 'program-ended'
  | 'core-ended'
  | 'core-restarted'
  | 'core-given-up'
  | 'page-gone'
  | 'page-given-up'
  | 'page-unresponsive'
  | 'child-gone'
  | 'request-blocked'
  | 'navigation-blocked'
  | 'shell-failed'

export interface ProgramLog {
  event(name: LogEvent, details?: Readonly<Record<string, string | number>>): void
  /** What the core wrote to its error output, as far as it cannot tell of people: see `withoutPersonalData`. */
  errorOutput(text: string): void
}

export interface ProgramLogOptions {
  /** The program's folder of this user; the log lies in `logs` in it. */
  readonly dataDir: string
  readonly clock?: () => Date
  readonly largestBytes?: number
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** A log of what happened to the program, on this computer only: three files that take each other's place,
 * together at most about three times the largest size. */
export const createProgramLog = ({
  dataDir,
  clock = () => new Date(),
  largestBytes = 512 * 1024,
}: ProgramLogOptions): ProgramLog => {
  const folder = logFolder(dataDir)
  const [newest, ...older] = logFileNames.map((name) => join(folder, name))
  const rotate = (): void => {
    const files = [newest as string, ...older]
    for (const [index, file] of [...older.entries()].toReversed()) {
      const before = files[index] as string
      if (sizeOf(before) > 0) renameSync(before, file)
    }
  }
  const write = (line: string): void => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if (sizeOf(newest as string) > largestBytes) rotate()
      appendFileSync(newest as string, `${clock().toISOString()} ${line}\n`, { mode: 0o600 })
    } catch (failure) {
      // A full disk must not end the program for the sake of its log.
      process.stderr.write(`log: ${(failure as NodeJS.ErrnoException).code ?? 'failed'}\n`)
    }
  }
  return {
    event(name, details = {}) {
      const words = Object.entries(details).map(([key, value]) => `${key}=${value}`)
      write(withoutPersonalData([name, ...words].join(' ')))
    },
    errorOutput(text) {
      for (const line of text.split('\n')) {
        if (line.trim() !== '') write(`core: ${withoutPersonalData(line.trimEnd())}`)
      }
    },
  }
}
