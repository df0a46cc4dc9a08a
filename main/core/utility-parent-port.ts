/** The parts of Electron's MessagePortMain that are used; the core itself never imports electron. */
export interface ElectronPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  start(): void
}

export interface UtilityParentPort {
  postMessage(message: unknown): void
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly ElectronPort[] }) => void,
  ): unknown
}

/** Line to the shell in Electron's utility process; undefined in plain Node, which has no such thing. */
export const utilityParentPort = (): UtilityParentPort | undefined =>
  (process as unknown as { readonly parentPort?: UtilityParentPort }).parentPort
