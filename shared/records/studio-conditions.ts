import type { Field } from '../record/field.ts'
import { choice, date, flag, inSection, longText, money, number, rows, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { studioLevels, workYears } from './choices.ts'
import checklists from './presets/studio-checklists.json' with { type: 'json' }

/** How a studio came to its level: each naming and re-confirmation with its document (domain.md §1.7). */
export const studioNamings: readonly Field[] = inSection('命名沿革', 'Namings', [
  rows('namings', '命名与重新确认', 'Namings', {
    synonyms: ['命名情况', '命名沿革', '命名文件'],
    columns: [
      choice('level', '级别', 'Level', { options: studioLevels }),
      date('namedOn', '命名时间', 'Named on'),
      text('namedBy', '命名单位', 'Named by'),
      text('documentNumber', '文号', 'Document', { format: 'documentNumber' }),
      date('reconfirmedOn', '重新确认', 'Re-confirmed'),
      date('validTo', '有效期至', 'Valid to'),
    ],
  }),
])

/** Site, equipment, funds, rules, and the checklist that the naming body asks for: six haves, eight points… */
export const studioConditions: readonly Field[] = inSection<Field>('条件', 'Conditions', [
  text('site', '场地', 'Site', { synonyms: ['工作场地', '场所', '地点'] }),
  number('area', '场地面积（㎡）', 'Site area (m²)', {
    synonyms: [
      '场地面积',
      '场所面积',
      '面积',
      '场地（平方米）',
      '场地（㎡）',
      '使用面积',
      '工作室面积',
      '建筑面积',
    ],
    unit: label('㎡', 'm²'),
    min: 0,
  }),
  longText('goals', '攻关方向与目标', 'Topics and goals', { synonyms: ['目标任务', '创新课题'] }),
  rows('checklist', '达标对照', 'Checklist', {
    help: label('可先填入常用的一套，再按命名单位的标准增减', 'Start from a set, then adapt it'),
    synonyms: ['六有', '达标情况'],
    presets: checklists,
    columns: [
      text('item', '条目', 'Item'),
      flag('met', '达标', 'Met'),
      date('since', '达标时间', 'Since'),
      text('note', '说明', 'Note'),
    ],
  }),
  rows('equipment', '设备', 'Equipment', {
    synonyms: ['设备设施', '主要设备'],
    columns: [
      text('name', '名称', 'Name'),
      text('model', '型号', 'Model'),
      number('quantity', '数量', 'Quantity', { min: 0, decimals: 0 }),
      money('value', '原值', 'Value', { sheetUnit: 'wan' }),
      date('boughtOn', '购置时间', 'Bought'),
    ],
  }),
  rows('funds', '经费', 'Funds', {
    synonyms: ['经费情况', '经费使用'],
    columns: [
      number('year', '年度', 'Year', workYears),
      text('source', '来源', 'Source'),
      money('amount', '金额', 'Amount', { sheetUnit: 'wan', summed: true }),
      money('spent', '已用', 'Spent', { sheetUnit: 'wan', summed: true }),
      text('basis', '依据', 'Basis'),
    ],
  }),
  rows('rules', '制度', 'Rules', {
    synonyms: ['规章制度', '管理制度'],
    columns: [
      text('name', '名称', 'Name'),
      date('issuedOn', '发布时间', 'Issued'),
      flag('posted', '上墙', 'Posted'),
    ],
  }),
])
