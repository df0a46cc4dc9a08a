import { defineRecord } from '../record/define-record.ts'
import { choice, date, link, longText, number, option, people, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'

/** An activity of a studio: what reviews ask the written and photographed record of (domain.md §1.7). */
export const studioActivity = defineRecord({
  type: 'studioActivity',
  label: label('工作室活动', 'Studio activity'),
  titleField: 'title',
  childOf: { type: 'studio', field: 'studio' },
  keys: [['studio', 'title', 'heldOn']],
  fields: [
    link('studio', '工作室', 'Studio', {
      to: 'studio',
      required: true,
      inList: true,
      synonyms: ['工作室名称', '所在工作室'],
    }),
    text('title', '活动名称', 'Activity', {
      required: true,
      inList: true,
      synonyms: ['活动', '活动主题', '主题'],
    }),
    choice('kind', '活动类型', 'Kind', {
      inList: true,
      synonyms: ['类型', '类别', '活动类别'],
      options: [
        option('research', '技术攻关', 'Research', '攻关'),
        option('exchange', '交流研讨', 'Exchange', '技术交流', '研讨'),
        option('training', '培训授课', 'Training', '培训', '授课'),
        option('show', '成果展示', 'Show', '展示', '展览'),
        option('service', '社会服务', 'Service', '志愿服务', '进校园'),
        option('school', '校企合作', 'With a school'),
        option('spirit', '弘扬精神', 'Model-worker spirit', '宣讲'),
        option('other', '其他', 'Other'),
      ],
    }),
    date('heldOn', '活动时间', 'Held on', {
      inList: true,
      synonyms: ['时间', '日期', '开展时间', '活动日期'],
    }),
    date('endedOn', '结束时间', 'Ended', { synonyms: ['结束日期'] }),
    text('place', '地点', 'Place', { inList: true, synonyms: ['活动地点'] }),
    text('host', '组织单位', 'Host', { synonyms: ['主办单位', '主办'] }),
    number('attendance', '参加人数', 'Attendance', {
      summed: true,
      inList: true,
      min: 0,
      decimals: 0,
      synonyms: ['人数', '参与人数'],
    }),
    people('participants', '主要参加人', 'Participants', { synonyms: ['参加人员', '参与人员'] }),
    longText('content', '活动内容', 'Content', { synonyms: ['内容', '活动情况'] }),
    longText('outcome', '活动成效', 'Outcome', { synonyms: ['成效', '活动效果'] }),
    longText('note', '备注', 'Note'),
  ],
})
