import { earliestDay, monthsBetween } from '../../text/parse-date.ts'
import { listed, say } from '../../text/say.ts'
import type { Check, CheckEntry } from './check-context.ts'
import { amountText, dateText } from './finding-words.ts'
import { labelOf, numberParameter } from './pack-parameters.ts'

const claimed = (entry: CheckEntry) => entry.benefits.filter((row) => (row.amount ?? 0) > 0)

export const financeProof: Check = (entry, context) => {
  const rows = claimed(entry)
  if (rows.length === 0 || entry.evidence.some((file) => file.slot === 'benefitProof')) return []
  const total = amountText(rows.reduce((sum, row) => sum + (row.amount ?? 0), 0))
  const label = labelOf('evidence.benefitProof', entry, context)
  const message = say(
    '填报经济效益合计 {total}，但没有“{label}”；请放入财务部门盖章的证明。',
    'Benefits of {total} are claimed but “{label}” is missing; add the proof with the seal of the finance department.',
    { total, label },
  )
  return [{ field: 'evidence.benefitProof', message }]
}

export const benefitBeforeUse: Check = (entry, context) => {
  const useYear = Number(entry.firstUse?.slice(0, 4) ?? Number.NaN)
  const early = claimed(entry).filter((row) => row.year < useYear)
  if (!entry.firstUse || early.length === 0) return []
  const rows = listed(
    early.map((row) =>
      say('{year} 年 {amount}', '{year}: {amount}', { year: row.year, amount: amountText(row.amount ?? 0) }),
    ),
  )
  const label = labelOf('firstUse', entry, context)
  const message = say(
    '“{label}”是 {date}，却填报了此前的效益（{rows}）；请核对首次应用时间或效益年份，属试用期效益的请说明。',
    '“{label}” is {date}, yet benefits of earlier years are claimed ({rows}); check the date or the years, and explain benefits of a trial period.',
    { label, date: dateText(entry.firstUse), rows },
  )
  return [{ field: 'benefits', message }]
}

/** Counted from the first use, or from the first year with a benefit where that is later. */
export const benefitMonths: Check = (entry, { pack }) => {
  const needed = numberParameter(pack, 'benefitMonths')
  const years = claimed(entry).map((row) => row.year)
  if (needed === null || years.length === 0) return []
  const firstYear = `${Math.min(...years)}-01-01`
  const firstUse = entry.firstUse ? earliestDay(entry.firstUse) : firstYear
  const start = firstUse > firstYear ? firstUse : firstYear
  const end = `${Math.max(...years) + 1}-01-01`
  const months = start < end ? monthsBetween(start, end) : 0
  if (months >= needed) return []
  const message = say(
    '效益只覆盖 {months} 个月，不足 {needed} 个月；请补充其余月份的效益，或说明原因。',
    'Benefits cover {months} months, less than the {needed} required; add the other months, or explain.',
    { months, needed },
  )
  return [{ field: 'benefits', message }]
}

/** The total of a year equals its parts; whether 新增产值 is among what is added differs from form to form. */
export const benefitSum: Check = (entry) =>
  entry.benefits.flatMap((row) => {
    const gains = [row.profit, row.tax, row.saving]
    if (row.amount === null || [...gains, row.output].every((part) => (part ?? null) === null)) return []
    const withoutOutput = gains.reduce((sum: number, part) => sum + (part ?? 0), 0)
    const sum = withoutOutput + (row.output ?? 0)
    if (row.amount === sum || row.amount === withoutOutput) return []
    const message = say(
      '{year} 年效益合计 {total}，各项相加为 {sum}；请核对后改成一致。',
      'The benefits of {year} total {total}, but their parts add up to {sum}; check and make them agree.',
      { year: row.year, total: amountText(row.amount), sum: amountText(sum) },
    )
    return [{ field: 'benefits', message }]
  })

export const approximateBenefit: Check = (entry) => {
  const rows = entry.benefits.filter((row) => row.approximate === true && row.amount !== null)
  if (rows.length === 0) return []
  const written = listed(
    rows.map((row) =>
      say('{year} 年约 {amount}', '{year}: about {amount}', {
        year: row.year,
        amount: amountText(row.amount ?? 0),
      }),
    ),
  )
  const message = say(
    '效益写作约数（{written}）；请按财务证明改为确数，不能确定的请说明。',
    'Benefits are given as “about” ({written}); write the exact amount of the finance proof, or explain.',
    { written },
  )
  return [{ field: 'benefits', message }]
}
