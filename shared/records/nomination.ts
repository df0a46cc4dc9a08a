import { defineRecord } from '../record/define-record.ts'
import { choice, date, link, longText, number, option, rows, text } from '../record/field-makers.ts'
import { label } from '../record/label.ts'
import * as common from './nominable-fields.ts'

/** 推荐申报: one entry in one category of a cycle. It copies its form's fields when made. */
export const nomination = defineRecord({
  type: 'nomination',
  label: label('推荐申报', 'Nomination'),
  titleField: 'title',
  keys: [
    ['cycle', 'category', 'patentNumber'],
    ['cycle', 'category', 'unit', 'title'],
  ],
  fields: [
    link('cycle', '年度评选', 'Cycle', { to: 'cycle', required: true }),
    choice('category', '类别', 'Category', {
      required: true,
      inList: true,
      synonyms: ['奖项类别', '申报类别'],
      options: [
        option('achievement', '职工十大科技创新成果', 'Achievements', '十大科技创新成果', '科技创新成果'),
        option('method', '十大先进操作法', 'Methods', '先进操作法'),
        option('patent', '十大发明专利', 'Patents', '发明专利'),
        // Not under their bare names: a sheet of innovations must not be taken for one of nominations.
        option('invention', '“五小”成果（小发明）', 'Small inventions'),
        option('creation', '“五小”成果（小创造）', 'Small creations'),
        option('renewal', '“五小”成果（小革新）', 'Small renewals'),
        option('design', '“五小”成果（小设计）', 'Small designs'),
        option('suggestion', '“五小”成果（小建议）', 'Small suggestions'),
      ],
    }),
    number('number', '序号', 'No.', { inList: true, decimals: 0, synonyms: ['编号'] }),
    common.titleOf('名称', 'Title'),
    common.unitField,
    link('recommender', '推荐单位', 'Recommended by', { to: 'unit', synonyms: ['推荐工会'] }),
    common.completersField,
    text('patentNumber', '专利号', 'Patent number', {
      format: 'patentNumber',
      inList: true,
      synonyms: ['专利号/申请号'],
    }),
    common.industryKindField,
    common.firstUseField,
    common.benefitsField,
    text('contact', '联系人', 'Contact', { synonyms: ['联系人及电话', '联系人姓名', '联系人及联系方式'] }),
    text('phone', '联系电话', 'Phone', {
      format: 'phone',
      synonyms: ['电话', '手机', '联系方式', '手机号码', '手机号', '电话号码', '联系人电话'],
    }),
    { kind: 'answers', name: 'answers', label: label('申报内容', 'Answers') },
    { kind: 'files', name: 'evidence', label: label('佐证材料', 'Evidence') },
    text('stage', '环节', 'Stage', { inList: true }),
    text('stageReason', '环节说明', 'Reason', { mergeGroup: 'stage' }),
    date('stageDue', '办理期限', 'Open until', { mergeGroup: 'stage' }),
    rows('objections', '异议', 'Objections', {
      columns: [
        text('name', '异议人（实名）', 'Raised by', { required: true }),
        text('unit', '异议人单位', 'Unit'),
        date('raisedOn', '提出日期', 'Raised on'),
        longText('content', '异议内容', 'Content'),
        choice('outcome', '处理结果', 'Outcome', {
          options: [
            option('upheld', '成立', 'Upheld'),
            option('rejected', '不成立', 'Rejected'),
            option('withdrawn', '已撤回', 'Withdrawn'),
          ],
        }),
        longText('answer', '答复', 'Answer'),
        date('answeredOn', '答复日期', 'Answered on'),
      ],
    }),
    text('sourceId', '来源台账', 'Source record'),
    number('tieOrder', '同分次序', 'Order within a tie', { mergeGroup: 'tie', decimals: 0 }),
    text('tieReason', '同分次序理由', 'Reason for the order', { mergeGroup: 'tie' }),
    { kind: 'data', name: 'explained', label: label('审查说明', 'Explanations of findings') },
    { kind: 'data', name: 'reuse', label: label('查重结论', 'Decisions on reuse') },
    { kind: 'data', name: 'blindWording', label: label('盲评用语', 'Wording for blind judging') },
    common.noteField,
  ],
})
