import { defineRecord } from '../record/define-record.ts'
import { label } from '../record/label.ts'

/** A person's time in a studio. */
export const studioMember = defineRecord({
  type: 'studioMember',
  label: label('工作室成员', 'Studio member'),
  titleField: 'name',
  childOf: { type: 'studio', field: 'studio' },
  keys: [['studio', 'name']],
  internal: true,
  fields: [
    {
      kind: 'link',
      name: 'studio',
      label: label('工作室', 'Studio'),
      to: 'studio',
      required: true,
      inList: true,
      synonyms: ['工作室名称', '所在工作室'],
    },
    {
      kind: 'text',
      name: 'name',
      label: label('姓名', 'Name'),
      required: true,
      inList: true,
      synonyms: ['成员姓名', '成员'],
    },
    { kind: 'link', name: 'person', label: label('职工档案', 'Person on file'), to: 'person' },
    {
      kind: 'choice',
      name: 'sex',
      label: label('性别', 'Sex'),
      inList: true,
      options: [
        { value: 'male', label: label('男', 'Male') },
        { value: 'female', label: label('女', 'Female') },
      ],
    },
    {
      kind: 'text',
      name: 'post',
      label: label('岗位（工种）', 'Post or trade'),
      inList: true,
      synonyms: ['岗位', '工种'],
    },
    {
      kind: 'text',
      name: 'skill',
      label: label('技能等级/职称', 'Skill level or title'),
      inList: true,
      synonyms: ['技能等级', '职称'],
    },
    {
      kind: 'flag',
      name: 'frontLine',
      label: label('是否一线', 'Front-line'),
      inList: true,
      synonyms: ['一线', '一线职工'],
    },
    {
      kind: 'date',
      name: 'joinedOn',
      label: label('加入时间', 'Joined'),
      inList: true,
      synonyms: ['加入日期'],
    },
    {
      kind: 'date',
      name: 'leftOn',
      label: label('离开时间', 'Left'),
      inList: true,
      synonyms: ['退出日期', '离开日期'],
    },
  ],
})
