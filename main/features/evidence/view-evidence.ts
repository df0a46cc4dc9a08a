import { extname } from 'node:path'
import type {
  EvidenceFileView,
  EvidencePlace,
  EvidenceSight,
  EvidenceView,
} from '../../../shared/evidence-views.ts'
import { ExpectedError } from '../../../shared/errors.ts'
import { textOf } from '../../../shared/record/read-value.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import { parseStampedSlot } from '../../../shared/rules/page-code/stamped-slot.ts'
import type { Workspace } from '../../core/workspace.ts'
import { cycleOf } from '../../db/cycle-record.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { olderVersions } from './older-versions.ts'

const sights: Readonly<Record<string, EvidenceSight>> = {
  '.pdf': 'pages',
  '.jpg': 'picture',
  '.jpeg': 'picture',
  '.jfif': 'picture',
  '.png': 'picture',
}

const slotLabel = (reader: Reader, owner: StoredRecord | null, slot: string): string => {
  if (owner?.type !== 'nomination') return slot
  const categories = cycleOf(reader, owner)?.pack.categories ?? []
  const category = categories.find(({ id }) => id === owner.values.category)
  if (parseStampedSlot(slot)) return '盖章页'
  return category?.slots.find(({ id }) => id === slot)?.label ?? slot
}

/** Where a file stands; null where the record that holds it was deleted. */
export const placeOf = (reader: Reader, { id, values }: StoredRecord): EvidencePlace | null => {
  const ownerId = textOf(values, 'owner')
  const owner = ownerId === '' ? null : reader.find(ownerId)
  if (ownerId !== '' && (!owner || owner.deleted)) return null
  return {
    id,
    fileName: textOf(values, 'fileName'),
    owner: owner && { type: owner.type, id: owner.id, title: recordTitle(owner) },
    slot: slotLabel(reader, owner, textOf(values, 'slot')),
    year: (values.cycleYear as number | null) ?? null,
  }
}

const elsewhereOf = (reader: Reader, record: StoredRecord): readonly EvidencePlace[] =>
  reader
    .list({ type: 'evidence', filters: [{ field: 'sha256', is: textOf(record.values, 'sha256') }] })
    .filter(({ id }) => id !== record.id)
    .flatMap((other) => placeOf(reader, other) ?? [])

const problemsOf = (record: StoredRecord, { attachments, search }: Workspace): readonly string[] => {
  const found = (record.values.problems ?? []) as readonly string[]
  const sha256 = textOf(record.values, 'sha256')
  if (!attachments.has(sha256)) return [...found, 'missing']
  return search.files.get(sha256)?.state === 'damaged' ? [...found, 'damaged'] : found
}

export const requireEvidence = (reader: Reader, id: string): StoredRecord => {
  const record = reader.get('evidence', id)
  if (!record) throw new ExpectedError('record-missing', { id })
  return record
}

/** The files beside one record, in their order. */
export const filesBeside = (owner: string, workspace: Workspace): readonly EvidenceFileView[] => {
  const { store } = workspace
  const records = store.list({
    type: 'evidence',
    filters: [{ field: 'owner', is: owner }],
    sort: [{ field: 'order' }],
  })
  return records.map((record) => ({
    id: record.id,
    slot: textOf(record.values, 'slot'),
    fileName: textOf(record.values, 'fileName'),
    pages: (record.values.pages as number | null) ?? null,
    problems: problemsOf(record, workspace),
    elsewhere: elsewhereOf(store, record).length,
    older: olderVersions(store, record).length,
  }))
}

/** All that is known of one file. Throws `record-missing`. */
export const viewEvidence = (id: string, workspace: Workspace): EvidenceView => {
  const { store } = workspace
  const record = requireEvidence(store, id)
  const place = placeOf(store, record)
  if (!place) throw new ExpectedError('record-missing', { id })
  const problems = problemsOf(record, workspace)
  const isHere = !problems.includes('missing')
  return {
    place,
    sha256: textOf(record.values, 'sha256'),
    size: (record.values.size as number | null) ?? null,
    pages: (record.values.pages as number | null) ?? null,
    problems,
    sight: isHere ? (sights[extname(place.fileName).toLowerCase()] ?? 'none') : 'none',
    elsewhere: elsewhereOf(store, record),
    older: olderVersions(store, record).map(({ values: _, ...version }) => version),
  }
}
