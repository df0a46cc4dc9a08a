import type { FieldValue, LinkValue, Values } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { Writer } from '../../db/store.ts'
import { findExisting } from './find-existing.ts'
import type { ImportContext, RowWriter, TableJob } from './import-context.ts'
import { mergeValues } from './merge-values.ts'
import { personsOfRow } from './persons-of-row.ts'
import { resolveLinks } from './resolve-links.ts'
import type { RecordRow, RecordTable } from './table-plan.ts'
import { upsertRow } from './upsert-row.ts'

/** What a type adds to the common way of its rows; used by nominations. */
export interface RowExtras {
  /** Values known from outside of the row, and from the line that heads it; what it cannot tell it leaves out. */
  complete(writer: Writer, values: Values, section: string | null): Values
  defaults(writer: Writer, values: Values): Values
}

export const noExtras: RowExtras = { complete: (_, values) => values, defaults: () => ({}) }

/** The alliance of a member row, made or brought up to date from the row's own columns. */
const putAlliance = (
  writer: Writer,
  context: ImportContext,
  job: TableJob,
  member: LinkValue,
  read: Values,
): { readonly link: LinkValue; readonly changed: boolean } => {
  const definition = recordDefinitions.alliance
  const values = resolveLinks(writer, definition, { ...read, name: member.text }, context.links)
  const existing = findExisting(writer, definition, values, () => false)
  if (existing) {
    const changed = writer.update(
      'alliance',
      existing.id,
      mergeValues(definition, existing.values, values, true),
    )
    if (changed.length > 0) context.changed.add('alliance')
    return { link: { id: existing.id, text: member.text }, changed: changed.length > 0 }
  }
  job.tally.alsoCreated('alliance')
  context.changed.add('alliance')
  return { link: { id: writer.insert('alliance', values), text: member.text }, changed: false }
}

/** Writes the rows of one table as records of its type. */
export const createRecordRows = (
  context: ImportContext,
  { type, columns, key: keyFields, write }: RecordTable,
  job: TableJob,
  extras: RowExtras,
): RowWriter<RecordRow> => {
  const definition = recordDefinitions[type]
  const { tally } = job

  return (writer, { row, key, refused, values: read, owner, warnings, listed, section }) => {
    tally.ask(warnings)
    if (refused) return tally.reject(row, refused, read)
    const values: Record<string, FieldValue> = resolveLinks(
      writer,
      definition,
      extras.complete(writer, read, section),
      context.links,
    )
    let ownerChanged = false
    if (type === 'allianceMember' && values.alliance && values.studio) {
      const put = putAlliance(writer, context, job, values.alliance as LinkValue, owner)
      values.alliance = put.link
      ownerChanged = put.changed
    }
    const done = upsertRow(writer, context, job, {
      type,
      row,
      key,
      values,
      defaults: (within) => extras.defaults(within, values),
      listed,
      columns,
      keyFields,
      write,
    })
    if (!done.ok) return tally.reject(row, done.remark, values)
    // What is on file was to stay as it is.
    if (write === 'create' && done.before)
      return tally.count(row, 'unchanged', [], () => ({ values: done.after, before: {} }))
    const persons = personsOfRow(writer, context, type, values)
    for (const { created } of persons) if (created) tally.alsoCreated('person')
    const stored = persons.length > 0 ? (writer.get(type, done.id)?.values ?? {}) : {}
    const news = persons.filter(({ field, link }) => {
      const before = (stored[field] ?? null) as LinkValue | null
      return before?.id !== link.id && !(before && link.id === null)
    })
    const isNews = news.length > 0
    if (isNews) {
      writer.update(type, done.id, Object.fromEntries(news.map(({ field, link }) => [field, link])))
      context.changed.add(type)
    }
    const result = done.result === 'unchanged' && (isNews || ownerChanged) ? 'updated' : done.result
    tally.count(row, result, done.remark ? [...warnings, done.remark] : warnings, () => {
      const links = Object.fromEntries(news.map(({ field, link }) => [field, link]))
      const otherwise = done.before ? [...done.changed, ...Object.keys(links)] : []
      return {
        values: { ...values, ...done.after, ...links },
        before: Object.fromEntries(otherwise.map((name) => [name, done.before?.values[name] ?? null])),
      }
    })
  }
}
