import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { FieldValue, Label, LinkValue, Values } from '../../../shared/record/field.ts'
import { label } from '../../../shared/record/label.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { PackFormField } from '../../../shared/rule-packs/rule-pack.ts'
import type { MappedColumn } from '../../../shared/sheet/column-target.ts'
import { fillMergedRows } from '../../../shared/sheet/fill-merged-rows.ts'
import { titleMoneyUnit } from '../../../shared/sheet/header-keys.ts'
import { vocabularyOf } from '../../../shared/sheet/header-vocabulary.ts'
import { mapColumns } from '../../../shared/sheet/map-columns.ts'
import { readRow } from '../../../shared/sheet/read-row.ts'
import { studioOfTitles } from '../../../shared/sheet/studio-of-titles.ts'
import { unitOfTitles } from '../../../shared/sheet/unit-of-titles.ts'
import { said, say } from '../../../shared/text/say.ts'
import type { Writer } from '../../db/store.ts'
import { findExisting } from './find-existing.ts'
import type { ImportContext, RowWriter, SheetJob } from './import-context.ts'
import { mergeValues } from './merge-values.ts'
import { personsOfRow } from './persons-of-row.ts'
import { prepareValues } from './record-hooks.ts'
import { resolveLinks } from './resolve-links.ts'
import { upsertRow } from './upsert-row.ts'

/** What a type adds to the common way of its rows; used by nominations. */
export interface RowExtras {
  readonly form: readonly PackFormField[]
  /** Values known from outside of the row; refuses the row by throwing nothing, but by leaving fields out. */
  complete(writer: Writer, values: Values): Values
  defaults(writer: Writer, values: Values): Values
}

const noExtras: RowExtras = { form: [], complete: (_, values) => values, defaults: () => ({}) }

export interface SheetColumns {
  readonly columns: readonly MappedColumn[]
  /** Columns that describe the alliance of a member row. */
  readonly ownerColumns: readonly MappedColumn[]
}

export const mapSheetColumns = (job: SheetJob, type: RecordType, extras: RowExtras): SheetColumns => {
  const { header } = job.detected
  const definition = recordDefinitions[type]
  const takesBenefits = definition.fields.some((field) => field.kind === 'benefits')
  const columns = mapColumns(header.columns, vocabularyOf(definition, extras.form), takesBenefits)
  if (type !== 'allianceMember') return { columns, ownerColumns: [] }
  const unknown = columns.filter(({ target }) => target.kind === 'unknown')
  const ownerColumns = mapColumns(unknown, vocabularyOf(recordDefinitions.alliance), false)
  return { columns: columns.filter((column) => !unknown.includes(column)), ownerColumns }
}

const takesUnitOfTitle = new Set<RecordType>([
  'person',
  'studio',
  'innovation',
  'achievement',
  'method',
  'nomination',
  'apprenticeship',
  'project',
  'challenge',
  'reward',
])

/** The owner or unit named above a table that has no column for it, with a remark that its rows were given it. */
const linkFromTitles = (
  job: SheetJob,
  { type }: RecordDefinition,
  columns: readonly MappedColumn[],
): Readonly<Record<string, LinkValue>> => {
  const isGiven = (...names: readonly string[]): boolean =>
    columns.some(({ target }) => target.kind === 'field' && names.includes(target.field.name))
  const { titles } = job.detected.header
  const given = (field: string, what: Label, text: string | null): Readonly<Record<string, LinkValue>> => {
    if (text === null) return {}
    const words = say(
      '表中没有{what}一列，各行的{what}都按表头上方或表名所写记为“{text}”。如有不同，请在记录中改正。',
      'There is no column for the {what}; every row was given “{text}”, as written above the header or in the name. Where it is another, correct the record.',
      { what, text },
    )
    job.tally.warn(job.detected.header.bottom + 1, [
      { column: '', value: text, code: `${field}-from-title`, ...said(words) },
    ])
    return { [field]: { id: null, text } }
  }
  if (type === 'studioMember' && !isGiven('studio'))
    return given(
      'studio',
      label('工作室', 'studio'),
      studioOfTitles([job.sheet.name, ...titles, job.place.fileName]),
    )
  return takesUnitOfTitle.has(type) && !isGiven('unit', 'recommender')
    ? given('unit', label('单位', 'unit'), unitOfTitles(titles))
    : {}
}

/** The alliance of a member row, made or brought up to date from the row's own columns. */
const putAlliance = (
  writer: Writer,
  context: ImportContext,
  job: SheetJob,
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

/** Writes the rows of one sheet as records of `type`. */
export const createRecordRows = (
  context: ImportContext,
  job: SheetJob,
  type: RecordType,
  { columns, ownerColumns }: SheetColumns,
  extras: RowExtras = noExtras,
): RowWriter => {
  const definition = recordDefinitions[type]
  const { tally } = job
  const { header } = job.detected
  const money = titleMoneyUnit(header.titles)
  const rows = fillMergedRows(job.sheet, header.bottom, [...columns, ...ownerColumns])
  const above = linkFromTitles(job, definition, columns)

  return (writer, index) => {
    const row = index + 1
    const cells = rows[index] ?? []
    const read = readRow(cells, columns, definition, money)
    const owner = readRow(cells, ownerColumns, recordDefinitions.alliance, money)
    const refused = read.refused ?? owner.refused
    if (refused) return tally.reject(row, refused)
    const given = { ...above, ...read.values }
    const prepared = prepareValues[type]?.(given, context, job) ?? given
    const values: Record<string, FieldValue> = resolveLinks(
      writer,
      definition,
      extras.complete(writer, prepared),
      context.links,
    )
    let ownerChanged = false
    if (type === 'allianceMember' && values.alliance && values.studio) {
      const put = putAlliance(writer, context, job, values.alliance as LinkValue, owner.values)
      values.alliance = put.link
      ownerChanged = put.changed
    }
    const done = upsertRow(writer, context, job, {
      type,
      row,
      values,
      defaults: (within) => extras.defaults(within, values),
      listed: read.listed,
      columns,
    })
    if (!done.ok) return tally.reject(row, done.remark)
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
    tally.count(done.result === 'unchanged' && (isNews || ownerChanged) ? 'updated' : done.result)
    tally.warn(row, [...read.warnings, ...owner.warnings])
  }
}

export { noExtras }
