import { defineRecord } from '../record/define-record.ts'
import { choice, date, link, money, number, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import { awardLevels, workYears } from './choices.ts'
import { completersField, noteField, unitField } from './nominable-fields.ts'

/** An award given: this cycle's recognitions and earlier winners, against which reuse is checked. */
export const award = defineRecord({
  type: 'award',
  label: label('获奖与认定', 'Award'),
  titleField: 'title',
  keys: [['year', 'name', 'title']],
  fields: [
    text('title', '获奖项目', 'Awarded work', {
      required: true,
      inList: true,
      synonyms: [
        '获奖成果名称',
        '名称',
        '成果名称',
        '项目名称',
        '获奖成果',
        '操作法名称',
        '专利名称',
        '获奖项目名称',
        '项目（成果）名称',
      ],
    }),
    text('name', '奖项名称', 'Award', {
      inList: true,
      synonyms: ['奖励名称', '获奖名称', '奖项', '荣誉名称', '类别', '奖项类别', '获奖类别'],
    }),
    choice('level', '级别', 'Level', {
      inList: true,
      synonyms: ['奖项级别', '获奖级别'],
      options: awardLevels,
    }),
    text('grade', '等次', 'Grade', { synonyms: ['获奖等级', '奖项等级', '等级', '奖级'] }),
    number('year', '年度', 'Year', {
      ...workYears,
      inList: true,
      synonyms: ['年份', '获奖年度', '获奖年份', '评选年度', '届次'],
    }),
    unitField,
    completersField,
    link('studio', '所在工作室', 'Studio', { to: 'studio', synonyms: ['工作室', '工作室名称'] }),
    text('patentNumber', '专利号', 'Patent number', { format: 'patentNumber', synonyms: ['专利号/申请号'] }),
    text('documentNumber', '文号', 'Document number', {
      format: 'documentNumber',
      synonyms: ['发文字号', '文件号', '表彰文号', '公布文号', '命名文号'],
    }),
    text('grantedBy', '颁发单位', 'Granted by', {
      synonyms: ['授奖单位', '颁奖单位', '命名单位', '表彰单位'],
    }),
    date('awardedOn', '获奖时间', 'Awarded on', {
      synonyms: ['授奖时间', '表彰时间', '发文日期', '公布日期'],
    }),
    text('certificate', '证书编号', 'Certificate', { synonyms: ['证书号'] }),
    money('prize', '奖金', 'Prize', { sheetUnit: 'yuan', synonyms: ['奖励金额', '奖金（元）'] }),
    noteField,
  ],
})
