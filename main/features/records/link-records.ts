import { ExpectedError } from '../../../shared/errors.ts'
import { fieldOf } from '../../../shared/record/define-record.ts'
import type { LinkValue } from '../../../shared/record/field.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import { relatedTypes } from '../../../shared/records/relation.ts'
import type { Inputs, Outputs } from '../../../shared/contract.ts'
import { say, said } from '../../../shared/text/say.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'

const present = (reader: Reader, id: string): StoredRecord => {
  const record = reader.find(id)
  if (!record || record.deleted) throw new ExpectedError('record-missing', { id })
  return record
}

const isRelated = (type: RecordType): boolean => (relatedTypes as readonly RecordType[]).includes(type)

/** Relations in which a record is an end, with the other end. */
export const relationsOf = (
  reader: Reader,
  id: string,
): readonly { readonly relation: string; readonly end: string }[] =>
  (['one', 'other'] as const).flatMap((side) =>
    reader.list({ type: 'relation', filters: [{ field: side, is: id }] }).map((found) => ({
      relation: found.id,
      end: String(found.values[side === 'one' ? 'other' : 'one']),
    })),
  )

/** The link field by which `holder` names a record of the type of `target`; the row of an owner keeps its owner. */
const linkField = (holder: StoredRecord, target: StoredRecord): string | null => {
  const { fields, childOf } = recordDefinitions[holder.type]
  return (
    fields.find((one) => one.kind === 'link' && one.to === target.type && one.name !== childOf?.field)
      ?.name ?? null
  )
}

const linkIn = (holder: StoredRecord, field: string): LinkValue | null =>
  (holder.values[field] as LinkValue | null | undefined) ?? null

const stepOf = ({ store }: Workspace): string | null => store.steps(1)[0]?.id ?? null

/**
 * Brings two records together: in the link field that one of them has for the other while that is free, else by a
 * relation, so that no link made before is lost. The step is null where they were together already. Throws
 * `record-missing`, `invalid-input` for kinds that have nothing to do with each other.
 */
export const linkRecords = (
  { id, other }: Inputs['records.link'],
  workspace: Workspace,
): Outputs['records.link'] => {
  const { store } = workspace
  const [one, two] = [present(store, id), present(store, other)]
  const pairs = [
    [two, one],
    [one, two],
  ] as const
  const named = pairs.flatMap(([holder, target]) => {
    const field = linkField(holder, target)
    return field === null ? [] : [{ holder, target, field }]
  })
  const isKnown =
    named.some(({ holder, target, field }) => linkIn(holder, field)?.id === target.id) ||
    relationsOf(store, id).some(({ end }) => end === other)
  if (isKnown) return { step: null }
  const [title, otherTitle] = [recordTitle(one), recordTitle(two)]
  const free = named.find(({ holder, field }) => linkIn(holder, field) === null)
  const mayRelate = id !== other && isRelated(one.type) && isRelated(two.type)
  if (!free && !mayRelate)
    throw new ExpectedError('invalid-input', {}, [
      {
        field: 'other',
        ...said(
          say('“{title}”与“{other}”之间不能建立关联。', '“{title}” and “{other}” cannot be linked.', {
            title,
            other: otherTitle,
          }),
        ),
      },
    ])
  store.write({ label: 'link', detail: { title, other: otherTitle } }, (writer) => {
    if (free) {
      const { holder, target, field } = free
      writer.update(holder.type, holder.id, { [field]: { id: target.id, text: recordTitle(target) } })
    } else writer.insert('relation', { title: `${title} — ${otherTitle}`, one: id, other })
  })
  return { step: stepOf(workspace) }
}

/** Takes a link off the record that holds it, or a relation away. Throws `record-missing`, `invalid-input`. */
export const unlinkRecords = (
  { id, field }: Inputs['records.unlink'],
  workspace: Workspace,
): Outputs['records.unlink'] => {
  const { store } = workspace
  const holder = present(store, id)
  if (holder.type === 'relation') {
    store.write({ label: 'unlink', detail: { title: recordTitle(holder) } }, (writer) =>
      writer.remove('relation', id),
    )
    return { step: stepOf(workspace) }
  }
  const definition = recordDefinitions[holder.type]
  const known = definition.fields.some(({ name }) => name === field)
  if (!known) throw new ExpectedError('unknown-field', { type: definition.label.zh, field })
  const { kind, required, label } = fieldOf(definition, field)
  if (kind !== 'link' || required || definition.childOf?.field === field)
    throw new ExpectedError('invalid-input', {}, [
      { field, ...said(say('请填写{label}', 'Please fill in: {label}', { label })) },
    ])
  if (linkIn(holder, field) === null) return { step: null }
  store.write({ label: 'unlink', detail: { title: recordTitle(holder) } }, (writer) =>
    writer.update(holder.type, id, { [field]: null }),
  )
  return { step: stepOf(workspace) }
}
