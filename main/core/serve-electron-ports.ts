import type { ChannelPort } from '../../shared/channel.ts'

/** The parts of Electron's MessagePortMain that are used; the core itself never imports electron. */
export interface ElectronPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  start(): void
}

export interface UtilityProcessPort {
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly ElectronPort[] }) => void,
  ): unknown
}

/** Every port the shell sends is one page. The message `end` closes the core in good order. */
export const serveElectronPorts = (
  parent: UtilityProcessPort,
  serve: (port: ChannelPort) => () => void,
  end: () => void,
): void => {
  parent.on('message', ({ data, ports }) => {
    if (data === 'end') end()
    for (const port of ports) {
      const disconnect = serve({
        post: (message) => port.postMessage(message),
        listen: (listener) => port.on('message', (event) => listener(event.data)),
      })
      port.on('close', disconnect)
      port.start()
    }
  })
}
