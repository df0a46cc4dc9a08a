import type { WorkingDays } from '../calendar/working-days.ts'
import { isFullDate } from '../text/parse-date.ts'
import type { PatentKind } from './patent-number.ts'
import { periodEnd } from './statutory-period.ts'

/** Lowest rewards by day of grant, newest first, in fen. */
const rules = [
  { from: '2024-01-20', source: '专利法实施细则（2023）第九十三条', invention: 4000_00, other: 1500_00 },
  { from: '2010-02-01', source: '专利法实施细则（2010）第七十七条', invention: 3000_00, other: 1000_00 },
] as const

/** The reward that the inventors of a service invention are due. */
export interface RewardDue {
  /** Fen, for all inventors together. */
  readonly least: number
  /** Last day: three months after the grant was announced. */
  readonly dueOn: string
  readonly calendarKnown: boolean
  /** Where the amount comes from. */
  readonly source: string
}

/**
 * Reward for a service invention that was granted on `grantedOn`, where neither an agreement nor the unit's own rule
 * says otherwise; `ownRule` (fen) takes the place of the statute's amount (细则 Art. 92: an agreement or rule
 * goes before). `null` unless `grantedOn` is a full day from 2010-02-01 on: older rules are not on file.
 */
export const rewardDue = (
  kind: PatentKind,
  grantedOn: string,
  ownRule: number | null,
  calendar: WorkingDays,
): RewardDue | null => {
  if (!isFullDate(grantedOn)) return null
  const rule = rules.find(({ from }) => from <= grantedOn)
  if (!rule) return null
  const end = periodEnd(grantedOn, 3, calendar)
  return {
    least: ownRule ?? (kind === 'invention' ? rule.invention : rule.other),
    dueOn: end.day,
    calendarKnown: end.known,
    source: ownRule === null ? rule.source : '单位规定或约定',
  }
}

/** How a patent is put to use. */
export type PatentUse = 'transfer' | 'licence' | 'equity' | 'ownUse'

/** 促进科技成果转化法 Art. 45: lowest share in per cent, and of what. */
const shares: Readonly<Record<PatentUse, number>> = { transfer: 50, licence: 50, equity: 50, ownUse: 5 }

/**
 * Lowest remuneration where nothing else was agreed, in fen, rounded up: half of the net income of a transfer or
 * licence, half of the shares of an equity contribution, 5 % of a year's operating profit of own use for three to five years
 * (细则 (2023) Art. 94; 促进科技成果转化法 Art. 45). A loss owes nothing.
 */
export const leastRemuneration = (use: PatentUse, base: number): number =>
  Math.max(0, Math.ceil((base * shares[use]) / 100))
