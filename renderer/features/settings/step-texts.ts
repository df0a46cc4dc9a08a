import { defineTexts } from '../../lib/texts.ts'

export const stepTexts = defineTexts(
  'settings-steps',
  {
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
    skippedEntry: '{{type}}“{{title}}” · {{field}}',
    rest: '另有 {{count}} 处',
    whole: '整条记录',
  },
  {
    title: 'Steps',
    about:
      'Every save, import and deletion is one step, the latest first. Undoing a step takes back only what was not changed since; the rest is listed and left alone. An undo is a step, too, and can itself be undone.',
    none: 'No steps yet',
    noneHint:
      'Whatever is created, changed, imported or deleted is noted here, step by step, and can be undone.',
    list: 'Steps',
    at: 'Time',
    label: 'Step',
    operator: 'Operator',
    changes: 'Records',
    action: 'Action',
    undo: 'Undo',
    undoOf: 'Undo “{{label}}” of {{time}}',
    undone: 'Undone',
    more: 'Show earlier steps',
    undoing: 'Undoing…',
    nothing:
      'Nothing of “{{label}}” could be taken back: all it changed was changed again since, and was left alone.',
    done: {
      one: '“{{label}}” was undone: {{count}} record taken back.',
      other: '“{{label}}” was undone: {{count}} records taken back.',
    },
    skipped: {
      one: '{{count}} place was changed again since and was left alone; change it by hand if need be:',
      other: '{{count}} places were changed again since and were left alone; change them by hand if need be:',
    },
    skippedList: 'Places left alone',
    skippedEntry: '{{type}} “{{title}}” · {{field}}',
    rest: 'and {{count}} more',
    whole: 'the whole record',
  },
)
