import type { Field } from '../record/field.ts'
import { label } from '../record/label.ts'

/** Fields shared by what can be nominated: achievement, method and the nomination itself. */
export const titleOf = (zh: string, en: string): Field => ({
  kind: 'text',
  name: 'title',
  label: label(zh, en),
  required: true,
  inList: true,
  maxLength: 30,
  synonyms: ['名称', '项目名称', '成果名称', '操作法名称', '专利名称', '项目（成果）名称'],
})

export const unitField: Field = {
  kind: 'link',
  name: 'unit',
  label: label('申报单位', 'Unit'),
  to: 'unit',
  inList: true,
  synonyms: ['所在单位', '单位', '完成单位'],
}

export const completersField: Field = {
  kind: 'people',
  name: 'completers',
  label: label('完成人', 'Completers'),
  inList: true,
  synonyms: ['其他完成人', '主要完成人'],
}

export const benefitsField: Field = {
  kind: 'benefits',
  name: 'benefits',
  label: label('经济效益', 'Benefits'),
}

export const firstUseField: Field = {
  kind: 'date',
  name: 'firstUse',
  label: label('首次应用时间', 'First use'),
  inList: true,
  synonyms: ['首次应用', '应用时间', '投用时间'],
}

export const industryKindField: Field = {
  kind: 'choice',
  name: 'industryKind',
  label: label('产业类别', 'Industry kind'),
  inList: true,
  synonyms: ['产业属性', '产业'],
  options: [
    { value: 'traditional', label: label('传统', 'Traditional'), aliases: ['传统产业'] },
    { value: 'emerging', label: label('新兴', 'Emerging'), aliases: ['新兴产业', '战略性新兴产业'] },
    { value: 'future', label: label('未来', 'Future'), aliases: ['未来产业'] },
  ],
}

export const studioField: Field = {
  kind: 'link',
  name: 'studio',
  label: label('所在工作室', 'Studio'),
  to: 'studio',
  synonyms: ['工作室'],
}

export const noteField: Field = { kind: 'longText', name: 'note', label: label('备注', 'Note') }
