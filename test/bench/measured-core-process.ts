import { existsSync, readFileSync } from 'node:fs'
import type { Inputs } from '../../shared/contract.ts'
import { createBenchCore } from './bench-core.ts'

/** One job in a process of its own, as the core runs in the program: how long, how heavy, how jerky. */
export interface MeasuredJob {
  readonly dir: string
  readonly job:
    | { readonly method: 'import.run'; readonly input: Inputs['import.run'] }
    | { readonly method: 'packet.build'; readonly input: Inputs['packet.build'] }
}

export interface Measured {
  readonly ms: number
  /**
   * Longest time in which the core's loop answered nothing, in milliseconds. Linux tells how long the thread waited for
   * a processor that others had; that is not counted.
   */
  readonly stall: number
  /** Peak of this process, in MB. */
  readonly memory: number
  /** Of the packet built. */
  readonly pages: number
}

const beat = 2

const { dir, job } = JSON.parse(process.argv[2] ?? '') as MeasuredJob
const core = createBenchCore()
await core.call('workspace.open', { dir })

/** Milliseconds that this thread was ready to run but had no processor: second of the three figures, nanoseconds. */
const schedule = '/proc/thread-self/schedstat'
const waited = (): number =>
  existsSync(schedule) ? Number(readFileSync(schedule, 'utf8').split(' ')[1]) / 1e6 : 0

/**
 * Linux hands the largest size of the process that started this one on in `maxRSS`, and the bench itself is large; its
 * high-water mark of memory is this process's own.
 */
const peakMegabytes = (): number => {
  const status = '/proc/self/status'
  const own = existsSync(status) ? /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return own === undefined ? process.resourceUsage().maxRSS / 1024 : Number(own) / 1024
}

let last = { at: performance.now(), waited: waited() }
let stall = 0
const heart = setInterval(() => {
  const now = { at: performance.now(), waited: waited() }
  stall = Math.max(stall, now.at - last.at - (now.waited - last.waited) - beat)
  last = now
}, beat)
const started = performance.now()
const run = async (): Promise<number> => {
  if (job.method === 'packet.build') return (await core.call('packet.build', job.input)).pages
  await core.call('import.run', job.input)
  return 0
}
const pages = await run()
const measured: Measured = {
  ms: performance.now() - started,
  stall,
  memory: peakMegabytes(),
  pages,
}
clearInterval(heart)
await core.close()
process.send?.(measured)
process.disconnect?.()
