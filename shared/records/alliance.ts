import { defineRecord } from '../record/define-record.ts'
import {
  choice,
  date,
  inSection,
  link,
  longText,
  money,
  number,
  option,
  people,
  rows,
  text,
} from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { workYears } from './choices.ts'

/** 创新工作室联盟 (domain.md §1.8). Members, yearly tasks and evaluations are records of their own. */
export const alliance = defineRecord({
  type: 'alliance',
  label: label('工作室联盟', 'Alliance'),
  titleField: 'name',
  keys: [['name']],
  fields: [
    text('name', '联盟名称', 'Alliance name', { required: true, inList: true, synonyms: ['联盟', '名称'] }),
    choice('kind', '类型', 'Kind', {
      inList: true,
      synonyms: ['联盟类型'],
      options: [
        option('region', '跨区域', 'Across regions', '区域'),
        option('industry', '跨行业', 'Across industries', '行业'),
        option('enterprise', '跨企业', 'Across enterprises', '企业'),
        option('chain', '产业链', 'Industry chain'),
        option('trade', '专业', 'Trade'),
      ],
    }),
    link('leadUnit', '牵头单位', 'Lead unit', {
      to: 'unit',
      inList: true,
      synonyms: ['盟主单位', '理事长单位'],
    }),
    link('leadStudio', '盟主工作室', 'Lead studio', { to: 'studio', synonyms: ['盟主', '牵头工作室'] }),
    date('foundedOn', '成立日期', 'Founded', { inList: true, synonyms: ['成立时间'] }),
    text('field', '专业领域', 'Field', { synonyms: ['领域', '专业'] }),
    link('secretariat', '秘书处单位', 'Secretariat', { to: 'unit', synonyms: ['秘书处'] }),
    text('honoraryChair', '名誉理事长', 'Honorary chair'),
    people('council', '理事会', 'Council', { synonyms: ['理事会成员', '理事'] }),
    people('experts', '专家委员会', 'Experts', { synonyms: ['专家', '专家组'] }),
    ...inSection('章程与经费', 'Charter and funds', [
      rows('charter', '章程', 'Charter', {
        synonyms: ['章程版本', '联盟章程'],
        columns: [
          text('version', '版本', 'Version'),
          date('adoptedOn', '通过时间', 'Adopted'),
          text('documentNumber', '文号', 'Document', { format: 'documentNumber' }),
          text('note', '主要修订', 'Changes'),
        ],
      }),
      longText('purpose', '宗旨与任务', 'Purpose', { synonyms: ['宗旨', '目标'] }),
      longText('sharing', '知识产权与收益约定', 'Sharing of rights and income', {
        synonyms: ['知识产权约定', '收益分配'],
      }),
      rows('funds', '经费', 'Funds', {
        synonyms: ['经费情况'],
        columns: [
          number('year', '年度', 'Year', workYears),
          text('source', '来源', 'Source'),
          money('amount', '金额', 'Amount', { sheetUnit: 'wan', summed: true }),
          money('spent', '已用', 'Spent', { sheetUnit: 'wan', summed: true }),
        ],
      }),
    ]),
    longText('note', '备注', 'Note'),
  ],
})
