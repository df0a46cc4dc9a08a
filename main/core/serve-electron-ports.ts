import type { ChannelPort } from '../../shared/channel.ts'
import type { UtilityParentPort } from './utility-parent-port.ts'

/** Every port the shell sends is one page. The message `end` closes the core in good order. */
export const serveElectronPorts = (
  parent: UtilityParentPort,
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
