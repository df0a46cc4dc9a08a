import type { ShellLine } from '../ticket-resolver.ts'
import type { CoreUtility } from './core-utility.ts'

/** A line to the core for the shell itself. */
export const openShellLine = (core: CoreUtility): ShellLine | null => {
  const port = core.open()
  if (!port) return null
  port.start()
  return {
    port: {
      post: (message) => port.postMessage(message),
      listen: (listener) => port.on('message', (event) => listener(event.data)),
    },
    close: () => port.close(),
  }
}
