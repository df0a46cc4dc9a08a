import { defineRecord } from '../record/define-record.ts'
import { choice, date, flag, link, longText, number, option, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { workStates, workYears } from './choices.ts'

/** A joint task of an alliance in one year. */
export const allianceTask = defineRecord({
  type: 'allianceTask',
  label: label('联盟任务', 'Alliance task'),
  titleField: 'title',
  childOf: { type: 'alliance', field: 'alliance' },
  keys: [['alliance', 'title', 'year']],
  internal: true,
  fields: [
    link('alliance', '联盟名称', 'Alliance', { to: 'alliance', required: true, synonyms: ['联盟'] }),
    text('title', '任务名称', 'Task', { required: true, inList: true, synonyms: ['任务', '名称'] }),
    number('year', '年度', 'Year', { ...workYears, inList: true, synonyms: ['年份'] }),
    choice('kind', '任务类型', 'Kind', {
      inList: true,
      synonyms: ['类型'],
      options: [
        option('research', '联合攻关', 'Joint research', '攻关项目'),
        option('exchange', '创新交流', 'Exchange', '创新活动'),
        option('incubate', '成果孵化', 'Incubation', '推广成果', '成果推广'),
        option('talent', '人才培育', 'Training', '培养人才'),
      ],
    }),
    link('leadStudio', '牵头工作室', 'Lead studio', { to: 'studio', inList: true }),
    text('partners', '参与工作室', 'Partners', { synonyms: ['参加工作室', '参与单位'] }),
    link('project', '对应项目', 'Project', { to: 'project' }),
    date('dueOn', '完成时限', 'Due', { inList: true, synonyms: ['计划完成时间'] }),
    choice('state', '进展', 'State', { inList: true, synonyms: ['状态'], options: workStates }),
    longText('result', '完成情况', 'Result', { synonyms: ['成果', '成效'] }),
    flag('shared', '成果已共享', 'Result shared', { synonyms: ['是否共享'] }),
    longText('note', '备注', 'Note'),
  ],
})
