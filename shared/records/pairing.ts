import { defineRecord } from '../record/define-record.ts'
import { choice, date, link, longText, option, people, rows, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'

/** 团室联姻: a studio and a 科技镇长团 (苏工发〔2023〕3号 十; no form was found, domain.md §1.9). */
export const pairing = defineRecord({
  type: 'pairing',
  label: label('团室联姻', 'Pairing'),
  titleField: 'title',
  keys: [['studio', 'delegation'], ['title']],
  fields: [
    text('title', '结对名称', 'Pairing', { required: true, inList: true, synonyms: ['名称', '联姻名称'] }),
    link('studio', '工作室', 'Studio', {
      to: 'studio',
      inList: true,
      synonyms: ['工作室名称', '结对工作室'],
    }),
    link('unit', '所在单位', 'Unit', { to: 'unit', inList: true, synonyms: ['单位', '工作室单位'] }),
    text('delegation', '科技镇长团', 'Delegation', { inList: true, synonyms: ['镇长团', '科技镇长团名称'] }),
    text('region', '地区', 'Region', { inList: true, synonyms: ['所在地区', '派驻地区'] }),
    text('term', '届次', 'Term', { synonyms: ['第几批', '批次'] }),
    text('head', '团长', 'Head', { synonyms: ['团长姓名'] }),
    text('headUnit', '团长单位', 'Head’s unit'),
    people('members', '团员', 'Members', { synonyms: ['成员', '团员名单'] }),
    people('experts', '合作专家', 'Experts', { synonyms: ['专家'] }),
    date('pairedOn', '结对日期', 'Paired on', { inList: true, synonyms: ['结对时间', '签约时间'] }),
    date('endsOn', '期满日期', 'Ends on', { synonyms: ['到期时间', '期满时间'] }),
    choice('state', '状态', 'State', {
      options: [option('running', '合作中', 'Running', '进行中'), option('ended', '已结束', 'Ended', '结束')],
    }),
    rows('needs', '需求清单', 'Needs', {
      synonyms: ['需求', '技术需求'],
      columns: [
        text('need', '需求', 'Need'),
        date('raisedOn', '提出时间', 'Raised'),
        choice('state', '状态', 'State', {
          options: [
            option('open', '待对接', 'Open'),
            option('matched', '对接中', 'Matched'),
            option('solved', '已解决', 'Solved'),
            option('dropped', '不再需要', 'Dropped'),
          ],
        }),
        text('response', '对接结果', 'Response'),
      ],
    }),
    longText('results', '合作成效', 'Results', { synonyms: ['成效', '合作成果'] }),
    longText('note', '备注', 'Note'),
  ],
})
