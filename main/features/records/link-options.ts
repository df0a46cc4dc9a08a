import { fieldOf } from '../../../shared/record/define-record.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import { normaliseText } from '../../../shared/text/normalise-text.ts'
import type { LinkOption } from '../../../shared/workspace-views.ts'
import type { Workspace } from '../../core/workspace.ts'
import { pinyinKeys } from '../../db/pinyin-keys.ts'
import type { StoredRecord } from '../../db/store.ts'

const shown = 20
const looked = 200

/** What tells two of the same name apart: as the record says, else the unit and what the list shows. */
const hintOf = (record: StoredRecord): string => {
  const definition = recordDefinitions[record.type]
  const fields = definition.apart
    ? definition.apart.map((name) => fieldOf(definition, name))
    : definition.fields
        .filter((field) => field.inList && field.name !== definition.titleField)
        .toSorted((a, b) => Number(b.name === 'unit') - Number(a.name === 'unit'))
  const parts = fields.flatMap((field) => {
    const value = record.values[field.name]
    if (field.kind === 'link') return (value as LinkValue | null)?.text ?? []
    return (field.kind === 'text' || field.kind === 'date') && typeof value === 'string' ? value : []
  })
  return parts.slice(0, definition.apart?.length ?? 2).join(' · ')
}

/** Lower is better; null when only something else in the record matched. */
const rankOf = (record: StoredRecord, text: string): number | null => {
  const shortName = record.values.shortName
  const names = [recordTitle(record), ...(typeof shortName === 'string' ? [shortName] : [])].map(
    normaliseText,
  )
  if (names.includes(text)) return 0
  if (names.some((name) => name.startsWith(text))) return 1
  if (names.some((name) => name.includes(text))) return 2
  const keys = names.map(pinyinKeys).flatMap(({ full, initials }) => [full, initials])
  if (keys.some((key) => key.split(' ').some((reading) => reading.startsWith(text)))) return 3
  return keys.some((key) => key.includes(text)) ? 4 : null
}

/** Records of a type to link to, by part of the name, pinyin or initials; with no text the first by name. */
export const linkOptions = (workspace: Workspace, type: RecordType, given: string): readonly LinkOption[] => {
  const { store, search } = workspace
  const text = normaliseText(given)
  const sort = [{ field: recordDefinitions[type].titleField }]
  const records =
    text === ''
      ? store.list({ type, sort, limit: shown })
      : search
          .query(text, { types: [type], limit: looked })
          .hits.flatMap((hit) => store.get(type, hit.id) ?? [])
  return records
    .map((record) => ({ record, rank: text === '' ? 0 : rankOf(record, text) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => Number(a.rank) - Number(b.rank))
    .slice(0, shown)
    .map(({ record }) => ({
      id: record.id,
      title: recordTitle(record),
      hint: hintOf(record),
      same: text !== '' && normaliseText(recordTitle(record)) === text,
    }))
}
