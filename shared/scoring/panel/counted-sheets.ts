import type { JudgeScores } from '../rank-category.ts'
import { type Assignment, seatState } from './seat-state.ts'

/** A judge on file: record id, code, name. */
export interface PanelSeat {
  readonly id: string
  readonly code: string
  readonly name: string
}

/** 1 and 01 are one judge. */
const sameCode = (a: string, b: string): boolean =>
  a === b || (/^\d+$/.test(a) && /^\d+$/.test(b) && Number(a) === Number(b))

/** The judge whom a score sheet names by code, else by a name that only one of them has. */
export const judgeNamed = (panel: readonly PanelSeat[], written: string): PanelSeat | null => {
  const byCode = panel.find(({ code }) => sameCode(code, written))
  const named = panel.filter(({ name }) => name === written)
  return byCode ?? (named.length === 1 ? named[0] : null) ?? null
}

/**
 * The sheets of one entry that count. Where a panel is on file, what a recused judge gave stands as a recusal, and what
 * somebody else gave, or a judge whom the entry was not assigned to, is left out.
 */
export const countedSheets = (
  sheets: readonly JudgeScores[],
  panel: readonly PanelSeat[],
  ofEntry: readonly Assignment[],
): readonly JudgeScores[] =>
  panel.length === 0
    ? sheets
    : sheets.flatMap((sheet) => {
        const seat = judgeNamed(panel, sheet.judge)
        const state = seat ? seatState(seat.id, ofEntry) : 'unassigned'
        if (seat === null || state === 'unassigned') return []
        return [{ ...sheet, judge: seat.code, recused: sheet.recused || state === 'recused' }]
      })
