import { defineRecord } from '../record/define-record.ts'
import { label } from '../record/label.ts'

/** A studio's time in an alliance. An exit needs its date and reason (domain rule 67). */
export const allianceMember = defineRecord({
  type: 'allianceMember',
  label: label('联盟成员', 'Alliance member'),
  titleField: 'studio',
  childOf: { type: 'alliance', field: 'alliance' },
  keys: [['alliance', 'studio', 'joinedOn']],
  internal: true,
  fields: [
    {
      kind: 'link',
      name: 'alliance',
      label: label('联盟名称', 'Alliance'),
      to: 'alliance',
      required: true,
      inList: true,
      synonyms: ['联盟'],
    },
    {
      kind: 'link',
      name: 'studio',
      label: label('成员工作室', 'Member studio'),
      to: 'studio',
      required: true,
      inList: true,
      synonyms: ['工作室', '成员'],
    },
    {
      kind: 'choice',
      name: 'role',
      label: label('角色', 'Role'),
      inList: true,
      options: [
        { value: 'lead', label: label('盟主', 'Lead'), aliases: ['牵头'] },
        { value: 'member', label: label('成员', 'Member'), aliases: ['成员单位'] },
      ],
    },
    {
      kind: 'date',
      name: 'joinedOn',
      label: label('加入日期', 'Joined'),
      inList: true,
      synonyms: ['加入时间'],
    },
    { kind: 'date', name: 'leftOn', label: label('退出日期', 'Left'), inList: true, synonyms: ['退出时间'] },
    { kind: 'text', name: 'leftReason', label: label('退出原因', 'Reason for leaving'), inList: true },
  ],
})
