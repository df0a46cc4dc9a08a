import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import type { ShellWords } from './shell-words.ts'

/** The menu of the right mouse button: what can be done with text here; nothing where there is nothing to do. */
export const contextMenu = (
  target: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>,
  words: ShellWords,
): MenuItemConstructorOptions[] => {
  const { canCut, canCopy, canPaste, canSelectAll } = target.editFlags
  if (target.isEditable)
    return [
      { role: 'cut', label: words.cut, enabled: canCut },
      { role: 'copy', label: words.copy, enabled: canCopy },
      { role: 'paste', label: words.paste, enabled: canPaste },
      { type: 'separator' },
      { role: 'selectAll', label: words.selectAll, enabled: canSelectAll },
    ]
  return target.selectionText.trim() === '' ? [] : [{ role: 'copy', label: words.copy }]
}
