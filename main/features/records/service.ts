import { ExpectedError, invalidField } from '../../../shared/errors.ts'
import { fieldOf, type RecordDefinition } from '../../../shared/record/define-record.ts'
import type { LinkValue, Values } from '../../../shared/record/field.ts'
import { type RecordType, recordTypeNames } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import { missingDerived } from '../../../shared/rules/derived-values.ts'
import { said, say } from '../../../shared/text/say.ts'
import type { RecordView } from '../../../shared/workspace-views.ts'
import type { Handlers } from '../../core/feature.ts'
import { catchUpGently } from '../../db/catch-up-gently.ts'
import type { Reader, StepInfo, StoredRecord } from '../../db/store.ts'
import { titlesFor } from '../../db/titles-for.ts'
import { backlinksOf, childrenOf } from './backlinks.ts'
import { linkOptions } from './link-options.ts'
import { normaliseIdentifiers } from './normalise-identifiers.ts'

type Methods =
  | 'records.list'
  | 'records.ids'
  | 'records.totals'
  | 'records.get'
  | 'records.backlinks'
  | 'records.create'
  | 'records.update'
  | 'records.delete'
  | 'records.restore'
  | 'records.counts'
  | 'records.linkOptions'

const pageSize = 100

const existing = (reader: Reader, id: string, type?: RecordType): StoredRecord => {
  const record = reader.find(id, type)
  if (!record) throw new ExpectedError('record-missing', { id })
  return record
}

const viewOf = (reader: Reader, id: string, type?: RecordType): RecordView => {
  const record = existing(reader, id, type)
  const children = childrenOf(reader, record)
  return {
    id,
    type: record.type,
    values: record.values,
    deleted: record.deleted,
    titles: titlesFor(reader, [record, ...children.flatMap((child) => child.records)]),
    children: children.map(({ type, records }) => ({
      type,
      rows: records.map((row) => ({ id: row.id, values: row.values })),
    })),
  }
}

const stepFor = (label: string, definition: RecordDefinition, title: string): StepInfo => ({
  label,
  detail: { type: definition.label.zh, title },
})

/** A record without a name could not be found again in any list. */
const requireTitle = (definition: RecordDefinition, values: Values): void => {
  const field = fieldOf(definition, definition.titleField)
  const value = values[field.name]
  const text = field.kind === 'link' ? ((value as LinkValue | null)?.text ?? '') : value
  if (typeof text === 'string' && text.trim() !== '') return
  const words = say('请填写{field}', 'Please fill in: {field}', { field: field.label })
  throw invalidField(field.name, words)
}

/** Without its year and category a nomination stands in no list, check or packet. */
const requirePlace = (definition: RecordDefinition, values: Values): void => {
  if (definition.type !== 'nomination') return
  const open = definition.fields.filter(({ name, required }) => {
    const value = values[name] ?? null
    return required && (value === null || (typeof value === 'object' && 'id' in value && value.id === null))
  })
  if (open.length === 0) return
  const fields = open.map(({ name, label }) => ({
    field: name,
    ...said(say('请填写{label}', 'Please fill in: {label}', { label })),
  }))
  throw new ExpectedError('invalid-input', {}, fields)
}

/** A link keeps the name as written; where it only has an id, it takes the record's present title. */
const completeLinks = (reader: Reader, definition: RecordDefinition, values: Values): Values => {
  const completed: Record<string, Values[string]> = { ...values }
  for (const field of definition.fields) {
    const link = field.kind === 'link' ? (values[field.name] as LinkValue | null | undefined) : null
    if (field.kind !== 'link' || !link?.id) continue
    const target = reader.find(link.id, field.to)
    if (!target) {
      const words = say(
        '选中的{type}不存在，请重新选择',
        'The record chosen does not exist ({type}); choose again',
        { type: recordDefinitions[field.to].label },
      )
      throw invalidField(field.name, words)
    }
    if (!link.text) completed[field.name] = { id: link.id, text: recordTitle(target) }
  }
  return completed
}

/** Field values of one kind of record: what every list, form and the command line work on. */
export const createRecordsHandlers = (): Handlers<Methods> => ({
  'records.list': async ({ limit = pageSize, offset = 0, fields, ...query }, { store }) => {
    const { records, total } = await store.lists.page(query, offset, limit)
    const values = (record: StoredRecord): Values =>
      fields ? Object.fromEntries(fields.map((name) => [name, record.values[name] ?? null])) : record.values
    return {
      rows: records.map((record) => ({ id: record.id, values: values(record) })),
      total,
      // Who asks for some fields only shows links as they are written.
      titles: fields ? {} : titlesFor(store, records),
    }
  },

  'records.ids': async ({ query, offset, limit }, { store }) => ({
    ids: await store.lists.ids(query, offset, limit),
  }),

  'records.totals': ({ query, sums }, { store }) => store.lists.totals(query, sums),

  'records.get': ({ id }, { store }) => viewOf(store, id),

  'records.backlinks': ({ id }, { store }) => backlinksOf(store, existing(store, id)),

  'records.create': ({ type, values, draft }, { store, drafts }) => {
    const definition = recordDefinitions[type]
    const given = completeLinks(store, definition, normaliseIdentifiers(definition, values as Values, {}))
    const complete = { ...given, ...missingDerived(type, {}, given) }
    requireTitle(definition, complete)
    requirePlace(definition, complete)
    const title = recordTitle({ type, values: complete })
    return viewOf(
      store,
      store.write(stepFor('create', definition, title), (writer) => {
        if (draft !== undefined) drafts.drop(draft)
        return writer.insert(type, complete)
      }),
      type,
    )
  },

  'records.update': ({ id, values }, { store }) => {
    const record = existing(store, id)
    const definition = recordDefinitions[record.type]
    const given = normaliseIdentifiers(definition, values as Values, record.values)
    const patch = completeLinks(store, definition, given)
    if (Object.hasOwn(patch, definition.titleField)) requireTitle(definition, patch)
    store.write(stepFor('update', definition, recordTitle(record)), (writer) =>
      writer.update(record.type, id, { ...patch, ...missingDerived(record.type, record.values, patch) }),
    )
    return viewOf(store, id, record.type)
  },

  'records.delete': ({ id }, { store }) => {
    const record = existing(store, id)
    const info = stepFor('delete', recordDefinitions[record.type], recordTitle(record))
    store.write(info, (writer) => {
      for (const { type, records } of childrenOf(writer, record))
        for (const row of records) writer.remove(type, row.id)
      writer.remove(record.type, id)
    })
    return { id }
  },

  'records.restore': ({ id }, { store }) => {
    const record = existing(store, id)
    const deletedIn = store.historyOf(id).find((entry) => entry.kind === 'delete')?.step
    store.write(stepFor('restore', recordDefinitions[record.type], recordTitle(record)), (writer) => {
      writer.restore(record.type, id)
      // Rows that went with it come back with it; ones deleted before stay in the trash.
      for (const { type, records } of childrenOf(writer, record, true))
        for (const row of records)
          if (store.historyOf(row.id)[0]?.step === deletedIn) writer.restore(type, row.id)
    })
    return viewOf(store, id, record.type)
  },

  'records.counts': (_, { store }) =>
    Object.fromEntries(recordTypeNames.map((type) => [type, store.count({ type })])),

  'records.linkOptions': async ({ type, text }, workspace) => {
    await catchUpGently(workspace.search)
    return linkOptions(workspace, type, text)
  },
})
