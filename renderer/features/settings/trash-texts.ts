import { defineTexts } from '../../lib/texts.ts'

export const trashTexts = defineTexts(
  'settings-trash',
  {
    title: '回收站',
    about: '删除的记录都保留在这里，不会自动清除。恢复后回到原来的列表，内容与删除时一样。',
    none: '回收站是空的',
    noneHint: '删除的工作室、成果、人员等记录会出现在这里，可以随时恢复。',
    group: '已删除的{{type}}（{{total}}）',
    list: '已删除的{{type}}',
    name: '名称',
    details: '内容',
    action: '操作',
    restore: '恢复',
    restoreOf: '恢复{{type}}“{{name}}”',
    restored: '已恢复{{type}}“{{name}}”',
    unnamed: '（未填名称）',
    more: '只列出前 {{shown}} 条；恢复一些之后，会接着列出其余的。',
  },
  {
    title: 'Trash',
    about:
      'Deleted records stay here and are never cleared away. Restored, they return to their list as they were.',
    none: 'The trash is empty',
    noneHint:
      'Deleted studios, innovations, people and other records appear here and can be restored at any time.',
    group: 'Deleted: {{type}} ({{total}})',
    list: 'Deleted: {{type}}',
    name: 'Name',
    details: 'Content',
    action: 'Action',
    restore: 'Restore',
    restoreOf: 'Restore “{{name}}” ({{type}})',
    restored: '“{{name}}” was restored ({{type}})',
    unnamed: '(untitled)',
    more: 'Only the first {{shown}} are listed; the others follow as these are restored.',
  },
)
