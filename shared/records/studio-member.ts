import { defineRecord } from '../record/define-record.ts'
import { choice, date, flag, link, option, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { sexes } from './choices.ts'

/** A person's time in a studio. */
export const studioMember = defineRecord({
  type: 'studioMember',
  label: label('工作室成员', 'Studio member'),
  titleField: 'name',
  childOf: { type: 'studio', field: 'studio' },
  keys: [['studio', 'name']],
  internal: true,
  fields: [
    link('studio', '工作室', 'Studio', {
      to: 'studio',
      required: true,
      inList: true,
      synonyms: ['工作室名称', '所在工作室'],
    }),
    text('name', '姓名', 'Name', { required: true, inList: true, synonyms: ['成员姓名', '成员'] }),
    link('person', '职工档案', 'Person on file', { to: 'person' }),
    choice('role', '角色', 'Role', {
      inList: true,
      synonyms: ['成员角色', '分工角色'],
      options: [
        option('leader', '领衔人', 'Leader', '负责人'),
        option('backbone', '骨干', 'Core member', '骨干成员'),
        option('member', '成员', 'Member'),
        option('adviser', '顾问', 'Adviser', '专家'),
      ],
    }),
    choice('sex', '性别', 'Sex', { inList: true, options: sexes }),
    date('born', '出生年月', 'Born', { synonyms: ['出生日期'] }),
    text('post', '岗位（工种）', 'Post or trade', {
      inList: true,
      synonyms: ['岗位', '工种', '工种/岗位', '职务/工种'],
    }),
    text('skill', '技能等级/职称', 'Skill level or title', { inList: true, synonyms: ['技能等级', '职称'] }),
    text('education', '学历', 'Education', { synonyms: ['文化程度'] }),
    flag('frontLine', '是否一线', 'Front-line', {
      inList: true,
      synonyms: ['一线', '一线职工', '是否一线职工', '一线产业工人'],
    }),
    text('duties', '分工', 'Duties', { synonyms: ['承担任务', '职责'] }),
    date('joinedOn', '加入时间', 'Joined', { inList: true, synonyms: ['加入日期', '加入年月', '入室时间'] }),
    date('leftOn', '离开时间', 'Left', { inList: true, synonyms: ['退出日期', '离开日期'] }),
  ],
})
