import { fieldColumns, toSqlName } from '../../../shared/record/columns.ts'
import { type RecordType, recordTypeNames } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { ExchangeOps } from '../../db/exchange-ops.ts'

interface Column {
  readonly type: RecordType
  readonly column: string
}

/** Link columns of every type that point to `to`. */
export const linkColumns = (to: RecordType): readonly Column[] =>
  recordTypeNames.flatMap((type) =>
    recordDefinitions[type].fields.flatMap((field) => {
      const [column] = field.kind === 'link' && field.to === to ? fieldColumns(field) : []
      return column ? [{ type, column: column.name }] : []
    }),
  )

/** Records that point to one of `type` in a column of their own. */
export const holdersOf = (
  ops: ExchangeOps,
  to: RecordType,
  id: string,
): readonly (readonly [string, RecordType])[] => {
  const columns: readonly Column[] = [
    ...linkColumns(to),
    { type: 'evidence', column: 'owner' },
    { type: 'nomination', column: 'source_id' },
    { type: 'relation', column: 'one' },
    { type: 'relation', column: 'other' },
  ]
  return columns.flatMap(({ type, column }) =>
    ops.holders(type, column, [id]).map((holder) => [holder, type] as const),
  )
}

/** Columns that hold lists of persons. */
export const peopleColumns = (): readonly Column[] =>
  recordTypeNames.flatMap((type) =>
    recordDefinitions[type].fields.flatMap(({ kind, name }) =>
      kind === 'people' ? [{ type, column: toSqlName(name) }] : [],
    ),
  )
