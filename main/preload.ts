import { ipcRenderer } from 'electron'
import { portMessage } from '../shared/channel.ts'
import { commandMessage } from '../shared/shell-command.ts'

// Of the page's window only this much is used; the DOM types would leak into all of main.
declare const window: {
  postMessage(message: unknown, origin: string, ports?: readonly unknown[]): void
  readonly location: { readonly origin: string }
}

// Hands the page its port to the core and the wishes of the shell, and nothing else: the page can send nothing here.
ipcRenderer.on(portMessage, (event) => {
  window.postMessage(portMessage, window.location.origin, event.ports)
})
ipcRenderer.on(commandMessage, (_event, command: unknown) => {
  window.postMessage({ tag: commandMessage, command }, window.location.origin)
})
