import { defineRecord } from '../record/define-record.ts'
import { label } from '../record/label.ts'

/** 单位. The full name is the one on the seal; documents print it as it is. */
export const unit = defineRecord({
  type: 'unit',
  label: label('单位', 'Unit'),
  titleField: 'name',
  keys: [['creditCode'], ['name']],
  fields: [
    {
      kind: 'text',
      name: 'name',
      label: label('单位全称', 'Full name'),
      required: true,
      inList: true,
      synonyms: ['单位名称', '名称', '企业名称', '单位'],
      help: label('与公章一致，例如“江苏云帆港口集团有限公司”', 'As on the seal'),
    },
    {
      kind: 'text',
      name: 'shortName',
      label: label('简称', 'Short name'),
      inList: true,
      synonyms: ['单位简称'],
    },
    {
      kind: 'text',
      name: 'creditCode',
      label: label('统一社会信用代码', 'Credit code'),
      format: 'creditCode',
      inList: true,
      synonyms: ['信用代码', '社会信用代码'],
    },
    {
      kind: 'text',
      name: 'region',
      label: label('所在设区市', 'City'),
      inList: true,
      synonyms: ['设区市', '所在地', '所在市', '地区'],
    },
    {
      kind: 'choice',
      name: 'affiliation',
      label: label('隶属关系', 'Affiliation'),
      inList: true,
      synonyms: ['隶属', '单位隶属'],
      options: [
        { value: 'provincial', label: label('省属', 'Provincial'), aliases: ['省属企业'] },
        {
          value: 'ministerial',
          label: label('部属', 'Ministerial'),
          aliases: ['部属企业', '央企', '中央企业'],
        },
        { value: 'municipal', label: label('设区市', 'Municipal'), aliases: ['市属', '市属企业'] },
        { value: 'other', label: label('其他', 'Other') },
      ],
    },
    {
      kind: 'text',
      name: 'industry',
      label: label('国民经济行业', 'Industry'),
      inList: true,
      synonyms: ['行业', '所属行业'],
    },
    {
      kind: 'link',
      name: 'parent',
      label: label('上级单位', 'Parent unit'),
      to: 'unit',
      synonyms: ['主管单位'],
    },
    { kind: 'text', name: 'contact', label: label('联系人', 'Contact'), synonyms: ['工会联系人'] },
    {
      kind: 'text',
      name: 'phone',
      label: label('联系电话', 'Phone'),
      format: 'phone',
      synonyms: ['电话', '手机', '联系方式'],
    },
    { kind: 'longText', name: 'note', label: label('备注', 'Note'), synonyms: ['说明'] },
  ],
})
