import { defineRecord } from '../record/define-record.ts'
import { label } from '../record/label.ts'

/** 职工. The same name is not the same person: a name is only linked where it is unique within a unit. */
export const person = defineRecord({
  type: 'person',
  label: label('职工', 'Person'),
  titleField: 'name',
  keys: [['name', 'unit']],
  fields: [
    {
      kind: 'text',
      name: 'name',
      label: label('姓名', 'Name'),
      required: true,
      inList: true,
      synonyms: ['职工姓名', '人员姓名'],
    },
    {
      kind: 'link',
      name: 'unit',
      label: label('所在单位', 'Unit'),
      to: 'unit',
      inList: true,
      synonyms: ['单位', '工作单位'],
    },
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
      synonyms: ['岗位', '工种', '工种/职务', '职务'],
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
      label: label('一线职工', 'Front-line worker'),
      inList: true,
      synonyms: ['是否一线', '一线'],
    },
    {
      kind: 'flag',
      name: 'unitHead',
      label: label('单位负责人', 'Head of unit'),
      synonyms: ['是否单位负责人'],
    },
    {
      kind: 'text',
      name: 'honours',
      label: label('荣誉称号', 'Honours'),
      inList: true,
      synonyms: ['荣誉', '获得荣誉'],
    },
    { kind: 'text', name: 'education', label: label('学历', 'Education'), synonyms: ['文化程度'] },
    {
      kind: 'text',
      name: 'phone',
      label: label('联系电话', 'Phone'),
      format: 'phone',
      synonyms: ['手机', '电话'],
    },
    { kind: 'longText', name: 'note', label: label('备注', 'Note') },
  ],
})
