import { Select } from 'antd'
import type { ImportAs, ImportSettings } from '../../../shared/import-settings.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { importTexts } from '../../components/import-texts.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Badge } from '../../components/notice.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { changeTable, type PlacedTable } from './change-settings.ts'
import { importKinds } from './import-kinds.ts'
import { wizardTexts } from './wizard-texts.ts'

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

const asOf = ({ report: { shape } }: PlacedTable): ImportAs | 'none' | undefined => {
  if (shape.leftOut) return 'none'
  if (shape.type === null) return undefined
  return shape.type === 'award' ? 'winners' : shape.type
}

/** How much of a table waits for somebody to say what it means. */
export const openIn = ({ report }: PlacedTable): { readonly columns: number; readonly values: number } => ({
  columns: report.shape.columns.filter(({ certainty, samples }) => certainty === 'none' && samples.length > 0)
    .length,
  values: report.unknown.length,
})

/** Every table that was found, with what it seems to hold; one of them is looked at. */
export const TableList = ({
  tables,
  chosen,
  settings,
  busy,
  onChoose,
  onSettings,
}: {
  readonly tables: readonly PlacedTable[]
  readonly chosen: number
  readonly settings: ImportSettings
  readonly busy: boolean
  readonly onChoose: (index: number) => void
  readonly onSettings: (settings: ImportSettings) => void
}) => {
  const t = useTexts(wizardTexts)
  const words = useTexts(importTexts)
  const language = useLanguage()
  const kinds = importKinds.map((kind) => ({
    value: kind,
    label: kind === 'scores' || kind === 'winners' ? words(kind) : recordDefinitions[kind].label[language],
  }))
  const nameOf = ({ report }: PlacedTable): string =>
    report.shape.part > 1 ? t('sheetPart', { sheet: report.sheet, part: report.shape.part }) : report.sheet
  return (
    <DataTable
      label={t('tables')}
      dense
      maxHeight={260}
      rows={tables}
      rowKey={({ index }) => String(index)}
      columns={[
        {
          key: 'sheet',
          title: t('sheet'),
          render: (table) => (
            <button
              type="button"
              className={`link ${table.index === chosen ? 'import-chosen' : ''}`}
              aria-current={table.index === chosen}
              aria-label={t('lookAt', { sheet: nameOf(table) })}
              onClick={() => onChoose(table.index)}
            >
              {nameOf(table)}
            </button>
          ),
        },
        {
          key: 'as',
          title: t('as'),
          width: 210,
          render: (table) => (
            <Select
              aria-label={t('asOf', { sheet: nameOf(table) })}
              size="small"
              style={{ width: 190 }}
              disabled={busy}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('notKnown')}
              value={asOf(table)}
              // Columns and values of one kind of record mean nothing in another.
              onChange={(as) => onSettings(changeTable(settings, table, { as }, {}))}
              options={[...kinds, { value: 'none' as const, label: t('leaveOut') }]}
            />
          ),
        },
        {
          key: 'created',
          title: t('created'),
          numeric: true,
          width: 64,
          render: (row) => row.report.created,
        },
        {
          key: 'updated',
          title: t('updated'),
          numeric: true,
          width: 64,
          render: (row) => row.report.updated,
        },
        {
          key: 'unchanged',
          title: t('unchanged'),
          numeric: true,
          width: 64,
          render: (row) => row.report.unchanged,
        },
        {
          key: 'rejected',
          title: t('rejected'),
          numeric: true,
          width: 64,
          render: ({ report: { rejected } }) => (
            <span className={rejected.length > 0 ? 'bad' : ''}>{rejected.length}</span>
          ),
        },
        {
          key: 'open',
          title: t('open'),
          width: 190,
          render: (table) => {
            const { columns, values } = openIn(table)
            return (
              <span className="row">
                {columns + values > 0 && <Badge tone="warn">{t('openParts', { columns, values })}</Badge>}
                {table.report.shape.remembered && <Badge>{t('remembered')}</Badge>}
              </span>
            )
          },
        },
        {
          key: 'file',
          title: t('file'),
          render: ({ file }) => (
            <div className="cell muted" title={baseName(file)}>
              {baseName(file)}
            </div>
          ),
        },
      ]}
    />
  )
}
