import type { JudgeScores, Scoring } from './rank-category.ts'

/** A row counts only whole: every criterion scored, within its limit, and the judge not recused. */
export const isComplete = (sheet: JudgeScores, scoring: Scoring): boolean =>
  !sheet.recused &&
  scoring.criteria.every(({ id, max }) => {
    const points = sheet.points[id]
    return points !== undefined && points >= 0 && points <= max
  })
