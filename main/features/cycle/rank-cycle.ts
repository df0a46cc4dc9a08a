import type { FindingView, RankView, TieDecision } from '../../../shared/cycle-views.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import type { PackCategory } from '../../../shared/rule-packs/rule-pack.ts'
import { type JudgeScores, type RankedEntry, rankCategory } from '../../../shared/scoring/rank-category.ts'
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

const ranked = (
  records: readonly StoredRecord[],
  category: PackCategory,
  cycle: CycleRecord,
  sheets: ReadonlyMap<string, readonly StoredRecord[]>,
  undecided: ReadonlySet<string> = new Set(),
): readonly RankedEntry[] =>
  rankCategory(
    records
      .filter(({ values }) => values.category === category.id)
      .toSorted(byNumber)
      .map(({ id, values }) => ({
        id,
        sheets: (sheets.get(id) ?? []).map(toScores),
        tieOrder: undecided.has(id) ? null : ((values.tieOrder as number | null) ?? null),
      })),
    cycle.pack.scoring,
    category.quota,
  )

/** All categories in pack order, best first; findings stand beside an entry and never take it out. */
export const rankView = (reader: Reader, cycle: CycleRecord, findings: readonly FindingView[]): RankView => {
  const records = takingPart(reader, cycle)
  const byId = new Map(records.map((record) => [record.id, record.values]))
  const sheets = sheetsByNomination(reader, cycle.year)
  return {
    categories: cycle.pack.categories.map((category) => ({
      category: category.id,
      entries: ranked(records, category, cycle, sheets).map(({ id, ...entry }) => ({
        nomination: id,
        title: String(byId.get(id)?.title ?? ''),
        unit: unitName(reader, byId.get(id)?.unit as LinkValue | null),
        ...entry,
        findings: findings.filter(({ nomination }) => nomination === id).length,
      })),
    })),
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
    ? ranked(records, category, cycle, sheetsByNomination(writer, cycle.year), chosen)
    : []
  const tie = entries.find(({ id }) => id === order[0])?.tie ?? null
  const group = tie === null ? [] : entries.filter((entry) => entry.tie === tie).map(({ id }) => id)
  if (chosen.size !== order.length || group.length !== order.length || !group.every((id) => chosen.has(id)))
    throw new ExpectedError('invalid-input', { reason: '' }, [
      { field: 'order', message: '只能给并列的全部项目排次序，请刷新排名后重选。' },
    ])
  order.forEach((id, index) => {
    writer.update('nomination', id, { tieOrder: index + 1, tieReason: reason })
  })
}
