import type { LinkValue, Values } from '../../../shared/record/field.ts'
import type { LegalStatus, PatentFacts } from '../../../shared/rules/patent-facts.ts'
import type { PatentKind } from '../../../shared/rules/patent-number.ts'
import type { Span } from '../../../shared/rules/patent-reduction.ts'
import { earliestDay, latestDay } from '../../../shared/text/parse-date.ts'

type Row = Readonly<Record<string, string | number | boolean | undefined>>

const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as readonly Row[]) : [])
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** 减缴办法: one holder 85 %, several 70 %. Holders are written one after the other in one text. */
const reductionOf = (values: Values): 0 | 70 | 85 => {
  if (values.feeReduced !== true) return 0
  const holders = String(values.patentees ?? '')
    .split(/[、，,；;\n]/u)
    .filter((name) => name.trim() !== '')
  return holders.length > 1 ? 70 : 85
}

const openLicences = (values: Values): readonly Span[] =>
  rowsOf(values.licences).flatMap(({ kind, signedOn, endsOn }) => {
    const from = textOf(signedOn)
    if (kind !== 'open' || from === null) return []
    const to = textOf(endsOn)
    return [{ from: earliestDay(from), to: to === null ? null : latestDay(to) }]
  })

/** The day a notice of the end was received, told from other days by what the row gives as its source. */
const noticeOf = (values: Values): string | null => {
  const notice = rowsOf(values.statusHistory).findLast(
    ({ status, source }) => status === 'lapsedUnpaid' && String(source ?? '').includes('通知'),
  )
  return textOf(notice?.on)
}

/** Fields of a patent that `factsOf` reads. */
export const factFields = [
  'patentKind',
  'filedOn',
  'grantedOn',
  'legalStatus',
  'paidThrough',
  'feesPaid',
  'feeReduced',
  'patentees',
  'licences',
  'statusHistory',
] as const

/** What the rules need of a patent record. Fees are kept with their surcharge apart; both were paid. */
export const factsOf = (values: Values): PatentFacts => ({
  kind: textOf(values.patentKind) as PatentKind | null,
  filedOn: textOf(values.filedOn),
  grantedOn: textOf(values.grantedOn),
  status: textOf(values.legalStatus) as LegalStatus | null,
  paidThrough: numberOf(values.paidThrough),
  payments: rowsOf(values.feesPaid).flatMap(({ feeYear, amount, late, paidOn }) => {
    const year = numberOf(feeYear)
    if (year === null) return []
    const fee = numberOf(amount)
    return [{ year, paidOn: textOf(paidOn), amount: fee === null ? null : fee + (numberOf(late) ?? 0) }]
  }),
  reduction: reductionOf(values),
  openLicences: openLicences(values),
  lapseNoticeOn: noticeOf(values),
})

/** The unit that a link names: its id where it is on file, else its written name. */
export const linkedName = (value: unknown): { readonly id: string | null; readonly text: string } => {
  const link = value as LinkValue | null | undefined
  return { id: link?.id ?? null, text: link?.text ?? '' }
}
