import type { Inputs } from '../../../shared/contract.ts'
import type { Field, LinkValue } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { SimilarRecord } from '../../../shared/workspace-views.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { StoredRecord } from '../../db/store.ts'

/** Records that tell of one piece of work under whatever name: they are compared with each other. */
const works: readonly RecordType[] = [
  'innovation',
  'achievement',
  'method',
  'patent',
  'project',
  'challenge',
  'award',
  'nomination',
]

const shown = 8

const firstDate = (record: StoredRecord): string => {
  const isDate = (field: Field): boolean =>
    (field.kind === 'date' || field.name === 'year') && (record.values[field.name] ?? null) !== null
  const field = recordDefinitions[record.type].fields.find(isDate)
  return field ? String(record.values[field.name]).slice(0, 4) : ''
}

const unitOf = (record: StoredRecord): string => {
  const unit = record.values.unit
  return typeof unit === 'string' ? unit : ((unit as LinkValue | null | undefined)?.text ?? '')
}

/**
 * Records whose title is at least half the same, across units and years. One that was made from this record, or that
 * this one was made from, is the same work and left out.
 */
export const similarRecords = (
  { type, title, exclude }: Inputs['records.similar'],
  { store, search }: Workspace,
): { readonly rows: readonly SimilarRecord[] } => {
  const own = exclude === undefined ? null : store.get(type, exclude)
  const source = own?.values.sourceId ?? null
  const types = works.includes(type) ? works : [type]
  const rows = search.similarTitles(title, types, shown * 2).flatMap((hit): SimilarRecord[] => {
    const record = store.get(hit.type, hit.id)
    if (!record || hit.id === exclude || hit.id === source) return []
    if (exclude !== undefined && record.values.sourceId === exclude) return []
    return [{ ...hit, unit: unitOf(record), year: firstDate(record) }]
  })
  return { rows: rows.slice(0, shown) }
}
