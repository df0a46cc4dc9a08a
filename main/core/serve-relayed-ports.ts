import type { ChannelPort } from '../../shared/channel.ts'
import type { RelayMessage } from './relay-message.ts'

interface Connected {
  readonly disconnect: () => void
  receive(message: unknown): void
}

/** Serves the pages whose messages the forking shell relays. The core ends with its shell. */
export const serveRelayedPorts = (serve: (port: ChannelPort) => () => void, end: () => void): void => {
  const pages = new Map<number, Connected>()
  const connect = (port: number): Connected => {
    let receive = (_message: unknown): void => undefined
    const disconnect = serve({
      post: (message) => {
        // An answer may come after the shell has gone; the core is ending then.
        if (!process.connected) return
        process.send?.({ kind: 'data', port, text: JSON.stringify(message) } satisfies RelayMessage)
      },
      listen: (listener) => {
        receive = listener
      },
    })
    return { disconnect, receive: (message) => receive(message) }
  }
  process.on('message', (message: RelayMessage) => {
    switch (message.kind) {
      case 'open':
        pages.set(message.port, connect(message.port))
        return
      case 'data':
        pages.get(message.port)?.receive(JSON.parse(message.text))
        return
      case 'closed':
        pages.get(message.port)?.disconnect()
        pages.delete(message.port)
        return
      case 'end':
        end()
    }
  })
  process.on('disconnect', end)
}
