import { defineRecord } from '../record/define-record.ts'
import {
  choice,
  date,
  inSection,
  link,
  longText,
  number,
  option,
  rows,
  text,
} from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { industrySections } from './industries.ts'

/** 单位. The full name is the one on the seal; documents print it as it is. */
export const unit = defineRecord({
  type: 'unit',
  label: label('单位', 'Unit'),
  titleField: 'name',
  keys: [['creditCode'], ['name']],
  apart: ['parent', 'region', 'creditCode'],
  fields: [
    text('name', '单位全称', 'Full name', {
      required: true,
      inList: true,
      synonyms: ['单位名称', '名称', '企业名称', '单位', '企业全称'],
      help: label('与公章一致，例如“江苏云帆港口集团有限公司”', 'As on the seal'),
    }),
    text('shortName', '简称', 'Short name', { inList: true, synonyms: ['单位简称'] }),
    text('creditCode', '统一社会信用代码', 'Credit code', {
      format: 'creditCode',
      inList: true,
      synonyms: ['信用代码', '社会信用代码', '社会统一信用代码'],
    }),
    text('region', '所在设区市', 'City', { inList: true, synonyms: ['设区市', '所在地', '所在市', '地区'] }),
    choice('affiliation', '隶属关系', 'Affiliation', {
      inList: true,
      synonyms: ['隶属', '单位隶属', '企业性质', '单位类别', '企业类别', '所属类别'],
      options: [
        option('provincial', '省属', 'Provincial', '省属企业'),
        option('ministerial', '部属', 'Ministerial', '部属企业', '央企', '中央企业'),
        option('municipal', '设区市', 'Municipal', '市属', '市属企业'),
        option('other', '其他', 'Other'),
      ],
    }),
    text('industry', '国民经济行业', 'Industry', { inList: true, synonyms: ['行业', '所属行业'] }),
    link('parent', '上级单位', 'Parent unit', { to: 'unit', synonyms: ['主管单位', '所属集团', '隶属单位'] }),
    text('contact', '联系人', 'Contact', {
      synonyms: ['工会联系人', '联系人及电话', '联系人姓名', '联系人及联系方式'],
    }),
    text('phone', '联系电话', 'Phone', {
      format: 'phone',
      synonyms: ['电话', '手机', '联系方式', '手机号码', '手机号', '电话号码', '联系人电话'],
    }),
    ...inSection('归属与行业', 'Place and industry', [
      choice('unitKind', '单位类型', 'Kind of unit', {
        synonyms: ['单位性质', '组织类型'],
        options: [
          option('provincialUnion', '省总工会', 'Provincial union'),
          option('stateAssets', '国资委', 'State assets commission', '省国资委', '市国资委'),
          option('cityUnion', '设区市总工会', 'City union', '市总工会'),
          option('industryUnion', '省产业工会', 'Industry union', '产业工会', '产业（厅、局、企业）工会'),
          option('group', '企业集团', 'Group', '集团', '省属企业集团'),
          option('enterprise', '企业', 'Enterprise', '子公司', '下属单位', '分公司'),
          option('workshop', '车间班组', 'Workshop or team', '班组', '车间'),
          option('institution', '院校院所', 'Institute', '高校', '科研院所'),
        ],
      }),
      text('regionCode', '行政区划代码', 'Region code', {
        format: 'regionCode',
        synonyms: ['区划代码', '行政区划'],
        help: label('GB/T 2260，例如南京市 320100', 'GB/T 2260, e.g. 320100 for Nanjing'),
      }),
      choice('industrySection', '行业门类', 'Industry section', {
        synonyms: ['国民经济行业门类', '行业大类'],
        help: label('GB/T 4754-2017', 'GB/T 4754-2017'),
        options: industrySections,
      }),
      text('industryCode', '行业代码', 'Industry code', {
        synonyms: ['国民经济行业代码'],
        help: label('门类字母加数字，例如 C3741', 'Section letter and digits, e.g. C3741'),
      }),
      choice('chainRole', '产业链地位', 'Role in the chain', {
        synonyms: ['链主/链上', '产业链角色'],
        options: [
          option('lead', '链主企业', 'Chain leader', '链主'),
          option('member', '链上企业', 'In the chain', '链上'),
        ],
      }),
      text('chain', '所在产业链', 'Industry chain', { synonyms: ['产业链', '产业链名称'] }),
      text('address', '通信地址', 'Address', { synonyms: ['地址', '单位地址'] }),
      text('postcode', '邮编', 'Postcode', { synonyms: ['邮政编码'] }),
      number('workers', '职工人数', 'Workers', {
        summed: true,
        min: 0,
        decimals: 0,
        synonyms: ['职工总数', '在职职工人数'],
      }),
    ]),
    ...inSection('名称沿革', 'Names', [
      rows('formerNames', '曾用名', 'Former names', {
        synonyms: ['原名称', '曾用名称'],
        help: label(
          '更名前的全称与起止时间；按当时日期出具的材料印当时的名称',
          'Documents print the name valid on their date',
        ),
        columns: [
          text('name', '名称', 'Name'),
          date('from', '启用', 'From'),
          date('to', '停用', 'To'),
          text('documentNumber', '更名文号', 'Document', { format: 'documentNumber' }),
        ],
      }),
      rows('aliases', '别称', 'Aliases', {
        synonyms: ['别名', '俗称'],
        help: label(
          '报表里出现过的其他写法，导入时据此认出本单位',
          'Other spellings met in sheets; imports match by them',
        ),
        columns: [text('alias', '写法', 'Spelling'), text('note', '出处', 'Where met')],
      }),
    ]),
    longText('note', '备注', 'Note', { synonyms: ['说明'] }),
  ],
})
