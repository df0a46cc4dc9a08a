import { daysBetween, earliestDay, formatChineseDate, isFullDate, latestDay } from '../../text/parse-date.ts'
import { patentTermEnd } from '../patent-calendar.ts'
import type { Check, CheckContext, CheckEntry, Finding, PatentFacts } from './check-context.ts'
import { lastDayFor } from './date-checks.ts'
import { numberParameter } from './pack-parameters.ts'

const onFile = (entry: CheckEntry, { patents }: CheckContext): PatentFacts | null =>
  patents.get(entry.patentNumber ?? '') ?? null

const said = (message: string): readonly Finding[] => [{ field: 'patentNumber', message }]

const statusNames: Readonly<Record<string, string>> = {
  pending: '审查中',
  lapsedUnpaid: '未缴年费终止',
  expired: '期限届满终止',
  abandoned: '放弃',
  withdrawn: '撤回',
  rejected: '驳回',
  invalidated: '宣告无效',
}

export const patentOnFile: Check = (entry, context) => {
  if (!entry.patentNumber) return []
  const patent = onFile(entry, context)
  if (!patent) {
    return said(
      `专利 ${entry.patentNumber} 不在专利台账中，无法核对法律状态、专利权人和发明人；请先登记该专利。`,
    )
  }
  const missing = [
    ...(patent.legalStatus ? [] : ['法律状态']),
    ...(patent.filedOn ? [] : ['申请日']),
    ...(patent.grantedOn || patent.legalStatus === 'pending' ? [] : ['授权公告日']),
  ]
  if (missing.length === 0) return []
  return said(`专利 ${entry.patentNumber} 的台账缺少${missing.join('、')}，请补充后再核对。`)
}

/** Granted, in force and within its term on the deadline. */
export const patentInForce: Check = (entry, context) => {
  const patent = onFile(entry, context)
  if (!patent) return []
  const { deadline } = context
  const status = patent.legalStatus
  if (status && status !== 'granted') {
    const advice = status === 'pending' ? '尚未授权，不能申报' : '已不在有效期内，不能申报'
    return said(
      `专利 ${entry.patentNumber} 的法律状态是“${statusNames[status] ?? status}”，${advice}；状态已变的请先更新专利台账。`,
    )
  }
  const limit = lastDayFor(context)
  if (patent.grantedOn && earliestDay(patent.grantedOn) > limit) {
    return said(
      `专利 ${entry.patentNumber} 的授权公告日 ${formatChineseDate(patent.grantedOn)}还没有到（应不晚于 ${formatChineseDate(limit)}）；请核对专利台账，未授权的不能申报。`,
    )
  }
  const filed = patent.filedOn ? latestDay(patent.filedOn) : null
  const end = filed && isFullDate(filed) ? patentTermEnd('invention', filed) : null
  if (end === null || end > deadline) return []
  return said(
    `专利 ${entry.patentNumber} 申请日 ${formatChineseDate(patent.filedOn ?? '')}，二十年期限在截止日前已满，不能申报。`,
  )
}

export const patentFeePaid: Check = (entry, context) => {
  const patent = onFile(entry, context)
  const year = Number(context.deadline.slice(0, 4))
  if (patent?.legalStatus !== 'granted' || patent.paidThrough === null || patent.paidThrough >= year)
    return []
  return said(
    `专利 ${entry.patentNumber} 的年费缴至 ${patent.paidThrough} 年，早于 ${year} 年；请补缴并更新专利台账，或附缴费凭证说明。`,
  )
}

export const patentStatusFresh: Check = (entry, context) => {
  const patent = onFile(entry, context)
  const days = numberParameter(context.pack, 'feeStatusDays')
  if (!patent || days === null) return []
  const remedy = `请到国家知识产权局网站重新查询，并更新专利台账中的“状态查询日期”。`
  if (!patent.statusCheckedOn) return said(`专利 ${entry.patentNumber} 没有登记法律状态的查询日期；${remedy}`)
  const age = daysBetween(earliestDay(patent.statusCheckedOn), context.today)
  if (age <= days) return []
  return said(`专利 ${entry.patentNumber} 的法律状态是 ${age} 天前查询的，超过 ${days} 天；${remedy}`)
}
