import { defineRecord } from '../record/define-record.ts'
import { choice, date, link, longText, option, rows, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'

/** 评委: one seat on the panel of a cycle. Score sheets and kits go by `code`, never by the name. */
export const judge = defineRecord({
  type: 'judge',
  label: label('评委', 'Judge'),
  titleField: 'name',
  childOf: { type: 'cycle', field: 'cycle' },
  keys: [['cycle', 'code']],
  internal: true,
  fields: [
    link('cycle', '年度评选', 'Cycle', { to: 'cycle', required: true }),
    text('code', '评委编号', 'Code', { required: true, inList: true }),
    text('name', '姓名', 'Name', { required: true, inList: true }),
    link('person', '职工档案', 'Person on file', { to: 'person' }),
    link('unit', '所在单位', 'Unit', { to: 'unit', inList: true }),
    text('title', '职务职称', 'Post and title', { inList: true }),
    rows('formerUnits', '曾任职单位', 'Earlier units', {
      columns: [
        text('unit', '单位', 'Unit', { required: true }),
        date('from', '起', 'From'),
        date('to', '止', 'To'),
      ],
    }),
    rows('ties', '申报的利害关系', 'Declared ties', {
      columns: [
        text('with', '对方（人员、单位或项目名称）', 'With (person, unit or entry)', { required: true }),
        choice('kind', '关系', 'Kind', {
          options: [
            option('family', '亲属', 'Family'),
            option('teacher', '师生、师徒', 'Teacher or pupil'),
            option('work', '合作或受聘', 'Joint or paid work'),
            option('interest', '经济利益', 'Financial interest'),
            option('other', '其他', 'Other'),
          ],
        }),
        text('note', '说明', 'Note'),
      ],
    }),
    longText('note', '备注', 'Note'),
  ],
})
