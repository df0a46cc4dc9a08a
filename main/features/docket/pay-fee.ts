import { chineseWorkingDays } from '../../../shared/calendar/working-days.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { FieldValue, JsonValue } from '../../../shared/record/field.ts'
import { patentDocket } from '../../../shared/rules/patent-docket.ts'
import type { Workspace } from '../../core/workspace.ts'
import { factsOf } from './facts-of.ts'
import { requirePastDay } from './require-past-day.ts'

export interface FeePayment {
  readonly patent: string
  readonly feeYear: number
  /** Fen. */
  readonly amount: number
  readonly late: number
  readonly paidOn: string
  readonly receipt?: string | undefined
}

/**
 * Enters a payment on the patent as one step. Once the fee is settled by it, “paid through” follows: the checks
 * of the yearly selection read that year. Returns the step, so that it can be taken back.
 */
export const payFee = (payment: FeePayment, { store, today }: Workspace): { readonly step: string } => {
  const { patent: id, receipt, ...row } = payment
  const record = store.get('patent', id)
  if (!record) throw new ExpectedError('record-missing', { id })
  requirePastDay(row.paidOn, today())
  const before = (record.values.feesPaid ?? []) as readonly JsonValue[]
  const feesPaid = [...before, { ...row, ...(receipt ? { receipt } : {}) }] as FieldValue
  const facts = factsOf({ ...record.values, feesPaid })
  const { standing } = patentDocket(facts, today(), chineseWorkingDays)
  const next = 'fee' in standing ? standing.fee : null
  const settled = next === null || next.year > row.feeYear
  const through = facts.filedOn === null ? null : Number(facts.filedOn.slice(0, 4)) + row.feeYear - 1
  const paidThrough =
    settled && through !== null ? { paidThrough: Math.max(through, facts.paidThrough ?? 0) } : {}
  const title = String(record.values.title ?? '')
  store.write({ label: 'payFee', detail: { title, year: row.feeYear } }, (writer) =>
    writer.update('patent', id, { feesPaid, ...paidThrough }),
  )
  return { step: store.steps(1)[0]?.id ?? '' }
}
