import type { TableSetting } from '../../../shared/import-settings.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { PackFormField } from '../../../shared/rule-packs/rule-pack.ts'
import { targetOf } from '../../../shared/sheet/column-fills.ts'
import { columnIndex, columnLetters } from '../../../shared/sheet/column-letters.ts'
import type { ColumnTarget, HeaderColumn, MappedColumn } from '../../../shared/sheet/column-target.ts'
import { vocabularyOf } from '../../../shared/sheet/header-vocabulary.ts'
import { identity, mapColumns } from '../../../shared/sheet/map-columns.ts'

export interface SheetColumns {
  readonly columns: readonly MappedColumn[]
  /** Columns that describe the alliance of a member row. */
  readonly ownerColumns: readonly MappedColumn[]
}

const ownerPrefix = 'owner.'

const mapped = (
  header: readonly HeaderColumn[],
  type: RecordType,
  form: readonly PackFormField[],
): SheetColumns => {
  const definition = recordDefinitions[type]
  const takesBenefits = definition.fields.some((field) => field.kind === 'benefits')
  const columns = mapColumns(header, vocabularyOf(definition, form), takesBenefits)
  if (type !== 'allianceMember') return { columns, ownerColumns: [] }
  const unknown = columns.filter(({ target }) => target.kind === 'unknown')
  const ownerColumns = mapColumns(unknown, vocabularyOf(recordDefinitions.alliance), false)
  return { columns: columns.filter((column) => !unknown.includes(column)), ownerColumns }
}

type Choice = NonNullable<TableSetting['columns']>[number]

interface Chosen extends MappedColumn {
  readonly isOwners: boolean
}

/** The column that a choice is about: the one of its header, else the one in its place, which may have no header. */
const columnOf = (header: readonly HeaderColumn[], choice: Choice): HeaderColumn | null => {
  const named = header.filter((one) => choice.header !== undefined && one.header === choice.header)
  const [only, second] = named
  if (only && !second) return only
  const there = header.find(({ index }) => columnLetters(index) === choice.column)
  if (there) return there
  return { index: columnIndex(choice.column), path: [], header: '' }
}

const chosen = (
  header: readonly HeaderColumn[],
  choices: readonly Choice[],
  type: RecordType,
  form: readonly PackFormField[],
): readonly Chosen[] => {
  const taken = new Set<string>()
  return choices.flatMap((choice) => {
    const isOwners = choice.fills.startsWith(ownerPrefix)
    const target: ColumnTarget | null = isOwners
      ? targetOf(choice.fills.slice(ownerPrefix.length), recordDefinitions.alliance, [])
      : targetOf(choice.fills, recordDefinitions[type], form)
    const column = columnOf(header, choice)
    // A field that was taken out of the pack since, or one chosen twice: the column is left to the program.
    if (!target || !column || (isOwners && type !== 'allianceMember')) return []
    const key = `${isOwners} ${identity(target)}`
    if (target.kind !== 'unknown' && taken.has(key)) return []
    taken.add(key)
    return [{ ...column, target, certainty: 'chosen' as const, isOwners }]
  })
}

/** What the columns of a table fill: as chosen, and the others as their headers say. */
export const chooseColumns = (
  header: readonly HeaderColumn[],
  type: RecordType,
  form: readonly PackFormField[],
  choices: readonly Choice[],
): SheetColumns => {
  const byHand = chosen(header, choices, type, form)
  const found = mapped(
    header.filter(({ index }) => !byHand.some((one) => one.index === index)),
    type,
    form,
  )
  if (byHand.length === 0) return found
  const free = (columns: readonly MappedColumn[], isOwners: boolean): readonly MappedColumn[] =>
    columns.map((column) =>
      byHand.some((one) => one.isOwners === isOwners && identity(one.target) === identity(column.target))
        ? { ...column, target: { kind: 'unknown' }, certainty: 'none' }
        : column,
    )
  const together = (columns: readonly MappedColumn[], isOwners: boolean): readonly MappedColumn[] =>
    [
      ...free(columns, isOwners),
      ...byHand.flatMap(({ isOwners: owners, ...one }) => (owners === isOwners ? [one] : [])),
    ].toSorted((a, b) => a.index - b.index)
  return { columns: together(found.columns, false), ownerColumns: together(found.ownerColumns, true) }
}
