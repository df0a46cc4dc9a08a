import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { VictimOrders, VictimWord } from './victim-orders.ts'

const entry = fileURLToPath(new URL('./victim-process.ts', import.meta.url))

export interface VictimRun {
  readonly words: readonly VictimWord[]
  /** Milliseconds from being ready to the end. */
  readonly lived: number
  readonly killed: boolean
}

/**
 * Lets a core of its own process work, killed `after` milliseconds from being ready; null lets it end. Resolves
 * once it is gone and all it said has been heard. Throws when it ends in any other way.
 */
export const runVictim = async (orders: VictimOrders, after: number | null): Promise<VictimRun> => {
  const child = spawn(process.execPath, [entry, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const words: VictimWord[] = []
  const errors: Buffer[] = []
  let readyAt = 0
  let timer: NodeJS.Timeout | undefined
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    // The last line may be cut off.
    if (!line.endsWith('}')) return
    const word = JSON.parse(line) as VictimWord
    words.push(word)
    if (word.kind !== 'ready') return
    readyAt = performance.now()
    if (after !== null) timer = setTimeout(() => child.kill('SIGKILL'), after)
  })
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (...how) => resolve(how))
  })
  clearTimeout(timer)
  if (signal !== 'SIGKILL' && code !== 0)
    throw new Error(`the victim ended by itself (${code ?? signal}): ${Buffer.concat(errors).toString()}`)
  return { words, lived: performance.now() - readyAt, killed: signal === 'SIGKILL' }
}
