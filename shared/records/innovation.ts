import { defineRecord } from '../record/define-record.ts'
import type { Field } from '../record/field.ts'
import {
  choice,
  date,
  flag,
  inSection,
  link,
  longText,
  money,
  option,
  people,
  text,
} from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { industryKindField, rightsField } from './nominable-fields.ts'

/** “五小”成果: the five categories of the national union's call, and 合理化建议 (domain.md §1.5, §1.6). */
export const innovation = defineRecord({
  type: 'innovation',
  label: label('“五小”成果', 'Innovation'),
  titleField: 'title',
  keys: [['unit', 'title', 'firstCompleter']],
  fields: [
    text('title', '成果名称', 'Title', {
      required: true,
      inList: true,
      maxLength: 30,
      synonyms: ['创新成果名称', '名称', '项目名称', '五小成果名称'],
    }),
    choice('category', '成果类别', 'Category', {
      inList: true,
      synonyms: ['成果类型', '项目类别', '类别', '五小类别', '类型'],
      options: [
        option('invention', '小发明', 'Small invention'),
        option('creation', '小创造', 'Small creation', '小改造'),
        option('renewal', '小革新', 'Small renewal'),
        option('design', '小设计', 'Small design'),
        option('suggestion', '小建议', 'Small suggestion', '合理化建议'),
      ],
    }),
    link('unit', '推荐单位', 'Unit', {
      to: 'unit',
      inList: true,
      synonyms: ['单位', '申报单位', '所在单位', '完成单位', '所属单位', '单位名称', '所在企业'],
    }),
    text('firstCompleter', '第一完成人', 'First completer', {
      inList: true,
      synonyms: [
        '主要负责人',
        '主要完成人',
        '第一完成人姓名',
        '第一完成人及电话',
        '主创人',
        '主创人员',
        '负责人',
        '项目负责人',
        '创造者',
        '创造者姓名',
      ],
    }),
    people('completers', '完成人', 'Completers', {
      synonyms: [
        '其他完成人',
        '参与者',
        '参与人员',
        '参与人',
        '其他参与人',
        '团队成员',
        '参加人员',
        '完成人员',
        '完成人姓名',
        '主要完成人员',
        '姓名',
        '其他人员',
        '成员',
      ],
    }),
    link('studio', '所在工作室', 'Studio', { to: 'studio', inList: true, synonyms: ['工作室'] }),
    date('startedOn', '开始时间', 'Started', { synonyms: ['起始时间'] }),
    date('completedOn', '完成时间', 'Completed', { inList: true, synonyms: ['完成年月', '完成日期'] }),
    date('firstUse', '首次应用时间', 'First use', {
      synonyms: ['投入使用时间', '首次应用', '应用时间', '投用时间'],
    }),
    money('benefit', '经济效益', 'Benefit', {
      inList: true,
      sheetUnit: 'wan',
      synonyms: [
        '年创效益',
        '创造经济效益',
        '经济效益（万元）',
        '效益',
        '年效益',
        '年经济效益',
        '年创效',
        '创造效益',
        '产生效益',
        '产生经济效益',
      ],
    }),
    flag('applied', '是否应用', 'Applied', {
      inList: true,
      synonyms: ['是否推广应用', '是否已应用', '应用情况'],
    }),
    longText('content', '主要内容', 'Content', {
      synonyms: [
        '项目简介',
        '内容',
        '成果简介',
        '简介',
        '成果内容',
        '主要创新内容',
        '成果主要内容',
        '内容简介',
        '创新内容',
      ],
    }),
    text('phone', '联系电话', 'Phone', {
      format: 'phone',
      synonyms: ['电话', '手机', '联系方式', '手机号码', '手机号', '电话号码', '联系人电话'],
    }),
    ...inSection<Field>('应用与评审', 'Use and review', [
      industryKindField,
      choice('situation', '适用情形', 'Situation', {
        synonyms: ['情形'],
        options: [
          option('saving', '节能降耗减排', 'Saving energy and material'),
          option('equipment', '设备革新', 'Renewing equipment'),
          option('process', '工艺操作改进', 'Better process', '工艺改进'),
          option('product', '产品升级发明', 'Better product', '产品升级'),
          option('management', '经管安全文化建议见效', 'Suggestion that worked', '合理化建议被采纳见效'),
        ],
      }),
      longText('situationBefore', '现状分析', 'Before', { synonyms: ['现状', '存在问题'] }),
      longText('measures', '改进措施', 'Measures', { synonyms: ['措施'] }),
      longText('effect', '改进效果', 'Effect', { synonyms: ['效果', '应用效果', '社会效益'] }),
      flag('adopted', '是否采纳', 'Adopted', { synonyms: ['采纳情况'] }),
      text('adoptionReply', '采纳答复', 'Reply', { synonyms: ['未采纳理由', '答复'] }),
      date('adoptedOn', '采纳时间', 'Adopted on', { synonyms: ['采纳日期'] }),
      flag('converted', '成果是否转化', 'Converted', { synonyms: ['是否转化'] }),
      choice('outcome', '评审结论', 'Outcome', {
        synonyms: ['评审结果', '鉴定结论'],
        options: [
          option('recommended', '推荐使用', 'Recommended'),
          option('reference', '参考使用', 'For reference'),
          option('conditional', '特殊条件下参考使用', 'For special conditions'),
          option('rejected', '不予推荐', 'Not recommended', '未通过'),
        ],
      }),
      text('awardGrade', '奖项等级', 'Award grade', { synonyms: ['获奖等级', '等次'] }),
      flag('authorised', '授权书已盖章', 'Authorisation sealed', { synonyms: ['创新成果授权书'] }),
      flag('pledged', '承诺书已盖章', 'Pledge sealed', { synonyms: ['成果真实性承诺书'] }),
      flag('roadShow', '路演项目', 'Road show', { synonyms: ['是否路演'] }),
      rightsField,
    ]),
    longText('note', '备注', 'Note'),
  ],
})
