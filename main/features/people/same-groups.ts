import { setImmediate } from 'node:timers/promises'
import { ExpectedError } from '../../../shared/errors.ts'
import type { MergeType, SameGroup } from '../../../shared/people-views.ts'
import type { LinkValue, Values } from '../../../shared/record/field.ts'
import { textOf } from '../../../shared/record/read-value.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import {
  type NumberPair,
  type SameReason,
  samePersonReasons,
  sameUnitReasons,
} from '../../../shared/rules/likely-same.ts'
import { unitCoreName } from '../../../shared/text/unit-core-name.ts'
import type { JobContext } from '../../core/feature.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { StoredRecord } from '../../db/store.ts'
import { numberOf, numbersOf } from './number-of.ts'

const portion = 500

const kinds: Readonly<
  Record<
    MergeType,
    {
      /** Records that share none of these cannot be the same. */
      readonly keys: (values: Values) => readonly string[]
      readonly reasons: (a: Values, b: Values, numbers: NumberPair) => readonly SameReason[]
      readonly hint: (values: Values) => string
    }
  >
> = {
  person: {
    keys: (values) => [textOf(values, 'name').trim()],
    reasons: samePersonReasons,
    hint: (values) =>
      [(values.unit as LinkValue | null)?.text ?? '', textOf(values, 'post'), textOf(values, 'born')]
        .filter((part) => part !== '')
        .join(' · '),
  },
  unit: {
    keys: (values) => [textOf(values, 'creditCode').trim(), unitCoreName(textOf(values, 'name')) ?? ''],
    reasons: sameUnitReasons,
    hint: (values) =>
      [textOf(values, 'creditCode'), textOf(values, 'region')].filter((part) => part !== '').join(' · '),
  },
}

const readAll = async (
  type: MergeType,
  { store }: Workspace,
  job: JobContext,
): Promise<readonly StoredRecord[]> => {
  const records: StoredRecord[] = []
  for (;;) {
    if (job.signal.aborted) throw new ExpectedError('cancelled')
    const next = store.list({ type, limit: portion, offset: records.length })
    records.push(...next)
    if (next.length < portion) return records
    await setImmediate()
  }
}

/** Of one person only namesakes, and people with a number where numbers can be read, matter; the ledger keeps an index of names. */
const nearPerson = (own: StoredRecord, workspace: Workspace): readonly StoredRecord[] => {
  const { store } = workspace
  const namesakes = store.byText('person', 'name', recordTitle(own))
  const numbered =
    numberOf(workspace, own) === null
      ? []
      : store.list({ type: 'person', filters: [{ field: 'idNumber', empty: false }] })
  const near = new Map([...namesakes, ...numbered].map((one) => [one.id, one]))
  near.delete(own.id)
  return [...near.values()]
}

/**
 * Records that are likely the same, each group once: the first made, with those like it. With `id`, only what is like
 * that record.
 */
export const sameGroups = async (
  { type, id }: { readonly type: MergeType; readonly id?: string | undefined },
  workspace: Workspace,
  job: JobContext,
): Promise<readonly SameGroup[]> => {
  const { keys, reasons, hint } = kinds[type]
  const own = id === undefined ? null : workspace.store.get(type, id)
  if (id !== undefined && own === null) throw new ExpectedError('record-missing', { id })
  const records =
    own !== null && type === 'person'
      ? [own, ...nearPerson(own, workspace)]
      : await readAll(type, workspace, job)
  const numbers = await numbersOf(workspace, type === 'person' ? records : [])
  const keysOf = ({ id: of, values }: StoredRecord): readonly string[] => [
    ...keys(values),
    ...(numbers.has(of) ? [`#${numbers.get(of)}`] : []),
  ]
  const byKey = new Map<string, StoredRecord[]>()
  for (const record of records)
    for (const key of new Set(keysOf(record)))
      if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), record])
  const taken = new Set<string>()
  const groups: SameGroup[] = []
  for (const first of records) {
    if (taken.has(first.id) || (id !== undefined && first.id !== id)) continue
    const near = new Set(keysOf(first).flatMap((key) => byKey.get(key) ?? []))
    const others = [...near].flatMap((other) => {
      if (other.id === first.id || (id === undefined && taken.has(other.id))) return []
      const why = reasons(first.values, other.values, [
        numbers.get(first.id) ?? null,
        numbers.get(other.id) ?? null,
      ])
      if (why.length === 0) return []
      return [{ id: other.id, name: recordTitle(other), hint: hint(other.values), reasons: why }]
    })
    if (others.length === 0) continue
    for (const other of others) taken.add(other.id)
    groups.push({ id: first.id, name: recordTitle(first), hint: hint(first.values), others })
  }
  return groups
}
