import { canonicalJson } from '../../text/canonical-json.ts'
import type { JudgeScores } from '../rank-category.ts'
import { countBallot } from './count-ballot.ts'
import { countedSheets, type PanelSeat } from './counted-sheets.ts'
import type { ScoringRule } from './scoring-rule.ts'
import { type Assignment, seatState } from './seat-state.ts'
import { type Obstacle, type SettledEntry, settleCategory } from './settle-category.ts'

export interface JudgedNomination {
  readonly id: string
  readonly category: string
  readonly number: number | null
  readonly title: string
  readonly unit: string
  readonly tieOrder: number | null
  readonly tieReason: string | null
  /** Title of the stage in which it takes no part (withdrawn, given up); null where it does. */
  readonly out: string | null
}

export interface ClosedBallot {
  readonly category: string
  readonly round: number
  readonly candidates: readonly string[]
  readonly voters: readonly string[]
  readonly papers: readonly (readonly string[])[]
}

/** All that a result is made of; the same facts give the same bytes, here and elsewhere. */
export interface JudgingFacts {
  readonly rule: ScoringRule
  readonly ruleHash: string
  readonly panel: readonly PanelSeat[]
  readonly nominations: readonly JudgedNomination[]
  readonly sheets: readonly (JudgeScores & { readonly nomination: string })[]
  readonly assignments: readonly Assignment[]
  readonly ballots: readonly ClosedBallot[]
}

interface ResultLine extends Omit<SettledEntry, 'id'> {
  readonly nomination: string
  readonly number: number | null
  readonly title: string
  readonly unit: string
  readonly tieReason: string | null
  /** Stage in which it left the selection. */
  readonly left: string | null
  /** SHA-256 of each judge’s sheet that counts, by code. */
  readonly sheets: Readonly<Record<string, string>>
}

/** What is kept: its canonical JSON is hashed, so that a changed digit is seen. */
export interface Result {
  readonly schema: 1
  readonly rule: ScoringRule
  readonly ruleHash: string
  readonly categories: readonly { readonly id: string; readonly entries: readonly ResultLine[] }[]
  readonly ballots: readonly ClosedBallot[]
}

/** What the rounds of a category have decided; a later round overrides an earlier one. */
const votesOf = (facts: JudgingFacts, category: string): ReadonlyMap<string, boolean> => {
  const { ballot, quorum, panel } = facts.rule
  const votes = new Map<string, boolean>()
  if (!ballot) return votes
  const rounds = facts.ballots
    .filter((one) => one.category === category)
    .toSorted((a, b) => a.round - b.round)
  for (const { candidates, papers } of rounds) {
    const count = countBallot(candidates, papers, { majority: ballot.majority, quorum, panel: panel.length })
    if (count.isValid) for (const { id, passed } of count.candidates) votes.set(id, passed)
  }
  return votes
}

/** The result and what stands against it; it may be written only where nothing does. */
export const settleResult = (
  facts: JudgingFacts,
  hash: (text: string) => string,
): { readonly result: Result; readonly obstacles: readonly Obstacle[] } => {
  const { rule, panel } = facts
  const assignments = Map.groupBy(facts.assignments, ({ nomination }) => nomination)
  const sheets = Map.groupBy(facts.sheets, ({ nomination }) => nomination)
  const ofEntry = (entry: string) => assignments.get(entry) ?? []
  const counted = (entry: string): readonly JudgeScores[] =>
    countedSheets(
      (sheets.get(entry) ?? []).map(({ judge, recused, points }) => ({ judge, recused, points })),
      panel,
      ofEntry(entry),
    )
  const recused = (entry: string): readonly string[] => {
    const declared = counted(entry).filter((sheet) => sheet.recused)
    return panel
      .filter(
        ({ id, code }) =>
          seatState(id, ofEntry(entry)) === 'recused' || declared.some(({ judge }) => judge === code),
      )
      .map(({ code }) => code)
  }
  const obstacles: Obstacle[] = []
  const categories = rule.categories.map(({ id: category, quota }) => {
    const all = facts.nominations.filter((one) => one.category === category)
    const byId = new Map(all.map((one) => [one.id, one]))
    const settled = settleCategory(rule, {
      entries: all
        .filter(({ out }) => out === null)
        .map(({ id, tieOrder }) => ({ id, tieOrder, sheets: counted(id) })),
      quota,
      expected: (entry) => {
        const away = recused(entry)
        return panel
          .filter(({ id, code }) => seatState(id, ofEntry(entry)) === 'scores' && !away.includes(code))
          .map(({ code }) => code)
      },
      recused,
      votes: votesOf(facts, category),
    })
    obstacles.push(...settled.obstacles)
    const left = all
      .filter(({ out }) => out !== null)
      .map(
        ({ id, tieOrder }): SettledEntry => ({
          id,
          tieOrder,
          score: null,
          rank: null,
          outcome: 'rejected',
          reason: 'unscored',
          judges: [],
          recused: [],
        }),
      )
    return {
      id: category,
      entries: [...settled.entries, ...left].map(({ id, ...entry }): ResultLine => {
        const nomination = byId.get(id)
        const sheetsOfJudges = counted(id).filter(({ judge }) => entry.judges.includes(judge))
        return {
          ...entry,
          nomination: id,
          number: nomination?.number ?? null,
          title: nomination?.title ?? '',
          unit: nomination?.unit ?? '',
          tieReason: nomination?.tieReason ?? null,
          left: nomination?.out ?? null,
          sheets: Object.fromEntries(
            sheetsOfJudges.map(({ judge, points }) => [
              judge,
              hash(canonicalJson({ nomination: id, judge, points })),
            ]),
          ),
        }
      }),
    }
  })
  return {
    result: { schema: 1, rule, ruleHash: facts.ruleHash, categories, ballots: facts.ballots },
    obstacles,
  }
}
