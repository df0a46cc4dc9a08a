import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { type PreviewRow, previewPageSize, type RowKind } from '../../../shared/import-views.ts'
import type { Field } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { messageIn } from '../../../shared/text/say.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { SaveRejected } from '../../components/save-rejected.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { type Language, useLanguage, useTexts } from '../../lib/texts.ts'
import { formatValue } from '../../record/format-value.ts'
import type { PlacedTable } from './change-settings.ts'
import { wizardTexts } from './wizard-texts.ts'

const kinds: readonly RowKind[] = ['created', 'updated', 'unchanged', 'rejected']
/** Of a long record only the fields that tell it; what changes is always shown. */
const mostFields = 9

const countOf = ({ report }: PlacedTable, kind: RowKind): number =>
  kind === 'rejected' ? report.rejected.length : report[kind]

/** Fields in the order of the columns, then those that rows change besides. */
const shownFields = ({ report }: PlacedTable, rows: readonly PreviewRow[]): readonly Field[] => {
  const { type, columns } = report.shape
  const definition = recordDefinitions[type === null ? 'unit' : type === 'scores' ? 'scoreSheet' : type]
  const filled = columns.map(({ fills }) => {
    const [head = ''] = fills.split('.')
    return head === 'first' ? 'completers' : head === 'benefit' ? 'benefits' : head
  })
  const changed = rows.flatMap(({ before }) => Object.keys(before))
  const told = definition.fields.filter(({ name }) => rows.some(({ values }) => name in values))
  const order = [...new Set([...filled, ...definition.fields.map(({ name }) => name)])]
  return told
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .filter((field, at) => at < mostFields || changed.includes(field.name))
}

const Cell = ({
  field,
  row,
  language,
}: {
  readonly field: Field
  readonly row: PreviewRow
  readonly language: Language
}) => {
  const t = useTexts(wizardTexts)
  const now = formatValue(field, row.values[field.name], language)
  if (!(field.name in row.before)) return <div className="cell">{now}</div>
  const before = formatValue(field, row.before[field.name], language) || t('empty')
  return (
    <div className="import-changed">
      <del title={t('was')}>{before}</del> <ins>{now || t('empty')}</ins>
    </div>
  )
}

/** What would become of each row, page by page: new, changed with old beside new, unchanged, sent back with reason. */
export const RowsTab = ({ run, table }: { readonly run: string; readonly table: PlacedTable }) => {
  const t = useTexts(wizardTexts)
  const language = useLanguage()
  const [asked, setAsked] = useState<RowKind | null>(null)
  const [page, setPage] = useState(0)
  const kind = asked ?? kinds.find((one) => countOf(table, one) > 0) ?? 'created'
  const query = useCall('import.rows', { run, table: table.index, kind, page }, { keep: true })
  const show = (next: RowKind) => {
    setAsked(next)
    setPage(0)
  }
  const { shape, warnings, rejected } = table.report
  // Said of the table as a whole, not of one of its rows.
  const general = [...warnings.filter(({ row }) => row <= shape.bottom), ...(shape.top > 0 ? [] : rejected)]
  return (
    <div className="stack">
      {general.length > 0 && (
        <Notice tone="warn">
          {general.map((remark) => (
            <p key={`${remark.code} ${remark.column}`}>{messageIn(remark, language)}</p>
          ))}
        </Notice>
      )}
      <Segmented
        aria-label={t('kind')}
        value={kind}
        onChange={show}
        options={kinds.map((value) => ({
          value,
          label: <span className={`import-kind ${value}`}>{`${t(value)} ${countOf(table, value)}`}</span>,
        }))}
      />
      {kind === 'rejected' && shape.top > 0 && rejected.length > 0 && (
        <div className="row wrap">
          <SaveRejected run={run} />
        </div>
      )}
      <Loaded query={query}>
        {({ rows, total }) => {
          const pages = Math.max(1, Math.ceil(total / previewPageSize))
          const remarkColumn: DataColumn<PreviewRow> = {
            key: 'remarks',
            title: t(kind === 'rejected' ? 'reason' : 'remark'),
            width: 340,
            render: (row) => (
              <span className={kind === 'rejected' ? 'bad' : 'warn'}>
                {row.remarks.map((remark) => messageIn(remark, language)).join(' ')}
              </span>
            ),
          }
          const columns: readonly DataColumn<PreviewRow>[] = [
            { key: 'row', title: t('row'), numeric: true, width: 56, render: ({ row }) => row },
            ...shownFields(table, rows).map((field) => ({
              key: field.name,
              title: field.label[language],
              render: (row: PreviewRow) => <Cell field={field} row={row} language={language} />,
            })),
            ...(rows.some(({ remarks }) => remarks.length > 0) ? [remarkColumn] : []),
          ]
          if (total === 0) return <p className="muted">{t('none')}</p>
          return (
            <>
              <DataTable
                className={`import-rows ${kind}`}
                label={t('rowsTab')}
                dense
                maxHeight={480}
                columns={columns}
                rows={rows}
                rowKey={({ row }, at) => `${row} ${at}`}
              />
              {pages > 1 && (
                <div className="row">
                  <Button size="small" disabled={page === 0} onClick={() => setPage(page - 1)}>
                    {t('previous')}
                  </Button>
                  <span className="num">{t('page', { page: page + 1, pages, total })}</span>
                  <Button size="small" disabled={page + 1 >= pages} onClick={() => setPage(page + 1)}>
                    {t('next')}
                  </Button>
                </div>
              )}
            </>
          )
        }}
      </Loaded>
    </div>
  )
}
