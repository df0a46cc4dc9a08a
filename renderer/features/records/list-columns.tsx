import { Link } from 'react-router'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { Field } from '../../../shared/record/field.ts'
import { emptyValue } from '../../../shared/record/rows.ts'
import type { RecordRow } from '../../../shared/workspace-views.ts'
import type { GridColumn } from '../../components/grid/grid-column.ts'
import type { Language } from '../../lib/texts.ts'
import { fieldLabel } from '../../record/field-label.ts'
import { formatValue, isNumeric } from '../../record/format-value.ts'

const structured = new Set<Field['kind']>(['data', 'files', 'answers'])

/** Fields that may stand as a column. */
export const listableFields = (definition: RecordDefinition): readonly Field[] =>
  definition.fields.filter(
    (field) => !structured.has(field.kind) && !(field.kind === 'text' && field.format === 'idNumber'),
  )

export const defaultColumns = (definition: RecordDefinition): readonly string[] =>
  listableFields(definition)
    .filter((field) => field.inList)
    .map((field) => field.name)

/** The title first, then what was chosen, in the order chosen. */
export const shownFields = (
  definition: RecordDefinition,
  chosen: readonly string[] | undefined,
): readonly Field[] => {
  const names = new Set([definition.titleField, ...(chosen ?? defaultColumns(definition))])
  const listable = listableFields(definition)
  return [...names].flatMap((name) => listable.find((field) => field.name === name) ?? [])
}

/** Lists of people, years and rows have no order to sort or group by. */
export const isPlain = (field: Field): boolean => !Array.isArray(emptyValue(field))

/** Amounts add up; a number does where its descriptor says so: years and ranks do not. */
export const isSummed = (field: Field): boolean => field.kind === 'money' || field.summed === true

const widths: Readonly<Record<Field['kind'], number>> = {
  text: 150,
  longText: 240,
  date: 116,
  money: 130,
  number: 100,
  flag: 90,
  choice: 120,
  link: 190,
  people: 170,
  benefits: 220,
  rows: 220,
  answers: 160,
  data: 160,
  files: 160,
}
const titleWidth = 280

/** Wide enough for its header and for most of what it holds. */
const usualWidth = (definition: RecordDefinition, field: Field, label: string): number =>
  field.name === definition.titleField
    ? titleWidth
    : Math.max(
        widths[field.kind],
        [...label].reduce((sum, c) => sum + (c > '\u00ff' ? 13 : 8), 44),
      )

export const recordColumns = (
  definition: RecordDefinition,
  fields: readonly Field[],
  chosen: Readonly<Record<string, number>>,
  language: Language,
  untitled: string,
): readonly GridColumn<RecordRow>[] =>
  fields.map((field) => {
    const title = fieldLabel(field, language)
    const text = (row: RecordRow) => formatValue(field, row.values[field.name], language)
    return {
      key: field.name,
      title,
      numeric: isNumeric(field),
      sortable: isPlain(field),
      width: chosen[field.name] ?? usualWidth(definition, field, title),
      text,
      ...(field.name === definition.titleField
        ? {
            render: (row: RecordRow) => (
              <Link className="title" tabIndex={-1} to={`/open/${definition.type}/${row.id}`}>
                {text(row) || untitled}
              </Link>
            ),
          }
        : {}),
    }
  })
