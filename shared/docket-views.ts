import type { Chance } from './rules/patent-docket.ts'
import type { DocketFinding } from './rules/patent-facts.ts'
import type { LifeEvent } from './rules/patent-life-line.ts'
import type { PatentKind } from './rules/patent-number.ts'
import type { RewardState } from './rules/reward-ledger.ts'

/** A patent's holder: the unit on file, or the name as written where it is not. */
export interface DocketUnit {
  /** Id of the unit, or its written name; what a filter by unit is given. */
  readonly key: string
  readonly name: string
}

/** What names a patent in every table of the docket. */
export interface DocketPatent {
  readonly id: string
  readonly title: string
  /** As printed: ZL before it once granted. */
  readonly number: string
  readonly kind: PatentKind | null
  readonly unit: DocketUnit
}

/** One annual fee of one patent. Amounts in fen, days as YYYY-MM-DD. */
export interface FeeLine {
  readonly year: number
  readonly payableFrom: string
  readonly dueOn: string
  /** Day as of which the right ends if the fee stays unpaid. */
  readonly anniversary: string
  readonly graceEndsOn: string
  readonly full: number
  readonly percent: number
  readonly fee: number
  /** False where holidays of a year concerned are not on file: the day may be put off further. */
  readonly calendarKnown: boolean
}

interface RowBase extends DocketPatent {
  readonly findings: readonly DocketFinding[]
}

export interface DueRow extends RowBase {
  readonly state: 'due'
  readonly fee: FeeLine
  readonly owed: number
  readonly daysLeft: number
}

export interface GraceRow extends RowBase {
  readonly state: 'grace'
  readonly fee: FeeLine
  readonly owed: number
  readonly daysLate: number
  readonly month: number
  readonly surcharge: number
  /** Last day at this surcharge. */
  readonly bandEndsOn: string
  /** What is owed in each of the six months, for a glance at how it grows. */
  readonly totals: readonly number[]
}

export interface LapsedRow extends RowBase {
  readonly state: 'lapsed'
  readonly fee: FeeLine | null
  readonly chance: Chance
  readonly cost: number | null
  /** Last day to ask for restoration, where the notice is on file. */
  readonly until: string | null
  /** Without the notice: until this day the time cannot be over. */
  readonly notBefore: string | null
}

/** Cannot be reckoned, or the register contradicts itself. */
export interface CheckRow extends RowBase {
  readonly state: 'check'
}

export type DocketRow = DueRow | GraceRow | LapsedRow | CheckRow

export interface DocketCount {
  readonly count: number
  /** Fen: owed, or what restoring costs. */
  readonly amount: number
}

export interface DocketView {
  readonly today: string
  readonly rows: readonly DocketRow[]
  /** Rows that match, of which `rows` may be only the first. */
  readonly total: number
  readonly amount: number
  /** Under the same unit, kind and text: what each tab holds. */
  readonly counts: Readonly<
    Record<'days30' | 'days90' | 'days365' | 'grace' | 'lapsed' | 'check', DocketCount>
  >
  /** Holders of all patents, by name. */
  readonly units: readonly DocketUnit[]
  /** Patents whose fees could be reckoned at all. */
  readonly tracked: number
  /** Last year whose holidays are on file. */
  readonly holidaysThrough: number
}

/** Fees by calendar year and unit; the present year includes what is overdue. */
export interface ForecastView {
  readonly years: readonly number[]
  readonly units: readonly { readonly unit: DocketUnit; readonly cells: readonly DocketCount[] }[]
  readonly totals: readonly DocketCount[]
}

/** One patent's life, for its own page. */
export interface PatentLifeView {
  readonly today: string
  readonly events: readonly LifeEvent[]
  readonly row: DocketRow | null
  readonly pending: boolean
  readonly fees: readonly FeeLine[]
  readonly findings: readonly DocketFinding[]
}

export interface RewardPayment {
  readonly id: string
  readonly personName: string
  readonly kind: string
  readonly year: number | null
  readonly amount: number | null
  readonly dueOn: string | null
  readonly paidOn: string | null
  /** Lowest amount by law, where base and kind are given and nothing else was agreed. */
  readonly least: number | null
}

export interface RewardRow extends DocketPatent {
  readonly grantedOn: string | null
  readonly state: RewardState
  readonly least: number | null
  readonly source: string | null
  readonly dueOn: string | null
  readonly paid: number
  readonly inventors: readonly string[]
  readonly payments: readonly RewardPayment[]
}

export interface RewardsView {
  readonly today: string
  readonly rows: readonly RewardRow[]
  readonly total: number
  readonly counts: Readonly<Record<RewardState, number>>
  readonly outstanding: number
  readonly units: readonly DocketUnit[]
}

/** A file made for the page to save. */
export interface DocketFile {
  readonly fileName: string
  /** Text, or the bytes in base64. */
  readonly content: string
  readonly entries: number
}
