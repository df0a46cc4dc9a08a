import { option } from '../record/field-makers.ts'

/** Legal status of a patent, in the words of registers and workbooks (domain.md §2.2). */
export const patentStatuses = [
  option('pending', '审查中', 'Pending', '审中', '申请中', '受理', '初审', '实质审查', '公开', '公布'),
  option(
    'granted',
    '授权有效',
    'Granted and valid',
    '授权',
    '有效',
    '专利权维持',
    '维持',
    '已授权',
    '部分无效',
    '权利恢复',
    '恢复',
  ),
  option('lapsedUnpaid', '未缴年费终止', 'Lapsed, fee unpaid', '未缴年费', '终止', '失效', '未缴费终止'),
  option('expired', '期限届满终止', 'Expired', '届满', '期满'),
  option('abandoned', '放弃', 'Abandoned', '主动放弃'),
  option('withdrawn', '撤回', 'Withdrawn', '视为撤回', '视撤'),
  option('rejected', '驳回', 'Rejected'),
  option('invalidated', '宣告无效', 'Invalidated', '无效'),
]
