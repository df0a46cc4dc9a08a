import { defineRecord } from '../record/define-record.ts'
import { label } from '../record/label.ts'
import * as common from './nominable-fields.ts'

/** 先进操作法 (domain.md §1.3). */
export const method = defineRecord({
  type: 'method',
  label: label('先进操作法', 'Method'),
  titleField: 'title',
  keys: [['unit', 'title']],
  fields: [
    common.titleOf('操作法名称', 'Title'),
    common.unitField,
    common.completersField,
    common.studioField,
    common.industryKindField,
    {
      kind: 'text',
      name: 'trade',
      label: label('工种/岗位', 'Trade'),
      inList: true,
      synonyms: ['工种', '岗位'],
    },
    common.firstUseField,
    common.benefitsField,
    { kind: 'longText', name: 'background', label: label('产生背景', 'Background'), synonyms: ['背景'] },
    { kind: 'longText', name: 'steps', label: label('操作要领', 'Steps'), synonyms: ['操作步骤', '步骤'] },
    {
      kind: 'longText',
      name: 'innovationPoints',
      label: label('主要创新点', 'Innovation points'),
      synonyms: ['独创点', '创新点'],
    },
    common.noteField,
  ],
})
