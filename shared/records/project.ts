import { defineRecord } from '../record/define-record.ts'
import type { Field } from '../record/field.ts'
import {
  benefits,
  choice,
  date,
  flag,
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
import { workStates, workYears } from './choices.ts'
import { milestonesField } from './work-fields.ts'

/** 攻关项目: problem, measurable targets, team, milestones, outputs (domain.md §0, §1.9). */
export const project = defineRecord({
  type: 'project',
  label: label('攻关项目', 'Project'),
  titleField: 'title',
  keys: [['unit', 'title']],
  fields: [
    text('title', '项目名称', 'Title', {
      required: true,
      inList: true,
      synonyms: ['名称', '课题名称', '攻关项目', '攻关课题', '项目'],
    }),
    text('number', '项目编号', 'Number', { inList: true, synonyms: ['立项编号', '课题编号'] }),
    link('unit', '承担单位', 'Unit', {
      to: 'unit',
      inList: true,
      synonyms: ['单位', '所在单位', '申报单位'],
    }),
    link('studio', '承担工作室', 'Studio', {
      to: 'studio',
      inList: true,
      synonyms: ['工作室', '所在工作室', '工作室名称'],
    }),
    text('leaderName', '项目负责人', 'Leader', {
      inList: true,
      synonyms: ['负责人', '牵头人', '课题负责人'],
    }),
    link('leader', '负责人档案', 'Leader on file', { to: 'person' }),
    people('team', '团队成员', 'Team', { synonyms: ['成员', '参与人员', '项目组成员', '攻关团队'] }),
    choice('state', '进展', 'State', {
      inList: true,
      synonyms: ['状态', '进展情况', '项目状态'],
      options: workStates,
    }),
    date('startedOn', '开始时间', 'Started', {
      inList: true,
      synonyms: ['起始时间', '立项时间', '开始日期'],
    }),
    date('dueOn', '计划完成时间', 'Due', { inList: true, synonyms: ['计划完成', '完成时限', '截止时间'] }),
    date('finishedOn', '实际完成时间', 'Finished', { synonyms: ['完成时间', '结题时间', '验收时间'] }),
    ...inSection<Field>('立项', 'Approval', [
      choice('source', '任务来源', 'Source', {
        synonyms: ['项目来源', '课题来源'],
        options: [
          option('national', '国家计划', 'National plan', '国家级'),
          option('ministerial', '省部计划', 'Provincial or ministerial plan', '省部级', '省级'),
          option('municipal', '市级计划', 'City plan', '市级'),
          option('enterprise', '企业立项', 'Enterprise', '企业', '公司级', '集团级'),
          option('challenge', '揭榜挂帅', 'Open challenge'),
          option('own', '自选', 'Own choice', '自主立项', '工作室自选'),
        ],
      }),
      text('planName', '计划名称和编号', 'Plan', { synonyms: ['计划名称', '具体计划名称'] }),
      text('approval', '立项文号或单位', 'Approved by', { synonyms: ['立项文号', '立项单位'] }),
      flag('bottleneck', '“卡脖子”技术', 'Bottleneck technology', {
        inList: true,
        synonyms: ['卡脖子', '是否卡脖子', '是否“卡脖子”技术'],
      }),
      text('field', '技术领域', 'Field', { synonyms: ['领域', '专业领域'] }),
      money('budget', '项目经费', 'Budget', {
        sheetUnit: 'wan',
        inList: true,
        synonyms: ['经费', '预算', '投入经费', '总投资'],
      }),
      link('alliance', '所属联盟', 'Alliance', { to: 'alliance', synonyms: ['联盟', '联合攻关联盟'] }),
      link('pairing', '团室联姻', 'Pairing', { to: 'pairing' }),
      link('challenge', '揭榜榜单', 'Challenge', { to: 'challenge', synonyms: ['榜单'] }),
    ]),
    ...inSection<Field>('内容', 'Content', [
      longText('problem', '要解决的问题', 'Problem', {
        synonyms: ['背景', '问题', '攻关内容', '主要内容', '研究内容'],
      }),
      rows('targets', '指标', 'Targets', {
        synonyms: ['技术指标', '考核指标', '预期目标', '目标'],
        columns: [
          text('indicator', '指标', 'Indicator'),
          text('unit', '单位', 'Unit'),
          text('before', '现状', 'Before'),
          text('target', '目标值', 'Target'),
          text('reached', '实际值', 'Reached'),
        ],
      }),
      milestonesField,
      rows('funds', '经费使用', 'Funds', {
        columns: [
          number('year', '年度', 'Year', workYears),
          text('source', '来源', 'Source'),
          money('amount', '到位', 'Received', { sheetUnit: 'wan', summed: true }),
          money('spent', '支出', 'Spent', { sheetUnit: 'wan', summed: true }),
        ],
      }),
      rows('outputs', '产出', 'Outputs', {
        synonyms: ['成果', '项目成果', '取得成果'],
        columns: [
          choice('kind', '类别', 'Kind', {
            options: [
              option('innovation', '“五小”成果', 'Innovation', '五小'),
              option('achievement', '科技创新成果', 'Achievement', '成果'),
              option('method', '先进操作法', 'Method', '操作法'),
              option('patent', '专利', 'Patent'),
              option('standard', '标准规程', 'Standard', '标准', '规程'),
              option('paper', '论文', 'Paper'),
              option('software', '软件著作权', 'Software right', '软著'),
              option('other', '其他', 'Other'),
            ],
          }),
          text('title', '名称', 'Title'),
          text('number', '编号', 'Number'),
          date('on', '时间', 'Date'),
        ],
      }),
      benefits('benefits', '经济效益', 'Benefits'),
      longText('summary', '结题小结', 'Summary', { synonyms: ['结题情况', '完成情况', '成效'] }),
    ]),
    longText('note', '备注', 'Note'),
  ],
})
