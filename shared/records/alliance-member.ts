import { defineRecord } from '../record/define-record.ts'
import { choice, date, link, option, text } from '../record/field-makers.ts'
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
    link('alliance', '联盟名称', 'Alliance', {
      to: 'alliance',
      required: true,
      inList: true,
      synonyms: ['联盟'],
    }),
    link('studio', '成员工作室', 'Member studio', {
      to: 'studio',
      required: true,
      inList: true,
      synonyms: ['工作室', '成员'],
    }),
    choice('role', '角色', 'Role', {
      inList: true,
      options: [
        option('lead', '盟主', 'Lead', '牵头', '牵头单位', '盟主单位', '理事长单位'),
        option('member', '成员', 'Member', '成员单位', '理事单位', '参与'),
      ],
    }),
    text('agreement', '协议编号', 'Agreement', { synonyms: ['合作协议', '协议'] }),
    date('joinedOn', '加入日期', 'Joined', { inList: true, synonyms: ['加入时间'] }),
    date('leftOn', '退出日期', 'Left', { inList: true, synonyms: ['退出时间'] }),
    text('leftReason', '退出原因', 'Reason for leaving', { inList: true }),
  ],
})
