import { expect, test } from 'vitest'
import { stepLabel } from '../../../shared/text/step-label.ts'

test.each([
  ['create', { type: '单位', title: '甲' }, '新建单位“甲”'],
  ['import', { files: 7 }, '导入 7 个工作簿'],
  ['undo', { of: 'import', files: 7 }, '撤销：导入 7 个工作簿'],
  ['redo', { of: 'undo' }, '重做：undo'],
  ['constructor', {}, 'constructor'],
])('%s %j is %s', (label, detail, expected) => {
  expect(stepLabel(label, detail)).toBe(expected)
})
