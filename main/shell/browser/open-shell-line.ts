import type { ShellLine } from '../ticket-resolver.ts'
import type { CoreChild } from './core-child.ts'

/** A line to the forked core for the shell itself. */
export const openShellLine = (core: CoreChild): ShellLine | null => {
  let hear = (_message: unknown): void => undefined
  const line = core.open(
    (text) => hear(JSON.parse(text)),
    () => undefined,
  )
  return line
    ? {
        port: {
          post: (message) => line.send(JSON.stringify(message)),
          listen: (listener) => {
            hear = listener
          },
        },
        close: line.close,
      }
    : null
}
