import type { FindingView, LaboratoryView, RankView, TieDecision } from '../../../shared/cycle-views.ts'
import { invalidField } from '../../../shared/errors.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import type { PackCategory } from '../../../shared/rule-packs/rule-pack.ts'
import { compareMethods } from '../../../shared/scoring/methods/compare-methods.ts'
import { judgeProfiles } from '../../../shared/scoring/methods/judge-profile.ts'
import {
  type JudgeScores,
  type RankedEntry,
  rankCategory,
  type ScoredEntry,
} from '../../../shared/scoring/rank-category.ts'
import { scoreMatrix } from '../../../shared/scoring/score-matrix.ts'
import { say } from '../../../shared/text/say.ts'
import type { CycleRecord } from '../../db/cycle-record.ts'
import type { Reader, StoredRecord, Writer } from '../../db/store.ts'
import { byNumber, takingPart, unitName } from './cycle-lookup.ts'

const toScores = ({ values }: StoredRecord): JudgeScores => ({
  judge: String(values.judge ?? ''),
  recused: values.recused === true,
  points: (values.points as Readonly<Record<string, number>> | null) ?? {},
})

const sheetsByNomination = (reader: Reader, year: number): ReadonlyMap<string, readonly StoredRecord[]> =>
  Map.groupBy(
    reader.list({ type: 'scoreSheet', filters: [{ field: 'cycleYear', is: year }] }),
    ({ values }) => (values.nomination as LinkValue | null)?.id ?? '',
  )

const scoredEntries = (
  records: readonly StoredRecord[],
  category: PackCategory,
  sheets: ReadonlyMap<string, readonly StoredRecord[]>,
  undecided: ReadonlySet<string> = new Set(),
): readonly ScoredEntry[] =>
  records
    .filter(({ values }) => values.category === category.id)
    .toSorted(byNumber)
    .map(({ id, values }) => ({
      id,
      sheets: (sheets.get(id) ?? []).map(toScores),
      tieOrder: undecided.has(id) ? null : ((values.tieOrder as number | null) ?? null),
    }))

const ranked = (
  entries: readonly ScoredEntry[],
  category: PackCategory,
  cycle: CycleRecord,
): readonly RankedEntry[] => rankCategory(entries, cycle.pack.scoring, category.quota)

/** All categories in pack order, best first; findings stand beside an entry and never take it out. */
export const rankView = (reader: Reader, cycle: CycleRecord, findings: readonly FindingView[]): RankView => {
  const records = takingPart(reader, cycle)
  const byId = new Map(records.map((record) => [record.id, record.values]))
  const sheets = sheetsByNomination(reader, cycle.year)
  return {
    categories: cycle.pack.categories.map((category) => ({
      category: category.id,
      entries: ranked(scoredEntries(records, category, sheets), category, cycle).map(({ id, ...entry }) => ({
        nomination: id,
        title: String(byId.get(id)?.title ?? ''),
        unit: unitName(reader, byId.get(id)?.unit as LinkValue | null),
        ...entry,
        findings: findings.filter(({ nomination }) => nomination === id).length,
      })),
    })),
  }
}

/** Every category under every method, in the order the rule of the pack gives. */
export const laboratoryView = (reader: Reader, cycle: CycleRecord): LaboratoryView => {
  const records = takingPart(reader, cycle)
  const byId = new Map(records.map((record) => [record.id, record.values]))
  const sheets = sheetsByNomination(reader, cycle.year)
  return {
    categories: cycle.pack.categories.map((category) => {
      const entries = scoredEntries(records, category, sheets)
      const matrix = scoreMatrix(entries, cycle.pack.scoring)
      const results = new Map(
        compareMethods(matrix, category.quota).map((row, index) => [entries[index]?.id, row]),
      )
      return {
        category: category.id,
        quota: category.quota,
        entries: ranked(entries, category, cycle).map(({ id, score, rank, elected }) => ({
          nomination: id,
          title: String(byId.get(id)?.title ?? ''),
          unit: unitName(reader, byId.get(id)?.unit as LinkValue | null),
          score,
          rank,
          elected,
          results: results.get(id) ?? [],
        })),
        judges: judgeProfiles(matrix),
      }
    }),
  }
}

/** Only a whole tie that the rules leave open can be ordered; an earlier decision on it is replaced. */
export const decideTie = (writer: Writer, cycle: CycleRecord, { order, reason }: TieDecision): void => {
  const records = takingPart(writer, cycle)
  const chosen = new Set(order)
  const category = cycle.pack.categories.find(
    ({ id }) => records.find((record) => record.id === order[0])?.values.category === id,
  )
  const entries = category
    ? ranked(
        scoredEntries(records, category, sheetsByNomination(writer, cycle.year), chosen),
        category,
        cycle,
      )
    : []
  const tie = entries.find(({ id }) => id === order[0])?.tie ?? null
  const group = tie === null ? [] : entries.filter((entry) => entry.tie === tie).map(({ id }) => id)
  if (chosen.size !== order.length || group.length !== order.length || !group.every((id) => chosen.has(id)))
    throw invalidField(
      'order',
      say(
        '只能给并列的全部项目排次序，请刷新排名后重选。',
        'Only all nominations of a tie can be ordered; refresh the ranking and choose again.',
      ),
    )
  order.forEach((id, index) => {
    writer.update('nomination', id, { tieOrder: index + 1, tieReason: reason })
  })
}
