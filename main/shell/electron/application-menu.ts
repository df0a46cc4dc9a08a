import type { MenuItemConstructorOptions } from 'electron'
import type { RecentLedger } from '../../../shared/recent-ledgers.ts'
import type { ShellCommand } from '../../../shared/shell-command.ts'
import type { ShellWords } from './shell-words.ts'

export interface MenuSettings {
  readonly words: ShellWords
  readonly isMac: boolean
  /** Developer tools are left out of the program that people install. */
  readonly isPackaged: boolean
  /** Ledgers opened lately, newest first. */
  readonly recent: readonly RecentLedger[]
  readonly send: (command: ShellCommand) => void
}

/** In a label, `&` marks the key of an entry. */
const menuText = (name: string): string => name.replaceAll('&', '&&')

/**
 * The page has its own keys (Ctrl+Z undoes a step, Ctrl+S saves), so the menu shows the editing commands without
 * taking their keys.
 */
export const applicationMenu = ({
  words,
  isMac,
  isPackaged,
  recent,
  send,
}: MenuSettings): MenuItemConstructorOptions[] => {
  const go = (
    label: string,
    place: ShellCommand['go'],
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => send({ go: place }),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const ofMac: MenuItemConstructorOptions = {
    label: words.name,
    submenu: [
      { role: 'about', label: words.about },
      line,
      { role: 'hide', label: words.hide },
      line,
      { role: 'quit', label: words.quit },
    ],
  }
  return [
    ...(isMac ? [ofMac] : []),
    {
      label: words.file,
      submenu: [
        {
          label: words.recent,
          submenu:
            recent.length === 0
              ? [{ label: words.noRecent, enabled: false }]
              : recent.map(({ name, dir }) => go(menuText(name), `#/ledger?dir=${encodeURIComponent(dir)}`)),
        },
        line,
        go(words.import, '#/import', 'CmdOrCtrl+I'),
        go(words.exchange, '#/exchange'),
        go(words.cycles, '#/cycles'),
        line,
        go(words.backup, '#/settings/backup'),
        go(words.settings, '#/settings', 'CmdOrCtrl+,'),
        line,
        { role: 'close', label: words.closeWindow },
        { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undoTyping, registerAccelerator: false },
        { role: 'redo', label: words.redoTyping, registerAccelerator: false },
        line,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        go(words.home, '#/', 'Alt+Home'),
        { role: 'reload', label: words.reloadPage, accelerator: 'F5' },
        line,
        { role: 'resetZoom', label: words.actualSize },
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
    {
      label: words.help,
      submenu: [
        go(words.diagnostics, '#/settings/diagnostics'),
        ...(isPackaged ? [] : [{ role: 'toggleDevTools', label: words.devTools } as const]),
        { role: 'about', label: words.about },
      ],
    },
  ]
}
