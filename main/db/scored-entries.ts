import type { LinkValue } from '../../shared/record/field.ts'
import type { JudgeScores, ScoredEntry } from '../../shared/scoring/rank-category.ts'
import { countedSheets } from '../../shared/scoring/panel/counted-sheets.ts'
import { byNumber } from './cycle-entries.ts'
import { assignmentsOn, judgesOn, toSeat } from './panel.ts'
import type { Reader, StoredRecord } from './store.ts'

/** Score sheets of a cycle by nomination. */
const sheetsOn = (reader: Reader, year: number): ReadonlyMap<string, readonly StoredRecord[]> =>
  Map.groupBy(
    reader.list({ type: 'scoreSheet', filters: [{ field: 'cycleYear', is: year }] }),
    ({ values }) => (values.nomination as LinkValue | null)?.id ?? '',
  )

/** Scores of a cycle’s entries that count, in the order of their numbers, by category. */
export const createScoredEntries = (
  reader: Reader,
  cycle: { readonly id: string; readonly year: number },
) => {
  const sheets = sheetsOn(reader, cycle.year)
  const assignments = assignmentsOn(reader, cycle)
  const panel = judgesOn(reader, cycle).map(toSeat)

  const toScores = ({ values }: StoredRecord): JudgeScores => ({
    judge: String(values.judge ?? ''),
    recused: values.recused === true,
    points: (values.points as Readonly<Record<string, number>> | null) ?? {},
  })

  return {
    of: (
      records: readonly StoredRecord[],
      category: string,
      /** Entries whose order by hand is left out. */
      undecided: ReadonlySet<string> = new Set(),
    ): readonly ScoredEntry[] =>
      records
        .filter(({ values }) => values.category === category)
        .toSorted(byNumber)
        .map(({ id, values }) => ({
          id,
          sheets: countedSheets((sheets.get(id) ?? []).map(toScores), panel, assignments.get(id) ?? []),
          tieOrder: undecided.has(id) ? null : ((values.tieOrder as number | null) ?? null),
        })),
  }
}
