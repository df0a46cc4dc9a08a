import { defineRecord } from '../record/define-record.ts'
import { label } from '../record/label.ts'
import * as common from './nominable-fields.ts'

/** 职工科技创新成果. */
export const achievement = defineRecord({
  type: 'achievement',
  label: label('科技创新成果', 'Achievement'),
  titleField: 'title',
  keys: [['unit', 'title']],
  fields: [
    common.titleOf('成果名称', 'Title'),
    common.unitField,
    common.completersField,
    common.studioField,
    common.industryKindField,
    { kind: 'date', name: 'startedOn', label: label('开始时间', 'Started'), synonyms: ['起始时间'] },
    {
      kind: 'date',
      name: 'completedOn',
      label: label('完成时间', 'Completed'),
      inList: true,
      synonyms: ['结束时间'],
    },
    common.firstUseField,
    common.benefitsField,
    {
      kind: 'longText',
      name: 'innovationPoints',
      label: label('主要创新点', 'Innovation points'),
      synonyms: ['创新点', '主要内容'],
    },
    common.noteField,
  ],
})
