/** Tag of the window message by which Electron's preload hands the page a wish of the shell. */
export const commandMessage = 'jiangxin-ledger:command'

/** A wish from the menu or from a file opened by double-click: to show a place of the page, such as `#/import`. */
export interface ShellCommand {
  readonly go: `#/${string}`
}
