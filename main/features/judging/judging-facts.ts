import type { LinkValue, Values } from '../../../shared/record/field.ts'
import { numberOf, textOf, writtenOf } from '../../../shared/record/read-value.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { stageOfValues } from '../../../shared/rules/nomination-stage.ts'
import type { ClosedBallot, JudgingFacts } from '../../../shared/scoring/panel/settle-result.ts'
import { byNumber } from '../../db/cycle-entries.ts'
import type { CycleRecord } from '../../db/cycle-record.ts'
import { toAssignment, toSeat } from '../../db/panel.ts'
import { playForward } from '../../db/record-as-of.ts'
import type { FrozenRule } from '../../db/score-lock.ts'
import type { ChangeEntry, Reader, Store, StoredRecord } from '../../db/store.ts'

/** Where records are read from: the tables, or the change log as it stood when a result was written. */
interface Source {
  list(type: RecordType, filter: Parameters<Reader['list']>[0]['filters']): readonly StoredRecord[]
  unit(id: string): Values | null
}

export const fromTables = (reader: Reader): Source => ({
  list: (type, filters) => reader.list({ type, ...(filters ? { filters } : {}) }),
  unit: (id) => reader.get('unit', id)?.values ?? null,
})

/** Nothing but the log is believed: the tables only say which records there have been. */
export const fromLog = (store: Store, until: Pick<ChangeEntry, 'sequence' | 'step'>): Source => {
  const asOf = (record: StoredRecord): StoredRecord | null => {
    const entries = store
      .historyOf(record.id)
      .filter(({ sequence, step }) => sequence <= until.sequence || step === until.step)
      .toReversed()
    const last = entries.findLast(({ kind }) => kind !== 'update')
    if (!last || last.kind === 'delete') return null
    return { ...record, values: playForward(entries) }
  }
  return {
    list: (type, filters) =>
      [false, true].flatMap((deleted) =>
        store
          .list({ type, deleted, ...(filters ? { filters } : {}) })
          .flatMap((record) => asOf(record) ?? []),
      ),
    unit(id) {
      const record = store.find(id, 'unit')
      return record ? (asOf(record)?.values ?? null) : null
    },
  }
}

const idIn = (values: Values, field: string): string => (values[field] as LinkValue | null)?.id ?? ''

const toBallot = ({ values }: StoredRecord): ClosedBallot => {
  const rule = values.rule as unknown as { readonly candidates: readonly string[] }
  return {
    category: textOf(values, 'category'),
    round: numberOf(values, 'round') ?? 1,
    candidates: rule.candidates,
    voters: values.voters as unknown as readonly string[],
    papers: values.papers as unknown as ClosedBallot['papers'],
  }
}

/** Everything a result hangs on, in an order that does not depend on where it is read. */
export const judgingFacts = (
  source: Source,
  cycle: CycleRecord,
  { rule, hash }: FrozenRule,
): JudgingFacts => {
  const ofYear = [{ field: 'cycleYear', is: cycle.year }]
  const ofCycle = [{ field: 'cycle', linkId: cycle.id }]
  const unitName = (link: LinkValue | null): string => {
    const values = link?.id ? source.unit(link.id) : null
    return values ? textOf(values, 'name') : (link?.text ?? '')
  }
  const sheets = source.list('scoreSheet', ofYear).map(({ values }) => ({
    nomination: idIn(values, 'nomination'),
    judge: textOf(values, 'judge'),
    recused: values.recused === true,
    points: (values.points as Readonly<Record<string, number>> | null) ?? {},
  }))
  return {
    rule,
    ruleHash: hash,
    panel: source
      .list('judge', ofCycle)
      .map(toSeat)
      .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    nominations: source
      .list('nomination', ofCycle)
      .toSorted(byNumber)
      .map(({ id, values }) => {
        const stage = stageOfValues(values, cycle.pack)
        return {
          id,
          category: textOf(values, 'category'),
          number: numberOf(values, 'number'),
          title: textOf(values, 'title'),
          unit: unitName(values.unit as LinkValue | null),
          tieOrder: numberOf(values, 'tieOrder'),
          tieReason: writtenOf(values, 'tieReason'),
          out: stage.out === true ? stage.title : null,
        }
      }),
    sheets: sheets.toSorted((a, b) => (`${a.nomination} ${a.judge}` < `${b.nomination} ${b.judge}` ? -1 : 1)),
    assignments: source.list('assignment', ofYear).map(toAssignment),
    ballots: source
      .list('ballot', ofCycle)
      .map(toBallot)
      .toSorted((a, b) => (a.category === b.category ? a.round - b.round : a.category < b.category ? -1 : 1)),
  }
}
