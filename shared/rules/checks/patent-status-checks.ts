import type { Label } from '../../record/field.ts'
import { daysBetween, earliestDay, isFullDate, latestDay } from '../../text/parse-date.ts'
import { listed, say } from '../../text/say.ts'
import { patentTermEnd } from '../patent-calendar.ts'
import type { Check, CheckEntry, EntryContext, Finding, PatentOnFile } from './check-context.ts'
import { lastDayFor } from './date-checks.ts'
import { dateText } from './finding-words.ts'
import { numberParameter } from './pack-parameters.ts'

const onFile = (entry: CheckEntry, { patents }: EntryContext): PatentOnFile | null =>
  patents.get(entry.patentNumber ?? '') ?? null

const found = (message: Label): readonly Finding[] => [{ field: 'patentNumber', message }]

const statusNames: Readonly<Record<string, Label>> = {
  pending: { zh: '审查中', en: 'under examination' },
  lapsedUnpaid: { zh: '未缴年费终止', en: 'lapsed, fees unpaid' },
  expired: { zh: '期限届满终止', en: 'expired' },
  abandoned: { zh: '放弃', en: 'abandoned' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  rejected: { zh: '驳回', en: 'rejected' },
  invalidated: { zh: '宣告无效', en: 'invalidated' },
}

export const patentOnFile: Check = (entry, context) => {
  if (!entry.patentNumber) return []
  const patent = onFile(entry, context)
  if (!patent) {
    return found(
      say(
        '专利 {number} 不在专利台账中，无法核对法律状态、专利权人和发明人；请先登记该专利。',
        'Patent {number} is not in the register, so legal status, owners and inventors cannot be checked; enter it first.',
        { number: entry.patentNumber },
      ),
    )
  }
  const missing = [
    ...(patent.legalStatus ? [] : [say('法律状态', 'the legal status')]),
    ...(patent.filedOn ? [] : [say('申请日', 'the filing date')]),
    ...(patent.grantedOn || patent.legalStatus === 'pending' ? [] : [say('授权公告日', 'the date of grant')]),
  ]
  if (missing.length === 0) return []
  return found(
    say(
      '专利 {number} 的台账缺少{missing}，请补充后再核对。',
      'The register entry of patent {number} lacks {missing}; complete it, then check again.',
      { number: entry.patentNumber, missing: listed(missing) },
    ),
  )
}

/** Granted, in force and within its term on the deadline. */
export const patentInForce: Check = (entry, context) => {
  const patent = onFile(entry, context)
  if (!patent) return []
  const { deadline } = context
  const number = entry.patentNumber ?? ''
  const status = patent.legalStatus
  if (status && status !== 'granted') {
    const advice =
      status === 'pending'
        ? say('尚未授权，不能申报', 'not granted yet')
        : say('已不在有效期内，不能申报', 'no longer in force')
    return found(
      say(
        '专利 {number} 的法律状态是“{status}”，{advice}；状态已变的请先更新专利台账。',
        'The legal status of patent {number} is “{status}”: {advice}, so it cannot be nominated. If that has changed, update the register first.',
        { number, status: statusNames[status] ?? status, advice },
      ),
    )
  }
  const limit = lastDayFor(context)
  if (patent.grantedOn && earliestDay(patent.grantedOn) > limit) {
    return found(
      say(
        '专利 {number} 的授权公告日 {date}还没有到（应不晚于 {limit}）；请核对专利台账，未授权的不能申报。',
        'The date of grant of patent {number}, {date}, is still to come (not after {limit}); check the register. A patent must be granted to be nominated.',
        { number, date: dateText(patent.grantedOn), limit: dateText(limit) },
      ),
    )
  }
  const filed = patent.filedOn ? latestDay(patent.filedOn) : null
  const end = filed && isFullDate(filed) ? patentTermEnd('invention', filed) : null
  if (end === null || end > deadline) return []
  return found(
    say(
      '专利 {number} 申请日 {date}，二十年期限在截止日前已满，不能申报。',
      'Patent {number} was filed on {date}; its twenty years end before the deadline, so it cannot be nominated.',
      { number, date: dateText(patent.filedOn ?? '') },
    ),
  )
}

export const patentFeePaid: Check = (entry, context) => {
  const patent = onFile(entry, context)
  const year = Number(context.deadline.slice(0, 4))
  if (patent?.legalStatus !== 'granted' || patent.paidThrough === null || patent.paidThrough >= year)
    return []
  return found(
    say(
      '专利 {number} 的年费缴至 {paid} 年，早于 {year} 年；请补缴并更新专利台账，或附缴费凭证说明。',
      'The fees of patent {number} are paid through {paid}, before {year}; pay them and update the register, or explain with the receipt.',
      { number: entry.patentNumber ?? '', paid: patent.paidThrough, year },
    ),
  )
}

export const patentStatusFresh: Check = (entry, context) => {
  const patent = onFile(entry, context)
  const days = numberParameter(context.pack, 'feeStatusDays')
  const number = entry.patentNumber ?? ''
  if (!patent || days === null) return []
  const remedy = say(
    '请到国家知识产权局网站重新查询，并更新专利台账中的“状态查询日期”。',
    'look it up again at CNIPA, and update the date of the look-up in the register.',
  )
  if (!patent.statusCheckedOn)
    return found(
      say(
        '专利 {number} 没有登记法律状态的查询日期；{remedy}',
        'There is no date on which the legal status of patent {number} was looked up; {remedy}',
        { number, remedy },
      ),
    )
  const age = daysBetween(earliestDay(patent.statusCheckedOn), context.today)
  if (age <= days) return []
  return found(
    say(
      '专利 {number} 的法律状态是 {age} 天前查询的，超过 {days} 天；{remedy}',
      'The legal status of patent {number} was looked up {age} days ago, more than {days}; {remedy}',
      { number, age, days, remedy },
    ),
  )
}
