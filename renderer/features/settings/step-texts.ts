import { defineTexts } from '../../lib/texts.ts'

export const stepTexts = defineTexts('settings-steps', {
  title: '操作记录',
  about:
    '每次保存、导入、删除都是一步，新的在前。撤销一步时，只退回此后没有再改过的内容，其余的列出来、不去改动；撤销本身也是一步，可以再撤销。',
  none: '还没有操作记录',
  noneHint: '新建、修改、导入、删除之后，每一步都会记在这里，可以逐步撤销。',
  list: '操作步骤',
  at: '时间',
  label: '操作',
  operator: '操作人',
  changes: '涉及记录',
  action: '撤销',
  undo: '撤销',
  undoOf: '撤销 {{time}} 的“{{label}}”',
  undone: '已撤销',
  more: '列出更早的操作',
  undoing: '正在撤销…',
  nothing: '“{{label}}”没有可以退回的内容：它改过的地方后来都又改过了，没有动。',
  done: '已撤销“{{label}}”，退回了 {{count}} 条记录的改动。',
  skipped: '以下 {{count}} 处后来又改过，没有动；如需改回，请打开该记录手工修改：',
  skippedList: '没有改动的地方',
  rest: '另有 {{count}} 处',
  whole: '整条记录',
})
