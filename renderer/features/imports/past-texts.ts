import { defineTexts } from '../../lib/texts.ts'

export const pastTexts = defineTexts(
  'pastImports',
  {
    title: '以往的导入',
    none: '还没有导入过。',
    hint: '任何一次导入，过几天也可以整步撤销；之后又改过的内容不动，另行列出。',
    at: '时间',
    what: '导入',
    operator: '操作人',
    changes: '涉及记录',
    undo: '撤销',
    undoOf: '撤销 {{time}} 的导入',
    undone: '已撤销',
  },
  {
    title: 'Earlier imports',
    none: 'Nothing was imported yet.',
    hint: 'Any import can be undone as a whole, even days later; what was changed since is left alone and listed.',
    at: 'Time',
    what: 'Import',
    operator: 'Operator',
    changes: 'Records',
    undo: 'Undo',
    undoOf: 'Undo the import of {{time}}',
    undone: 'Undone',
  },
)
