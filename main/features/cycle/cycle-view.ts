import type { CycleEntry, CycleView, FindingView } from '../../../shared/cycle-views.ts'
import type { LinkValue, PersonEntry } from '../../../shared/record/field.ts'
import { daysBetween } from '../../../shared/text/parse-date.ts'
import { byNumber, stageOf, unitName } from '../../db/cycle-entries.ts'
import { type CycleRecord, deadlineOf, nominationsOf } from '../../db/cycle-record.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'

const toEntry = (
  reader: Reader,
  cycle: CycleRecord,
  record: StoredRecord,
  findings: readonly FindingView[],
): CycleEntry => {
  const { values } = record
  const [first] = (values.completers as readonly PersonEntry[] | null) ?? []
  return {
    id: record.id,
    number: (values.number as number | null) ?? null,
    category: String(values.category ?? ''),
    title: String(values.title ?? ''),
    unit: unitName(reader, values.unit as LinkValue | null),
    firstCompleter: first?.name ?? '',
    stage: stageOf(record, cycle.pack).id,
    blocking: findings.filter(({ severity }) => severity === 'block').length,
    open: findings.filter(({ severity, explained }) => severity !== 'hint' && explained === undefined).length,
  }
}

/** Numbers of the judges whose rows are in, in order. */
export const judgesOf = (reader: Reader, year: number): readonly string[] => {
  const sheets = reader.list({ type: 'scoreSheet', filters: [{ field: 'cycleYear', is: year }] })
  const names = new Set(sheets.map(({ values }) => String(values.judge ?? '')))
  return [...names]
    .filter((name) => name !== '')
    .sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }))
}

/** The cycle's board: entries by category in pack order, with what the check found open on each. */
export const cycleView = (
  reader: Reader,
  cycle: CycleRecord,
  findings: readonly FindingView[],
  today: string,
): CycleView => {
  const records = nominationsOf(reader, cycle).toSorted(byNumber)
  const deadline = deadlineOf(cycle)
  const byNomination = Map.groupBy(findings, ({ nomination }) => nomination)
  return {
    id: cycle.id,
    year: cycle.year,
    name: cycle.name,
    deadline,
    daysLeft: daysBetween(today, deadline),
    categories: cycle.pack.categories.map(({ id, title, quota }) => ({
      id,
      title,
      quota,
      entries: records
        .filter((record) => record.values.category === id)
        .map((record) => toEntry(reader, cycle, record, byNomination.get(record.id) ?? [])),
    })),
    stages: cycle.pack.stages.map(({ id, title }) => ({ id, title })),
    judges: judgesOf(reader, cycle.year),
    unplacedFiles: reader.count({
      type: 'evidence',
      filters: [
        { field: 'cycleYear', is: cycle.year },
        { field: 'owner', is: null },
      ],
    }),
  }
}
