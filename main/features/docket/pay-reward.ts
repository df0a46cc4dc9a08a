import { ExpectedError } from '../../../shared/errors.ts'
import type { PersonEntry } from '../../../shared/record/field.ts'
import type { Workspace } from '../../core/workspace.ts'
import { requirePastDay } from './require-past-day.ts'

export interface RewardShares {
  readonly patent: string
  readonly paidOn: string
  readonly basis?: string | undefined
  /** Fen for each. */
  readonly shares: readonly { readonly personName: string; readonly amount: number }[]
}

/** Enters the reward on grant of one patent, a row for each inventor, as one step. */
export const payReward = (
  input: RewardShares,
  { store, today }: Workspace,
): { readonly count: number; readonly step: string } => {
  const { patent: id, paidOn, basis, shares } = input
  const record = store.get('patent', id)
  if (!record) throw new ExpectedError('record-missing', { id })
  requirePastDay(paidOn, today())
  const title = String(record.values.title ?? '')
  const inventors = (record.values.inventors ?? []) as readonly PersonEntry[]
  store.write({ label: 'payReward', detail: { title } }, (writer) => {
    for (const { personName, amount } of shares) {
      const personId = inventors.find(({ name }) => name === personName)?.personId ?? null
      writer.insert('reward', {
        personName,
        person: personId === null ? null : { id: personId, text: personName },
        patent: { id, text: title },
        unit: record.values.unit ?? null,
        kind: 'grant',
        year: Number(paidOn.slice(0, 4)),
        amount,
        paidOn,
        basis: basis?.trim() || null,
      })
    }
  })
  return { count: shares.length, step: store.steps(1)[0]?.id ?? '' }
}
