import type { LinkValue } from '../../../shared/record/field.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import { type ReuseFacts, reuseFacts } from '../../../shared/rules/reuse/reuse-facts.ts'
import { textMarks } from '../../../shared/rules/reuse/reuse-marks.ts'
import type { ReuseRecord } from '../../../shared/reuse-views.ts'
import type { Workspace } from '../../core/workspace.ts'
import { type CycleRecord, cycleOf } from '../../db/cycle-record.ts'
import type { StoredRecord } from '../../db/store.ts'

/** What one search for reuse reads once. */
export interface ReuseContext {
  readonly workspace: Workspace
  readonly cycle: CycleRecord
  /** The cycle that a nomination stands in. */
  cycleOf(nomination: StoredRecord): CycleRecord | null
  /** Numbers of the records that have a mark; null where so many have it, or the form itself, that it says nothing. */
  having(mark: string): readonly number[] | null
  factsOf(record: StoredRecord): ReuseFacts
}

/** A passage in this many records is a phrase of the trade: two per cent of them, at least 8 and at most 40. */
const manyOf = (records: number): number => Math.min(40, Math.max(8, Math.ceil(records * 0.02)))

const wordsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : []
}

/** Labels, help and sources of the pack: who repeats the question copies nobody. */
const marksOfPack = (pack: RulePack): ReadonlySet<string> => new Set(wordsOf(pack).flatMap(textMarks))

export const createReuseContext = (workspace: Workspace, cycle: CycleRecord): ReuseContext => {
  const { store, search } = workspace
  const many = manyOf(search.reuse.size())
  const ofForm = marksOfPack(cycle.pack)
  const known = new Map<string, readonly number[] | null>()
  const facts = new WeakMap<StoredRecord, ReuseFacts>()
  const cycles = new Map<string, CycleRecord | null>([[cycle.id, cycle]])
  return {
    workspace,
    cycle,
    cycleOf(nomination) {
      const id = (nomination.values.cycle as LinkValue | null | undefined)?.id ?? ''
      const found = cycles.get(id) ?? cycleOf(store, nomination)
      cycles.set(id, found)
      return found
    },
    having(mark) {
      const found = known.get(mark)
      if (found !== undefined) return found
      const numbers = ofForm.has(mark) ? null : search.reuse.having(mark, many + 1)
      const rare = numbers && numbers.length <= many ? numbers : null
      known.set(mark, rare)
      return rare
    },
    factsOf(record) {
      const found = facts.get(record) ?? reuseFacts(record)
      facts.set(record, found)
      return found
    },
  }
}

const yearOf = (record: StoredRecord, context: ReuseContext): number | null => {
  const { type, values } = record
  if (type === 'nomination') return context.cycleOf(record)?.year ?? null
  if (typeof values.year === 'number') return values.year
  const day = values.completedOn ?? values.firstUse ?? values.grantedOn ?? values.filedOn ?? null
  return typeof day === 'string' ? Number(day.slice(0, 4)) : null
}

const categoryOf = (record: StoredRecord, context: ReuseContext): string => {
  const { type, values } = record
  if (type !== 'nomination') return type === 'award' ? String(values.name ?? '') : ''
  const pack = context.cycleOf(record)?.pack
  return pack?.categories.find(({ id }) => id === values.category)?.title ?? ''
}

/** A record as reports name it. */
export const reuseRecord = (record: StoredRecord, context: ReuseContext): ReuseRecord => {
  const { title, unit } = context.factsOf(record)
  return {
    type: record.type,
    id: record.id,
    title,
    unit: unit?.text ?? '',
    year: yearOf(record, context),
    category: categoryOf(record, context),
  }
}
