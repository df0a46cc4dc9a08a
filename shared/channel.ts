import type { Envelope, Progress } from './envelope.ts'

/** What a page (or a shell) may ask of the core. `callId` is the caller's own, for progress and cancel. */
export interface CoreFunctions {
  call(callId: string, method: string, input: unknown): Promise<Envelope>
  cancel(callId: string): void
}

/** What the core tells whoever is connected. */
export interface PageFunctions {
  progress(callId: string, progress: Progress): void
  changed(tables: readonly string[]): void
}

/** One end of a two-way message channel, whatever carries it. */
export interface ChannelPort {
  post(message: unknown): void
  listen(listener: (message: unknown) => void): void
}

/** Tag of the window message by which Electron's preload hands the port to the page. */
export const portMessage = 'jiangxin-ledger:core-port'

/** Path of the WebSocket that carries the channel in the browser shell. */
export const channelPath = '/core'
