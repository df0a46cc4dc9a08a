import { Link } from 'react-router'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { Field } from '../../../shared/record/field.ts'
import { emptyValue } from '../../../shared/record/rows.ts'
import type { RecordRow } from '../../../shared/workspace-views.ts'
import type { DataColumn } from '../../components/data-table.tsx'
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

export const shownFields = (
  definition: RecordDefinition,
  chosen: readonly string[] | undefined,
): readonly Field[] => {
  const names = new Set([definition.titleField, ...(chosen ?? defaultColumns(definition))])
  return listableFields(definition).filter((field) => names.has(field.name))
}

/** Lists of people, years and rows have no order to sort by. */
const sortable = (field: Field): boolean => !Array.isArray(emptyValue(field))

export const recordColumns = (
  definition: RecordDefinition,
  fields: readonly Field[],
  language: Language,
  untitled: string,
): readonly DataColumn<RecordRow>[] =>
  fields.map((field) => ({
    key: field.name,
    title: fieldLabel(field, language),
    numeric: isNumeric(field),
    sortable: sortable(field),
    render: (row) => {
      const text = formatValue(field, row.values[field.name], language)
      if (field.name === definition.titleField) {
        return (
          <Link className="title" to={`/open/${definition.type}/${row.id}`}>
            {text || untitled}
          </Link>
        )
      }
      const bounded = ['people', 'rows', 'longText', 'text'].includes(field.kind)
      return bounded ? (
        <div className="cell">{text}</div>
      ) : (
        <span style={{ whiteSpace: 'nowrap' }}>{text}</span>
      )
    },
  }))
