import { DataTable } from '../../components/data-table.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { Draft } from '../../lib/use-autosave.ts'
import { TypedInput } from '../../record/typed-input.tsx'
import { packTexts } from './pack-texts.ts'
import { readWholeNumber } from './read-whole-number.ts'

interface NumberRow {
  /** Key in the draft. */
  readonly key: string
  readonly label: string
}

/** Whole numbers by name; `optional` ones may be emptied, which stores `null`. */
export const NumberTable = ({
  label,
  draft,
  nameTitle,
  valueTitle,
  labelPrefix = '',
  className = '',
  min,
  optional = false,
  rows,
}: {
  readonly label: string
  readonly draft: Draft
  readonly nameTitle: string
  readonly valueTitle: string
  /** Goes before the accessible name of each box where two tables have rows of one name. */
  readonly labelPrefix?: string
  readonly className?: string
  readonly min: number
  readonly optional?: boolean
  readonly rows: readonly NumberRow[]
}) => {
  const t = useTexts(packTexts)
  return (
    <DataTable
      label={label}
      dense
      bare
      className={className}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', title: nameTitle, render: (row) => row.label },
        {
          key: 'value',
          title: valueTitle,
          numeric: true,
          width: 180,
          render: (row) => (
            <TypedInput<number | null>
              id={row.key}
              label={`${labelPrefix}${row.label} ${valueTitle}`}
              numeric
              value={(draft.values[row.key] as number | null) ?? null}
              format={(number) => (number === null ? '' : String(number))}
              parse={readWholeNumber({ min, optional, message: t('wholeNumber', { min }) })}
              onChange={(number) => draft.set(row.key, number)}
              onBlur={() => void draft.flush()}
            />
          ),
        },
      ]}
    />
  )
}
