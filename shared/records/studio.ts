import { defineRecord } from '../record/define-record.ts'
import {
  choice,
  date,
  inSection,
  link,
  longText,
  money,
  number,
  option,
  text,
} from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { studioLevels } from './choices.ts'
import { studioConditions, studioNamings } from './studio-conditions.ts'

/** 劳模和工匠人才创新工作室. Members, activities, years and reviews are records of their own. */
export const studio = defineRecord({
  type: 'studio',
  label: label('创新工作室', 'Studio'),
  titleField: 'name',
  keys: [['name']],
  fields: [
    text('name', '工作室名称', 'Studio name', {
      required: true,
      inList: true,
      synonyms: ['劳模创新工作室名称', '名称', '工作室', '创新工作室名称'],
    }),
    choice('kind', '类型', 'Kind', {
      inList: true,
      synonyms: ['工作室类型'],
      options: [
        option('modelWorker', '劳模创新工作室', 'Model worker', '劳模'),
        option('craftsman', '工匠创新工作室', 'Craftsman', '工匠', '工匠工作室'),
        option('worker', '职工创新工作室', 'Worker', '职工'),
        option('master', '技能大师工作室', 'Skill master', '大师工作室'),
        option('heritage', '传统工艺大师工作室', 'Traditional craft', '手艺大师创新工作室', '传统工艺'),
      ],
    }),
    text('leaderName', '领衔人', 'Leader', {
      inList: true,
      synonyms: [
        '领衔人姓名',
        '负责人',
        '领军人',
        '工作室负责人',
        '带头人',
        '领办人',
        '工作室领衔人',
        '工作室带头人',
      ],
    }),
    link('leader', '领衔人档案', 'Leader on file', { to: 'person' }),
    text('leaderHonour', '领衔人荣誉称号', 'Leader’s honours', {
      inList: true,
      synonyms: ['荣誉称号', '领衔人荣誉'],
    }),
    text('leaderSkill', '领衔人技能等级/职称', 'Leader’s skill level', {
      synonyms: ['技能等级/职称', '技能等级', '职称'],
    }),
    link('unit', '所在单位', 'Unit', {
      to: 'unit',
      inList: true,
      synonyms: ['单位名称', '单位', '所属单位'],
    }),
    choice('level', '级别', 'Level', {
      inList: true,
      synonyms: ['命名级别', '等级', '命名层级', '工作室级别', '命名等级', '层级'],
      options: studioLevels,
    }),
    date('namedOn', '命名时间', 'Named on', {
      inList: true,
      synonyms: ['命名日期', '命名年份', '命名年度', '命名年月', '授牌时间'],
    }),
    date('foundedOn', '成立时间', 'Founded', { synonyms: ['创建时间', '组建时间', '成立日期'] }),
    choice('state', '状态', 'State', {
      options: [
        option('active', '运行中', 'Active', '正常', '在运行'),
        option('paused', '暂停', 'Paused'),
        option('revoked', '已摘牌', 'Revoked', '撤销', '摘牌'),
      ],
    }),
    date('revokedOn', '摘牌时间', 'Revoked on', { mergeGroup: 'revoked', synonyms: ['撤销时间'] }),
    text('revokedReason', '摘牌原因', 'Reason for revoking', {
      mergeGroup: 'revoked',
      synonyms: ['撤销原因'],
    }),
    text('field', '专业领域', 'Field of work', { synonyms: ['领域', '专业方向', '攻关方向'] }),
    text('contact', '联系人', 'Contact', {
      synonyms: ['联系人及电话', '联系人姓名', '联系人及联系方式', '工作室联系人'],
    }),
    text('phone', '联系电话', 'Phone', {
      format: 'phone',
      synonyms: ['电话', '手机', '联系方式', '手机号码', '手机号', '电话号码', '联系人电话'],
    }),
    ...studioNamings,
    ...studioConditions,
    ...inSection('成果与条件', 'Results and conditions', [
      number('memberCount', '成员人数', 'Members', {
        summed: true,
        min: 0,
        decimals: 0,
        synonyms: ['成员数量', '人数', '工作室人数', '团队人数', '成员数', '成员总数'],
      }),
      number('patentCount', '近三年专利（项）', 'Patents in 3 years', {
        summed: true,
        decimals: 0,
        synonyms: [
          '专利（项）',
          '近三年成果专利',
          '获得专利数',
          '专利数',
          '专利数量',
          '授权专利数',
          '获专利数',
          '获得专利（项）',
        ],
      }),
      number('innovationCount', '近三年五小（项）', 'Innovations in 3 years', {
        summed: true,
        decimals: 0,
        synonyms: ['五小（项）', '近三年成果五小', '五小成果数', '五小成果（项）', '五小成果'],
      }),
      money('benefit', '近三年经济效益', 'Benefit in 3 years', {
        sheetUnit: 'wan',
        synonyms: [
          '经济效益',
          '经济效益（万元）',
          '近三年创造效益',
          '创造经济效益',
          '创造效益',
          '近三年创造经济效益',
        ],
      }),
    ]),
    ...inSection('党建', 'Party work', [
      text('partyBranch', '所在党支部', 'Party branch', { synonyms: ['党支部', '工作室党支部'] }),
      longText('partyWork', '“双创双提升”情况', 'Party-branch project', { synonyms: ['双创双提升'] }),
    ]),
    longText('note', '备注', 'Note'),
  ],
})
