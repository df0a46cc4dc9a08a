import type { Label } from '../record/field.ts'

/**
 * A scoring table as unions really use them (domain.md §1.11): full marks less what is missing, or points within a
 * band. Bands may overlap, since those of the trade do. All of it is data.
 */
export interface ReviewTable {
  readonly id: string
  readonly label: Label
  readonly criteria: readonly Criterion[]
  /** Best first, each from its least total; none where the source of the table draws no lines. */
  readonly grades: readonly { readonly grade: string; readonly from: number }[]
}

export interface Criterion {
  readonly block: string
  readonly item: string
  readonly max: number
  /** Said of it, the item scores nothing. */
  readonly none?: string
  readonly deductions?: readonly { readonly when: string; readonly points: number }[]
  /** A count that is asked for; each one missing costs points. */
  readonly quota?: {
    readonly of: 'apprentices' | 'trained'
    readonly least: number
    readonly pointsEach: number
  }
  /** The points a judge may give, by what is found. */
  readonly bands?: readonly { readonly label: string; readonly from: number; readonly to: number }[]
}

/** What a reviewer found of one item. Nothing said means nothing to deduct. */
export interface Marks {
  readonly none?: boolean
  /** `when` of the deductions that apply. */
  readonly deducted?: readonly string[]
  readonly count?: number
  /** Label of the band, where the item has bands. */
  readonly band?: string
  /** Points given, within the band or, without bands, up to full marks before deductions. */
  readonly points?: number
}

export interface ItemScore {
  readonly score: number
  /** Why it is less than full marks, in the words of the table. */
  readonly reason: string
  /** Points outside of the band, a band not chosen. */
  readonly problem: 'noBand' | 'outsideBand' | null
}

const rounded = (points: number): number => Math.round(points * 100) / 100
const clamp = (points: number, max: number): number => Math.min(max, Math.max(0, rounded(points)))

const bandScore = (bands: NonNullable<Criterion['bands']>, marks: Marks): ItemScore => {
  const band = bands.find(({ label }) => label === marks.band)
  if (!band) return { score: 0, reason: '', problem: 'noBand' }
  const points = marks.points ?? band.to
  const problem = points < band.from || points > band.to ? 'outsideBand' : null
  return { score: clamp(Math.max(band.from, points), band.to), reason: band.label, problem }
}

const shortfall = ({ quota }: Criterion, count: number | undefined): number =>
  quota && count !== undefined ? Math.max(0, quota.least - count) : 0

/** Points of one item: never below 0, never above full marks, two decimals. */
export const itemScore = (criterion: Criterion, marks: Marks): ItemScore => {
  if (criterion.bands) return bandScore(criterion.bands, marks)
  if (criterion.none !== undefined && marks.none) return { score: 0, reason: criterion.none, problem: null }
  const applied = (criterion.deductions ?? []).filter(({ when }) => marks.deducted?.includes(when))
  const missing = shortfall(criterion, marks.count)
  const given = marks.points ?? criterion.max
  const lost =
    applied.reduce((sum, { points }) => sum + points, 0) + missing * (criterion.quota?.pointsEach ?? 0)
  const reasons = [
    ...applied.map(({ when, points }) => `${when}，扣 ${points} 分`),
    ...(missing > 0 ? [`少 ${missing} 人，扣 ${missing * (criterion.quota?.pointsEach ?? 0)} 分`] : []),
  ]
  return {
    score: clamp(given - lost, criterion.max),
    reason: reasons.join('；'),
    problem: given > criterion.max || given < 0 ? 'outsideBand' : null,
  }
}

export interface ReviewScore {
  readonly items: readonly ItemScore[]
  readonly points: number
  readonly bonus: number
  readonly total: number
  /** Suggested by the table's lines; people decide. */
  readonly grade: string | null
}

/** The whole table; `marks` in the order of its criteria, `bonus` in points of any sign but never below 0 in sum. */
export const reviewScore = (
  table: ReviewTable,
  marks: readonly Marks[],
  bonus: readonly number[] = [],
): ReviewScore => {
  const items = table.criteria.map((criterion, index) => itemScore(criterion, marks[index] ?? {}))
  const points = rounded(items.reduce((sum, { score }) => sum + score, 0))
  const extra = Math.max(0, rounded(bonus.reduce((sum, one) => sum + one, 0)))
  const total = rounded(points + extra)
  const grade = table.grades.find(({ from }) => total >= from)?.grade ?? null
  return { items, points, bonus: extra, total, grade }
}

/** How an item is scored, in one line for the printed table. */
export const ruleText = ({ none, deductions, quota, bands }: Criterion): string =>
  [
    ...(none === undefined ? [] : [`${none}不得分`]),
    ...(deductions ?? []).map(({ when, points }) => `${when}扣 ${points} 分`),
    ...(quota ? [`每少 1 人扣 ${quota.pointsEach} 分`] : []),
    ...(bands ?? []).map(({ label, from, to }) => `${label} ${from === to ? from : `${from}—${to}`} 分`),
  ].join('；')
