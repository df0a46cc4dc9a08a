/** Tag of the window message by which Electron's preload hands the page a wish of the shell. */
export const commandMessage = 'jiangxin-ledger:command'

/**
 * Part of an address that names a file opened by double-click, by its place in the intake folder. Not `file`: that is the
 * evidence looked at, on whichever page (renderer/record/use-show-file.ts).
 */
export const openedFile = 'opened'

/** A wish from the menu or from a file opened by double-click: to show a place of the page, such as `#/import`. */
export interface ShellCommand {
  readonly go: `#/${string}`
}
