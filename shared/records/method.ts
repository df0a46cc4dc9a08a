import { defineRecord } from '../record/define-record.ts'
import type { Field } from '../record/field.ts'
import { choice, flag, inSection, longText, number, option, rows, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import * as common from './nominable-fields.ts'

/** 先进操作法 (domain.md §1.3): named after its author, distilled to steps, proved by indicators, spread. */
export const method = defineRecord({
  type: 'method',
  label: label('先进操作法', 'Method'),
  titleField: 'title',
  keys: [['unit', 'title']],
  fields: [
    common.titleOf('操作法名称', 'Title'),
    common.unitField,
    common.completersField,
    common.studioField,
    common.industryKindField,
    text('namedAfter', '命名人（首创人）', 'Named after', { synonyms: ['命名人', '首创人', '创造人'] }),
    text('trade', '工种/岗位', 'Trade', { inList: true, synonyms: ['适用工种', '工种', '岗位'] }),
    choice('level', '级别', 'Level', {
      inList: true,
      synonyms: ['操作法级别'],
      options: [
        option('provincial', '省部级', 'Provincial', '省级'),
        option('municipal', '市级', 'Municipal'),
        option('enterprise', '公司级', 'Company', '集团级', '企业级'),
        option('plant', '分厂级', 'Plant', '厂级', '车间级'),
      ],
    }),
    common.firstUseField,
    common.benefitsField,
    ...inSection<Field>('内容', 'Content', [
      longText('background', '产生背景', 'Background', { synonyms: ['背景'] }),
      longText('steps', '操作要领', 'Steps', {
        synonyms: ['主要操作步骤', '操作步骤', '步骤'],
        help: label('一步一行，写成可以照做的要点', 'One step a line'),
      }),
      longText('innovationPoints', '主要创新点', 'Innovation points', { synonyms: ['独创点', '创新点'] }),
      common.indicatorsOf('实绩指标', 'Indicators'),
    ]),
    ...inSection<Field>('规程符合性', 'Conformity', [
      flag('meetsOperation', '符合技术操作规程', 'Meets operating rules', { synonyms: ['技术操作规程'] }),
      flag('meetsMaintenance', '符合设备维护规程', 'Meets maintenance rules', { synonyms: ['设备维护规程'] }),
      flag('meetsSafety', '符合安全操作规程', 'Meets safety rules', { synonyms: ['安全操作规程'] }),
      text('incorporated', '规程纳入编号', 'Incorporated as', { synonyms: ['纳入规程', '规程编号'] }),
    ]),
    ...inSection<Field>('推广', 'Spread', [
      choice('spreadScope', '推广范围', 'Scope', {
        synonyms: ['推广应用范围'],
        options: [
          option('team', '班组', 'Team'),
          option('workshop', '车间', 'Workshop', '分厂'),
          option('company', '公司', 'Company', '集团', '全公司'),
          option('industry', '行业', 'Industry', '全行业'),
        ],
      }),
      longText('spread', '推广应用情况', 'Spread', { synonyms: ['应用推广情况', '推广情况', '应用情况'] }),
      number('trained', '培训人次', 'People trained', {
        summed: true,
        min: 0,
        decimals: 0,
        synonyms: ['培训人数'],
      }),
      common.usersField,
      common.rightsField,
      rows('videos', '视频', 'Videos', {
        synonyms: ['演示视频'],
        columns: [
          text('title', '名称', 'Title'),
          number('minutes', '时长（分钟）', 'Minutes', { min: 0 }),
          text('format', '格式', 'Format'),
        ],
      }),
      longText('benefitBasis', '效益计算依据', 'How benefit was reckoned', { synonyms: ['计算依据'] }),
      longText('socialBenefit', '社会效益', 'Social benefit'),
    ]),
    ...common.declarationFields,
    common.noteField,
  ],
})
