import { Select } from 'antd'
import type { ImportSettings } from '../../../shared/import-settings.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { DataTable } from '../../components/data-table.tsx'
import { type Language, type Translate, useLanguage, useTexts } from '../../lib/texts.ts'
import { chooseValue, type PlacedTable, settingFor } from './change-settings.ts'
import { wizardTexts } from './wizard-texts.ts'

const undecided = ''
const empty = 'none'
/** A choice by its value; no value of a choice begins so. */
const valuePrefix = '='

interface Row {
  readonly column: string
  readonly header: string
  readonly field: string
  readonly written: string
  readonly rows: number | null
}

/** Texts that are no choice of their column, and those that somebody has explained already. */
const rowsOf = (table: PlacedTable, settings: ImportSettings): readonly Row[] => {
  const { unknown, shape } = table.report
  const told = (settingFor(settings, table).values ?? []).flatMap(({ column, written }) => {
    const known = shape.columns.find((one) => one.column === column)
    if (!known || unknown.some((one) => one.column === column && one.written === written)) return []
    return [{ column, header: known.header, field: known.fills, written, rows: null }]
  })
  return [...unknown, ...told]
}

const optionsFor = (
  { report }: PlacedTable,
  name: string,
  t: Translate<(typeof wizardTexts)['keys'][number]>,
  language: Language,
): readonly { readonly value: string; readonly label: string }[] => {
  const { type } = report.shape
  const field =
    type === null || type === 'scores'
      ? undefined
      : recordDefinitions[type].fields.find((one) => one.name === name)
  if (field?.kind === 'choice')
    return field.options.map(({ value, label }) => ({
      value: valuePrefix + value,
      label: label[language],
    }))
  return [
    { value: `${valuePrefix}yes`, label: t('yes') },
    { value: `${valuePrefix}no`, label: t('no') },
  ]
}

/** What texts mean that are no choice of their column. */
export const ValuesTab = ({
  table,
  settings,
  busy,
  onSettings,
}: {
  readonly table: PlacedTable
  readonly settings: ImportSettings
  readonly busy: boolean
  readonly onSettings: (settings: ImportSettings) => void
}) => {
  const t = useTexts(wizardTexts)
  const language = useLanguage()
  const rows = rowsOf(table, settings)
  const chosen = ({ column, written }: Row): string => {
    const told = settingFor(settings, table).values?.find(
      (one) => one.column === column && one.written === written,
    )
    if (!told) return undecided
    return told.to === null ? empty : valuePrefix + told.to
  }
  const choose = ({ column, written }: Row, value: string) =>
    onSettings(
      chooseValue(
        settings,
        table,
        column,
        written,
        value === undecided ? undefined : value === empty ? null : value.slice(valuePrefix.length),
      ),
    )
  if (rows.length === 0) return <p className="muted">{t('noValues')}</p>
  return (
    <DataTable
      label={t('valuesTab')}
      dense
      maxHeight={420}
      rows={rows}
      rowKey={({ column, written }) => `${column} ${written}`}
      columns={[
        { key: 'header', title: t('header'), render: ({ column, header }) => header || column },
        { key: 'written', title: t('written'), render: ({ written }) => written },
        { key: 'count', title: t('count'), numeric: true, width: 72, render: (row) => row.rows ?? '' },
        {
          key: 'means',
          title: t('means'),
          width: 280,
          render: (row) => (
            <Select
              aria-label={t('meansOf', { written: row.written })}
              size="small"
              style={{ width: 260 }}
              disabled={busy}
              value={chosen(row)}
              onChange={(value) => choose(row, value)}
              options={[
                { value: undecided, label: t('undecided') },
                ...optionsFor(table, row.field, t, language),
                { value: empty, label: t('leaveEmpty') },
              ]}
            />
          ),
        },
      ]}
    />
  )
}
