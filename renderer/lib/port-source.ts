import { type ChannelPort, channelPath, portMessage } from '../../shared/channel.ts'

export interface PortEvents {
  /** A working way to the core; it replaces an earlier one. */
  connected(port: ChannelPort): void
  lost(): void
}

/** Starts looking for the core and keeps at it. */
export type PortSource = (events: PortEvents) => void

const longestWaitMs = 5000

/** Electron: the preload posts a port to this window, again after every restart of the core. */
const fromPreload: PortSource = (events) => {
  window.addEventListener('message', (event) => {
    const [port] = event.ports
    if (event.source !== window || event.data !== portMessage || !port) return
    events.connected({
      post: (message) => port.postMessage(message),
      listen: (listener) => {
        port.onmessage = (message) => listener(message.data)
      },
    })
    port.addEventListener('close', () => events.lost())
  })
}

/** Browser shell: a WebSocket to the server that gave us this page. */
const fromWebSocket: PortSource = (events) => {
  const open = (waitMs: number): void => {
    const socket = new WebSocket(`ws://${window.location.host}${channelPath}`)
    let wait = waitMs
    socket.onopen = () => {
      wait = 250
      events.connected({
        post: (message) => socket.send(JSON.stringify(message)),
        listen: (listener) => {
          socket.onmessage = (message) => listener(JSON.parse(String(message.data)))
        },
      })
    }
    socket.onclose = () => {
      events.lost()
      setTimeout(() => open(Math.min(wait * 2, longestWaitMs)), wait)
    }
  }
  open(250)
}

export const portSource = (): PortSource =>
  window.location.protocol === 'app:' ? fromPreload : fromWebSocket
