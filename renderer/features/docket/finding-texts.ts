import { defineTexts } from '../../lib/texts.ts'

/** What keeps a patent's dates from being certain, each with what to do about it; keys are the findings' codes. */
export const findingTexts = defineTexts(
  'docket-findings',
  {
    kindMissing: '没有填专利类型，请补上',
    filedOnMissing: '没有填申请日，请按受理通知书或证书补上',
    filedOnIncomplete: '申请日不完整，请补到日',
    grantedOnMissing: '没有填授权公告日，费减年限无法核对',
    grantedOnIncomplete: '授权公告日不完整，不能确定授权当年是第几年',
    statusMissing: '没有填法律状态，请查询后补上',
    grantedButPending: '法律状态是审查中，却有授权公告日，请核对',
    paymentsUnknown: '没有缴费记录，请登记最近一次缴费',
    paymentDateIncomplete: '缴费日期不完整，无法核对滞纳金',
    paymentAmountMissing: '缴费记录没有金额，按缴足计',
    unpaidButGranted: '台账中没有这一年的缴费：已缴的请登记，未缴的专利权已终止',
    lapsedButPaid: '法律状态是未缴年费终止，台账却已缴费，请核对',
    holidaysUnknown: '该年放假安排未录入，期限只避开周末',
  },
  {
    kindMissing: 'Kind missing: please enter it',
    filedOnMissing: 'Filing date missing: see the filing receipt or the certificate',
    filedOnIncomplete: 'Filing date without its day: please complete it',
    grantedOnMissing: 'Day of grant missing: years of reduction cannot be told',
    grantedOnIncomplete: 'Day of grant incomplete: the year of grant cannot be told',
    statusMissing: 'Legal status missing: look it up and enter it',
    grantedButPending: 'Pending, yet with a day of grant: please check',
    paymentsUnknown: 'No payment on file: enter the last one',
    paymentDateIncomplete: 'Day of a payment incomplete: its surcharge cannot be checked',
    paymentAmountMissing: 'A payment without amount, taken as paid in full',
    unpaidButGranted: 'No payment of this year on file: enter it, or the right has ended',
    lapsedButPaid: 'Ended for want of a fee, yet paid on file: please check',
    holidaysUnknown: 'Holidays of that year not on file: only weekends are avoided',
  },
)
