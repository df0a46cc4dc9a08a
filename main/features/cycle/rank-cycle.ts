import type { FindingView, LaboratoryView, RankView, TieDecision } from '../../../shared/cycle-views.ts'
import { invalidField } from '../../../shared/errors.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import type { PackCategory } from '../../../shared/rule-packs/rule-pack.ts'
import { compareMethods } from '../../../shared/scoring/methods/compare-methods.ts'
import { judgeProfiles } from '../../../shared/scoring/methods/judge-profile.ts'
import { type RankedEntry, rankCategory, type ScoredEntry } from '../../../shared/scoring/rank-category.ts'
import { scoreMatrix } from '../../../shared/scoring/score-matrix.ts'
import { say } from '../../../shared/text/say.ts'
import { takingPart, unitName } from '../../db/cycle-entries.ts'
import type { CycleRecord } from '../../db/cycle-record.ts'
import { requireNoResult, settledOutcomes } from '../../db/score-lock.ts'
import { createScoredEntries } from '../../db/scored-entries.ts'
import type { Reader, Writer } from '../../db/store.ts'

const ranked = (
  entries: readonly ScoredEntry[],
  category: PackCategory,
  cycle: CycleRecord,
): readonly RankedEntry[] => rankCategory(entries, cycle.pack.scoring, category.quota)

/** All categories in pack order, best first; findings stand beside an entry and never take it out. */
export const rankView = (reader: Reader, cycle: CycleRecord, findings: readonly FindingView[]): RankView => {
  const records = takingPart(reader, cycle)
  const byId = new Map(records.map((record) => [record.id, record.values]))
  const scored = createScoredEntries(reader, cycle)
  const settled = settledOutcomes(reader, cycle)
  return {
    categories: cycle.pack.categories.map((category) => ({
      category: category.id,
      entries: ranked(scored.of(records, category.id), category, cycle).map(({ id, ...entry }) => ({
        nomination: id,
        title: String(byId.get(id)?.title ?? ''),
        unit: unitName(reader, byId.get(id)?.unit as LinkValue | null),
        ...entry,
        // Once there is a result, it says who is elected: a ballot may have turned somebody down.
        elected: settled ? settled.get(id) === 'elected' : entry.elected,
        findings: findings.filter(({ nomination }) => nomination === id).length,
      })),
    })),
  }
}

/** Every category under every method, in the order the rule of the pack gives. */
export const laboratoryView = (reader: Reader, cycle: CycleRecord): LaboratoryView => {
  const records = takingPart(reader, cycle)
  const byId = new Map(records.map((record) => [record.id, record.values]))
  const scored = createScoredEntries(reader, cycle)
  return {
    categories: cycle.pack.categories.map((category) => {
      const entries = scored.of(records, category.id)
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
  requireNoResult(writer, cycle)
  const records = takingPart(writer, cycle)
  const chosen = new Set(order)
  const category = cycle.pack.categories.find(
    ({ id }) => records.find((record) => record.id === order[0])?.values.category === id,
  )
  const entries = category
    ? ranked(createScoredEntries(writer, cycle).of(records, category.id, chosen), category, cycle)
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
