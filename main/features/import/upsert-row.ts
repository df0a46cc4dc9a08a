import { fieldOf } from '../../../shared/record/define-record.ts'
import type { Answers, Label, LinkValue, Values } from '../../../shared/record/field.ts'
import { isEmptyValue } from '../../../shared/record/is-empty-value.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { derivedValues, missingDerived } from '../../../shared/rules/derived-values.ts'
import type { MappedColumn } from '../../../shared/sheet/column-target.ts'
import type { CellRemark } from '../../../shared/sheet/read-row.ts'
import { listed, said, say } from '../../../shared/text/say.ts'
import type { StoredRecord, Writer } from '../../db/store.ts'
import { allMatching, findExisting } from './find-existing.ts'
import type { ImportContext, TableJob } from './import-context.ts'
import { meantByKey } from './meant-by-key.ts'
import { mergeValues } from './merge-values.ts'
import type { RowResult } from './sheet-tally.ts'
import type { RecordTable } from './table-plan.ts'
import { withinLock } from './within-lock.ts'

export type Upserted =
  | {
      readonly ok: true
      readonly id: string
      readonly result: RowResult
      /** The record as it was; null for a new one. */
      readonly before: StoredRecord | null
      readonly after: Values
      readonly changed: readonly string[]
      readonly remark?: CellRemark
    }
  | { readonly ok: false; readonly remark: CellRemark }

interface RowToWrite {
  readonly type: RecordType
  readonly row: number
  readonly key: string | null
  readonly values: Values
  /** Only for a new record. */
  readonly defaults?: (writer: Writer) => Values
  readonly listed: boolean
  readonly columns: readonly MappedColumn[]
  /** The one key by which its record is found; null: the strongest first. */
  readonly keyFields: readonly string[] | null
  readonly write: RecordTable['write']
}

const columnOf = (columns: readonly MappedColumn[], field: string): string =>
  columns.find(({ target }) => target.kind === 'field' && target.field.name === field)?.header ?? ''

const missing = ({ type, values, columns }: RowToWrite): CellRemark | null => {
  const definition = recordDefinitions[type]
  const field = definition.fields.find((one) => one.required && !(one.name in values))
  if (!field) return null
  return {
    column: columnOf(columns, field.name) || field.label.zh,
    value: '',
    code: 'required-missing',
    ...said(
      say(
        '缺少“{label}”，本行未导入。请补填后重新导入，已导入的行不会重复。',
        '“{label}” is missing; the row was not imported. Fill it in and import again; rows imported already are not doubled.',
        { label: field.label },
      ),
    ),
  }
}

const shown = (value: Values[string] | undefined): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' && 'text' in value ? String((value as LinkValue).text) : String(value)
}

/** Names the field by which a row repeats another: its official number where it has one, else its name. */
const duplicate = ({ type, values, columns }: RowToWrite, first: number): CellRemark => {
  const definition = recordDefinitions[type]
  const key = definition.keys.find((names) => names.every((name) => shown(values[name]) !== '')) ?? []
  const telling =
    key.find((name) => fieldOf(definition, name).kind === 'text' && name !== 'name') ?? key.at(-1)
  const field = telling ?? definition.titleField
  const same = key.map((name) => fieldOf(definition, name).label)
  return {
    column: columnOf(columns, field) || fieldOf(definition, field).label.zh,
    value: shown(values[field]),
    code: 'duplicate-row',
    ...said(
      say(
        '与本表第 {first} 行重复（{same}相同），本行未导入。如确是两项，请改正“{label}”后重新导入；如是重复登记，请删去一行。',
        'Repeats row {first} of this sheet (same {same}); the row was not imported. If they are two, correct “{label}” and import again; if it was entered twice, delete one row.',
        {
          first,
          same: same.length > 0 ? listed(same, { zh: '＋', en: ' + ' }) : say('名称', 'name'),
          label: fieldOf(definition, field).label,
        },
      ),
    ),
  }
}

/** What the row says of the fields of a key: 专利号“2018…”. */
const keyWords = ({ type, values }: RowToWrite, key: readonly string[]): Label =>
  listed(
    key.map((name) => {
      const { label } = fieldOf(recordDefinitions[type], name)
      return say('{label}“{value}”', '{label} “{value}”', { label, value: shown(values[name]) })
    }),
  )

const notTold = (row: RowToWrite, key: readonly string[], count: number): CellRemark => ({
  column: columnOf(row.columns, key.at(-1) ?? ''),
  value: shown(row.values[key.at(-1) ?? '']),
  code: 'key-ambiguous',
  ...said(
    say(
      '台账中有 {count} 条记录的{key}相同，分不清是哪一条，本行未导入。请改选更细的对应依据，或在台账中合并重复的记录。',
      '{count} records on file have the same {key}; the row was not imported. Choose a narrower key, or merge the duplicates.',
      { count, key: keyWords(row, key) },
    ),
  ),
})

const notOnFile = (row: RowToWrite): CellRemark => {
  const { titleField } = recordDefinitions[row.type]
  return {
    column: columnOf(row.columns, titleField),
    value: shown(row.values[titleField]),
    code: 'not-on-file',
    ...said(
      say(
        '台账中没有这一条，而本次只更新已有记录，本行未导入。如应新增，请改选“新增并更新”。',
        'It is not on file, and only records on file were to be updated; the row was not imported. To add it, choose “Add and update”.',
      ),
    ),
  }
}

/** Values and what is known beside them, answers one by one: the row itself is right. */
const withGapsFilled = (values: Values, more: Values): Values => {
  const missing = Object.entries(more).filter(([name]) => isEmptyValue(values[name]))
  const answers = { ...(more.answers as Answers | undefined), ...(values.answers as Answers | undefined) }
  const all = more.answers ? [...missing, ['answers', answers] as const] : missing
  return all.length === 0 ? values : { ...values, ...Object.fromEntries(all) }
}

/**
 * Writes one row as a new record or as a change to the one of the same key. A row of the same sheet that
 * met that record before makes this one a duplicate. Nothing is counted here.
 */
export const upsertRow = (
  writer: Writer,
  context: ImportContext,
  job: TableJob,
  row: RowToWrite,
): Upserted => {
  const { type, values } = row
  const lack = missing(row)
  if (lack) return { ok: false, remark: lack }
  const definition = recordDefinitions[type]
  const isTaken = (id: string): boolean => job.met.has(id)
  const { keyFields } = row
  // A row that does not say the key that was chosen is looked for as any other.
  const matching = keyFields && allMatching(writer, definition, keyFields, values)
  if (keyFields && matching && matching.length > 1)
    return { ok: false, remark: notTold(row, keyFields, matching.length) }
  const named = matching ? (matching[0] ?? null) : findExisting(writer, definition, values, isTaken)
  // What the row says of itself counts more than its hidden key: rows may have been copied or sorted.
  const keyed = named || matching ? null : meantByKey(writer, definition, row, isTaken)
  const existing = named ?? keyed?.record ?? null
  if (!existing) {
    if (row.write === 'update') return { ok: false, remark: notOnFile(row) }
    const more = { ...row.defaults?.(writer), ...derivedValues(type, values) }
    const after = withGapsFilled(values, more)
    const id = writer.insert(type, after, keyed?.free)
    job.met.set(id, row.row)
    context.changed.add(type)
    return { ok: true, id, result: 'created', before: null, after, changed: [] }
  }
  if (row.write === 'create') {
    job.met.set(existing.id, row.row)
    return {
      ok: true,
      id: existing.id,
      result: 'unchanged',
      before: existing,
      after: existing.values,
      changed: [],
    }
  }
  const first = job.met.get(existing.id)
  if (first !== undefined) return { ok: false, remark: duplicate(row, first) }
  job.met.set(existing.id, row.row)
  const merged = mergeValues(definition, existing.values, values, row.listed)
  const derived = missingDerived(type, existing.values, merged)
  const within = withinLock(writer, existing, { ...derived, ...merged }, context.today)
  if (!within.ok) return within
  if (existing.deleted) {
    writer.restore(type, existing.id)
    context.changed.add(type)
  }
  const changed = writer.update(type, existing.id, within.patch)
  if (changed.length > 0) context.changed.add(type)
  const isNews = changed.length > 0 || existing.deleted
  const remark = keyed?.remark ?? within.remark
  return {
    ok: true,
    id: existing.id,
    result: isNews ? 'updated' : 'unchanged',
    before: existing,
    after: { ...derived, ...merged },
    changed,
    ...(remark ? { remark } : {}),
  }
}
