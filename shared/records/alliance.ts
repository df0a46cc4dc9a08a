import { defineRecord } from '../record/define-record.ts'
import { label } from '../record/label.ts'

/** 创新工作室联盟. Member studios, roles and exits are records of their own (allianceMember). */
export const alliance = defineRecord({
  type: 'alliance',
  label: label('工作室联盟', 'Alliance'),
  titleField: 'name',
  keys: [['name']],
  fields: [
    {
      kind: 'text',
      name: 'name',
      label: label('联盟名称', 'Alliance name'),
      required: true,
      inList: true,
      synonyms: ['联盟', '名称'],
    },
    {
      kind: 'choice',
      name: 'kind',
      label: label('类型', 'Kind'),
      inList: true,
      synonyms: ['联盟类型'],
      options: [
        { value: 'region', label: label('跨区域', 'Across regions'), aliases: ['区域'] },
        { value: 'industry', label: label('跨行业', 'Across industries'), aliases: ['行业'] },
        { value: 'enterprise', label: label('跨企业', 'Across enterprises'), aliases: ['企业'] },
        { value: 'chain', label: label('产业链', 'Industry chain') },
        { value: 'trade', label: label('专业', 'Trade') },
      ],
    },
    {
      kind: 'link',
      name: 'leadUnit',
      label: label('牵头单位', 'Lead unit'),
      to: 'unit',
      inList: true,
      synonyms: ['盟主单位', '理事长单位'],
    },
    {
      kind: 'date',
      name: 'foundedOn',
      label: label('成立日期', 'Founded'),
      inList: true,
      synonyms: ['成立时间'],
    },
    { kind: 'longText', name: 'note', label: label('备注', 'Note') },
  ],
})
