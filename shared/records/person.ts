import { defineRecord } from '../record/define-record.ts'
import {
  choice,
  date,
  flag,
  inSection,
  link,
  longText,
  number,
  option,
  rows,
  text,
} from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { awardLevels, sexes, skillLevels, titleRanks, workYears } from './choices.ts'

/** 职工. The same name is not the same person: a name is only linked where it is unique within a unit. */
export const person = defineRecord({
  type: 'person',
  label: label('职工', 'Person'),
  titleField: 'name',
  keys: [['name', 'unit']],
  apart: ['unit', 'post', 'workedSince', 'skill'],
  fields: [
    text('name', '姓名', 'Name', {
      required: true,
      inList: true,
      synonyms: ['职工姓名', '人员姓名', '职工', '人员'],
    }),
    link('unit', '所在单位', 'Unit', { to: 'unit', inList: true, synonyms: ['单位', '工作单位'] }),
    choice('sex', '性别', 'Sex', { inList: true, options: sexes }),
    text('post', '岗位（工种）', 'Post or trade', {
      inList: true,
      synonyms: ['工种/岗位', '岗位', '工种', '工种/职务', '岗位/工种'],
    }),
    text('skill', '技能等级/职称', 'Skill level or title', {
      inList: true,
      synonyms: ['技能等级', '技能等级或职称', '职业技能等级'],
      help: label('照原件写；下面的等级由此认出，可改', 'As on the certificate'),
    }),
    flag('frontLine', '一线职工', 'Front-line worker', {
      inList: true,
      synonyms: ['是否一线', '一线', '是否一线职工', '一线产业工人', '是否一线产业工人', '是否为一线职工'],
    }),
    flag('unitHead', '单位负责人', 'Head of unit', { synonyms: ['是否单位负责人'] }),
    rows('honours', '荣誉称号', 'Honours', {
      inList: true,
      synonyms: ['曾获荣誉', '荣誉', '获得荣誉', '获奖情况', '所获荣誉'],
      columns: [
        text('honour', '称号', 'Honour'),
        choice('level', '级别', 'Level', { options: awardLevels }),
        number('year', '年份', 'Year', workYears),
        text('documentNumber', '文号', 'Document', { format: 'documentNumber' }),
      ],
    }),
    text('education', '学历', 'Education', { synonyms: ['最高学历', '文化程度', '学历学位'] }),
    text('phone', '联系电话', 'Phone', {
      format: 'phone',
      synonyms: ['手机', '电话', '手机号码', '手机号', '电话号码', '联系方式'],
    }),
    ...inSection('个人情况', 'Personal', [
      date('born', '出生年月', 'Born', { synonyms: ['出生时间', '出生日期', '出生'] }),
      text('idNumber', '身份证号', 'ID number', { format: 'idNumber' }),
      text('nation', '民族', 'Ethnic group'),
      text('duty', '职务', 'Duty', { synonyms: ['行政职务', '现任职务'] }),
      choice('employment', '在职情况', 'Employment', {
        synonyms: ['在岗情况', '人员状态'],
        options: [
          option('employed', '在职', 'Employed', '在岗'),
          option('dispatched', '劳务派遣', 'Dispatched', '派遣'),
          option('retired', '退休', 'Retired', '离退休'),
          option('left', '离职', 'Left', '调出'),
        ],
      }),
      date('workedSince', '参加工作时间', 'Working since', { synonyms: ['工作时间', '参加工作'] }),
    ]),
    ...inSection('技能与职称', 'Skill and title', [
      choice('skillLevel', '技能等级（八级）', 'Skill grade', { options: skillLevels }),
      text('title', '职称', 'Title', { synonyms: ['专业技术职务', '专业技术职称', '职称名称'] }),
      choice('titleRank', '职称级别', 'Title rank', { options: titleRanks }),
      text('specialty', '技术专长', 'Specialty', { synonyms: ['专业特长', '专业', '特长'] }),
      rows('competitions', '技能竞赛', 'Competitions', {
        synonyms: ['竞赛', '竞赛成绩', '技能竞赛获奖'],
        columns: [
          text('competition', '竞赛', 'Competition'),
          choice('level', '级别', 'Level', { options: awardLevels }),
          number('year', '年份', 'Year', workYears),
          text('result', '名次', 'Result'),
          text('documentNumber', '文号', 'Document', { format: 'documentNumber' }),
        ],
      }),
    ]),
    longText('note', '备注', 'Note'),
  ],
})
