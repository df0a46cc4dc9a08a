import { ExpectedError } from '../../../shared/errors.ts'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { Values } from '../../../shared/record/field.ts'
import { type RecordType, recordTypeNames } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import type { RecordView } from '../../../shared/workspace-views.ts'
import type { Handlers } from '../../core/feature.ts'
import { catchUpGently } from '../../db/catch-up-gently.ts'
import { requireUnlocked } from '../../db/nomination-lock.ts'
import type { RecordLists } from '../../db/record-lists.ts'
import { openScoresOf, requireJudgingOpen } from '../../db/score-lock.ts'
import type { Reader, StepInfo, Store, StoredRecord } from '../../db/store.ts'
import { titlesFor } from '../../db/titles-for.ts'
import { writeWorkbook } from '../../files/write-workbook.ts'
import { backlinksOf, childrenOf } from './backlinks.ts'
import { changeMany, deleteMany, planChange } from './change-many.ts'
import { similarRecords } from './similar-records.ts'
import { linkOptions } from './link-options.ts'
import { linkRecords, unlinkRecords } from './link-records.ts'
import { prepareNew, preparePatch } from './prepare-values.ts'
import { removeWithRows } from './remove-with-rows.ts'
import { keepUnstored } from './unstored-draft.ts'

type Methods =
  | 'records.list'
  | 'records.ids'
  | 'records.totals'
  | 'records.planChange'
  | 'records.changeMany'
  | 'records.deleteMany'
  | 'records.workbook'
  | 'records.get'
  | 'records.backlinks'
  | 'records.link'
  | 'records.unlink'
  | 'records.create'
  | 'records.update'
  | 'records.delete'
  | 'records.restore'
  | 'records.counts'
  | 'records.similar'
  | 'records.linkOptions'

const pageSize = 100
/** Characters that an upright page takes beside each other at a size one can read. */
const portraitWidth = 95

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

const listsOn = async (store: Store, type: RecordType, day: string | undefined): Promise<RecordLists> =>
  day === undefined ? store.lists : store.past(type, day)

/** Field values of one kind of record: what every list, form and the command line work on. */
export const createRecordsHandlers = (): Handlers<Methods> => ({
  'records.list': async ({ limit = pageSize, offset = 0, fields, asOf, ...query }, { store }) => {
    const lists = await listsOn(store, query.type, asOf)
    const { records, total } = await lists.page(query, offset, limit)
    const values = (record: StoredRecord): Values =>
      fields ? Object.fromEntries(fields.map((name) => [name, record.values[name] ?? null])) : record.values
    return {
      rows: records.map((record) => ({ id: record.id, values: values(record) })),
      total,
      // Who asks for some fields only shows links as they are written; so does the past.
      titles: fields || asOf !== undefined ? {} : titlesFor(store, records),
    }
  },

  'records.ids': async ({ query: { asOf, ...query }, offset, limit }, { store }) => {
    const lists = await listsOn(store, query.type, asOf)
    return { ids: await lists.ids(query, offset, limit) }
  },

  'records.totals': async ({ query: { asOf, ...query }, sums }, { store }) =>
    (await listsOn(store, query.type, asOf)).totals(query, sums),

  'records.planChange': planChange,
  'records.changeMany': changeMany,
  'records.deleteMany': deleteMany,

  'records.workbook': async ({ title, columns, rows, totalRow }) => {
    const bytes = await writeWorkbook({
      title,
      sheets: [
        {
          // What Excel allows in the name of a sheet.
          name: title.replace(/[\\/?*[\]:]/g, '').slice(0, 31) || '1',
          above: [title],
          titled: true,
          columns: columns.map(({ header, width, numberFormat }) => ({
            header,
            width,
            ...(numberFormat === undefined ? {} : { numberFormat, align: 'right' as const }),
          })),
          rows,
          totalRow,
          landscape: columns.reduce((sum, { width }) => sum + width, 0) > portraitWidth,
        },
      ],
    })
    return { content: Buffer.from(bytes).toString('base64') }
  },

  'records.get': ({ id }, { store }) => viewOf(store, id),

  'records.backlinks': ({ id }, { store }) => backlinksOf(store, existing(store, id)),

  'records.link': linkRecords,
  'records.unlink': unlinkRecords,

  'records.create': ({ type, values, draft }, { store, drafts }) => {
    const definition = recordDefinitions[type]
    requireJudgingOpen(store, type, values as Values)
    const complete = prepareNew(store, definition, values as Values)
    const title = recordTitle({ type, values: complete })
    return viewOf(
      store,
      store.write(stepFor('create', definition, title), (writer) => {
        if (draft !== undefined) drafts.drop(draft)
        if (type === 'scoreSheet') openScoresOf(writer, complete)
        return writer.insert(type, complete)
      }),
      type,
    )
  },

  'records.update': ({ id, values }, { store, drafts, today }) => {
    const record = existing(store, id)
    const definition = recordDefinitions[record.type]
    requireUnlocked(store, record, values as Values, today())
    requireJudgingOpen(store, record.type, record.values, { id, patch: values as Values })
    const patch = preparePatch(store, record, values as Values)
    store.write(stepFor('update', definition, recordTitle(record)), (writer) => {
      const draft = drafts.get(id)
      if (draft) keepUnstored(drafts, draft, { ...record.values, ...patch })
      writer.update(record.type, id, patch)
    })
    return viewOf(store, id, record.type)
  },

  'records.delete': ({ id }, { store }) => {
    const record = existing(store, id)
    requireJudgingOpen(store, record.type, record.values, { patch: {} })
    const info = stepFor('delete', recordDefinitions[record.type], recordTitle(record))
    store.write(info, (writer) => removeWithRows(writer, record))
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

  'records.similar': (input, workspace) => similarRecords(input, workspace),

  'records.linkOptions': async ({ type, text }, workspace) => {
    await catchUpGently(workspace.search)
    return linkOptions(workspace, type, text)
  },
})
