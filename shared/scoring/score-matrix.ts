import { fromTenThousandths, toTenThousandths } from './exact-mean.ts'
import { isComplete } from './is-complete.ts'
import type { ScoredEntry, Scoring } from './rank-category.ts'

/** Total points by entry and judge; null where the judge gave no valid row (recused, missing, incomplete). */
export interface ScoreMatrix {
  readonly entries: readonly string[]
  readonly judges: readonly string[]
  /** One row per entry, one cell per judge. */
  readonly totals: readonly (readonly (number | null)[])[]
}

export const scoreMatrix = (entries: readonly ScoredEntry[], scoring: Scoring): ScoreMatrix => {
  const judges = [...new Set(entries.flatMap((entry) => entry.sheets.map((sheet) => sheet.judge)))].toSorted()
  const totalOf = (entry: ScoredEntry, judge: string): number | null => {
    const sheet = entry.sheets.find((one) => one.judge === judge && isComplete(one, scoring))
    if (!sheet) return null
    return fromTenThousandths(
      scoring.criteria.reduce((sum, { id }) => sum + toTenThousandths(sheet.points[id] ?? 0), 0),
    )
  }
  return {
    entries: entries.map(({ id }) => id),
    judges,
    totals: entries.map((entry) => judges.map((judge) => totalOf(entry, judge))),
  }
}

/** What one judge gave, entry by entry. */
export const columnOf = (matrix: ScoreMatrix, judge: number): readonly (number | null)[] =>
  matrix.totals.map((row) => row[judge] ?? null)

export const given = (values: readonly (number | null)[]): readonly number[] =>
  values.filter((value) => value !== null)
