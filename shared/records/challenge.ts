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
  rows,
  text,
} from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { milestonesField } from './work-fields.ts'

/** 揭榜挂帅: a posted problem that a team takes up. No union form was found; fields after domain.md §1.9. */
export const challenge = defineRecord({
  type: 'challenge',
  label: label('揭榜挂帅', 'Challenge'),
  titleField: 'title',
  keys: [['number'], ['unit', 'title']],
  fields: [
    text('title', '难题名称', 'Problem', {
      required: true,
      inList: true,
      synonyms: ['名称', '榜单名称', '题目', '需求名称', '揭榜项目', '项目名称', '难题'],
    }),
    text('number', '榜单编号', 'Number', { inList: true, synonyms: ['编号', '榜号'] }),
    link('unit', '需求单位', 'Posted by', {
      to: 'unit',
      inList: true,
      synonyms: ['发榜单位', '单位', '出题单位'],
    }),
    choice('state', '状态', 'State', {
      inList: true,
      synonyms: ['榜单状态'],
      options: [
        option('draft', '拟发榜', 'To be posted'),
        option('posted', '已发榜', 'Posted', '发榜', '待揭榜'),
        option('taken', '已揭榜', 'Taken up', '揭榜'),
        option('working', '攻关中', 'In work', '在攻关', '实施中'),
        option('accepted', '已验收', 'Accepted', '验收', '完成'),
        option('settled', '已兑付', 'Settled', '兑付', '已兑现'),
        option('failed', '未完成', 'Not met', '失败'),
        option('withdrawn', '已撤榜', 'Withdrawn', '撤榜'),
      ],
    }),
    date('postedOn', '发榜日', 'Posted on', { inList: true, synonyms: ['发榜时间', '发榜日期', '发布时间'] }),
    date('closesOn', '截榜日', 'Closes on', { synonyms: ['截榜时间', '揭榜截止', '截止日期'] }),
    date('dueOn', '完成时限', 'Due', { inList: true, synonyms: ['完成期限', '攻关期限'] }),
    money('prize', '榜额', 'Prize', {
      sheetUnit: 'wan',
      inList: true,
      synonyms: ['榜金', '悬赏金额', '奖金'],
    }),
    flag('bottleneck', '“卡脖子”技术', 'Bottleneck technology', { synonyms: ['卡脖子', '是否卡脖子'] }),
    text('field', '技术领域', 'Field', { synonyms: ['领域'] }),
    longText('problem', '难题说明', 'Problem in detail', {
      synonyms: ['难题描述', '需求描述', '主要内容', '内容'],
    }),
    rows('targets', '技术指标', 'Targets', {
      synonyms: ['指标', '考核指标', '验收指标'],
      help: label('写成可以测量的数值', 'State what can be measured'),
      columns: [
        text('indicator', '指标', 'Indicator'),
        text('unit', '单位', 'Unit'),
        text('before', '现状', 'Before'),
        text('target', '要求值', 'Required'),
        text('reached', '验收值', 'Reached'),
      ],
    }),
    longText('conditions', '揭榜条件', 'Conditions', { synonyms: ['条件', '揭榜要求'] }),
    flag('noThreshold', '不设学历职称年龄门槛', 'No thresholds', { synonyms: ['不设门槛'] }),
    longText('terms', '奖惩约定', 'Rewards and penalties', { synonyms: ['奖惩', '奖励办法'] }),
    ...inSection<Field>('揭榜', 'Taken up by', [
      link('takerStudio', '揭榜工作室', 'Studio', { to: 'studio', synonyms: ['揭榜单位（工作室）'] }),
      link('takerUnit', '揭榜单位', 'Unit', { to: 'unit', inList: true }),
      text('leaderName', '揭榜人', 'Leader', { inList: true, synonyms: ['挂帅人', '揭榜负责人', '领衔人'] }),
      link('leader', '揭榜人档案', 'Leader on file', { to: 'person' }),
      people('team', '揭榜团队', 'Team', {
        synonyms: ['团队成员', '攻关团队'],
        help: label('至少有一名一线职工', 'At least one front-line worker'),
      }),
      date('takenOn', '揭榜时间', 'Taken on', { synonyms: ['揭榜日期'] }),
      flag('pledged', '已签军令状', 'Pledge signed', { synonyms: ['军令状', '是否签订军令状'] }),
      milestonesField,
    ]),
    ...inSection<Field>('验收', 'Acceptance', [
      date('acceptedOn', '验收时间', 'Accepted on', { synonyms: ['验收日期'] }),
      longText('result', '验收结果', 'Result', { synonyms: ['结果', '完成情况'] }),
      money('paid', '已兑付', 'Paid', { sheetUnit: 'wan', synonyms: ['兑付金额'] }),
    ]),
    longText('note', '备注', 'Note'),
  ],
})
