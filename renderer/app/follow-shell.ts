import { commandMessage } from '../../shared/shell-command.ts'

const isCommand = (data: unknown): data is { readonly command: { readonly go: string } } => {
  const { tag, command } = (data ?? {}) as {
    readonly tag?: unknown
    readonly command?: { readonly go?: unknown }
  }
  return tag === commandMessage && typeof command?.go === 'string' && command.go.startsWith('#/')
}

/** Goes where Electron's menu, or a file opened by double-click, leads. Only this window's own preload is heard. */
export const followShell = (): void => {
  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source === window && isCommand(data)) window.location.hash = data.command.go
  })
}
