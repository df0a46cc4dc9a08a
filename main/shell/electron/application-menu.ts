import type { MenuItemConstructorOptions } from 'electron'

/**
 * The page has its own keys (Ctrl+Z undoes a step, Ctrl+S saves), so the menu shows the editing commands without
 * taking their keys.
 */
export const applicationMenu = (isMac: boolean): MenuItemConstructorOptions[] => [
  ...(isMac
    ? [
        {
          label: '匠心台账',
          submenu: [
            { role: 'about', label: '关于匠心台账' },
            { type: 'separator' },
            { role: 'hide', label: '隐藏' },
            { type: 'separator' },
            { role: 'quit', label: '退出' },
          ],
        } satisfies MenuItemConstructorOptions,
      ]
    : []),
  {
    label: '文件',
    submenu: [
      { role: 'close', label: '关闭窗口' },
      { role: 'quit', label: '退出' },
    ],
  },
  {
    label: '编辑',
    submenu: [
      { role: 'undo', label: '撤销输入', registerAccelerator: false },
      { role: 'redo', label: '重做输入', registerAccelerator: false },
      { type: 'separator' },
      { role: 'cut', label: '剪切' },
      { role: 'copy', label: '复制' },
      { role: 'paste', label: '粘贴' },
      { role: 'selectAll', label: '全选' },
    ],
  },
  {
    label: '视图',
    submenu: [
      { role: 'reload', label: '重新载入' },
      { type: 'separator' },
      { role: 'resetZoom', label: '实际大小' },
      { role: 'zoomIn', label: '放大' },
      { role: 'zoomOut', label: '缩小' },
      { role: 'togglefullscreen', label: '全屏' },
    ],
  },
  {
    label: '帮助',
    submenu: [
      { role: 'toggleDevTools', label: '开发者工具' },
      { role: 'about', label: '关于匠心台账' },
    ],
  },
]
