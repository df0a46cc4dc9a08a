import { expect, test } from 'vitest'
import { stepLabel } from '../../../shared/text/step-label.ts'

test.each([
  ['create', { type: '单位', title: '甲' }, '新建单位“甲”', 'Create “甲” (Unit)'],
  ['create', { type: '旧类', title: '甲' }, '新建旧类“甲”', 'Create “甲” (旧类)'],
  ['import', { files: 7 }, '导入 7 个工作簿', 'Import workbooks (7)'],
  ['undo', { of: 'import', files: 7 }, '撤销：导入 7 个工作簿', 'Undo: Import workbooks (7)'],
  ['redo', { of: 'undo' }, '重做：undo', 'Redo: undo'],
  ['constructor', {}, 'constructor', 'constructor'],
])('%s %j is %s', (label, detail, zh, en) => {
  expect(stepLabel(label, detail)).toEqual({ zh, en })
})
