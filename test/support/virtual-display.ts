import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

export interface VirtualDisplay {
  /** Value of DISPLAY. */
  readonly name: string
  /** Runs xdotool on this display; what it prints. */
  act(...words: readonly string[]): string
  close(): Promise<void>
}

const needs = ['Xvfb', 'xdotool'] as const

/** Why windows cannot be tried here; null when they can. */
export const noDisplayReason = (): string | null => {
  const missing = needs.filter((command) => spawnSync('which', [command]).status !== 0)
  return missing.length === 0 ? null : `no ${missing.join(', ')} here (apt-get install xvfb xdotool)`
}

/** An X server of its own with no screen behind it, on the first free display number. */
export const openVirtualDisplay = async (): Promise<VirtualDisplay> => {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer]
  const name = `:${number.toString().trim()}`
  return {
    name,
    act: (...words) =>
      spawnSync('xdotool', words, { env: { ...process.env, DISPLAY: name }, encoding: 'utf8' }).stdout.trim(),
    async close() {
      const ended = once(server, 'exit')
      server.kill()
      await ended
    },
  }
}
