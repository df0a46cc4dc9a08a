import { defineTexts } from '../lib/texts.ts'

export const evidenceTexts = defineTexts(
  'evidence',
  {
    title: '佐证材料',
    none: '还没有材料。把文件拖到这里，或点“放入材料”：协议、章程、证书、照片……',
    put: '放入材料',
    remove: '移出',
    removeOf: '移出“{{file}}”',
    removed: '已移出“{{file}}”。',
    undo: '撤销',
    filePages: '{{count}} 页',
    elsewhere: '另有 {{count}} 处使用',
    older: '{{count}} 个旧版',
    folder: '放入文件夹',
  },
  {
    title: 'Evidence',
    none: 'No files yet. Drop them here or choose “Add files”: contracts, charters, certificates, photographs…',
    put: 'Add files',
    remove: 'Remove',
    removeOf: 'Remove “{{file}}”',
    removed: '“{{file}}” was removed.',
    undo: 'Undo',
    elsewhere: { one: 'also used in {{count}} place', other: 'also used in {{count}} places' },
    older: { one: '{{count}} older version', other: '{{count}} older versions' },
    folder: 'Add a folder',
    filePages: { one: '{{count}} page', other: '{{count}} pages' },
  },
)
