import { existsSync, readFileSync } from 'node:fs'

const every = 100

/** A process ends whenever it likes, also between two looks. */
const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ESRCH') return ''
    throw error
  }
}

const memoryOf = (pid: number): number => {
  const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)
  return own + children.reduce((sum, child) => sum + memoryOf(child), 0)
}

/** Whether this system tells what processes take (Linux). */
export const canWatchMemory = existsSync('/proc/self/status')

/** Looks ten times a second at what a process and all below it take together; `peak` is in MB. */
export const watchMemory = (pid: number): { peak(): number } => {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, memoryOf(pid))
  }, every)
  return {
    peak() {
      clearInterval(timer)
      return most
    },
  }
}
