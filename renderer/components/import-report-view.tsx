import { Button } from 'antd'
import type { FileReport, ImportReport, SheetReport } from '../../shared/import-views.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { messageIn } from '../../shared/text/say.ts'
import { downloadCsv } from '../lib/csv.ts'
import { isRecordType } from '../lib/is-record-type.ts'
import { type Language, type Translate, useLanguage, useTexts } from '../lib/texts.ts'
import { type DataColumn, DataTable } from './data-table.tsx'
import { importTexts } from './import-texts.ts'
import { Notice } from './notice.tsx'
import { type PlacedRemark, placedRemarks } from './report-totals.ts'
import { SaveRejected } from './save-rejected.tsx'

type T = Translate<(typeof importTexts)['keys'][number]>

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

const typeName = (as: string | null, t: T, language: Language): string => {
  if (as === null) return t('notUnderstood')
  if (as === 'scores' || as === 'winners') return t(as)
  return isRecordType(as) ? recordDefinitions[as].label[language] : as
}

interface SheetRow extends SheetReport {
  readonly file: string
}

const also = (sheet: SheetReport, t: T, language: Language): string =>
  Object.entries(sheet.alsoCreated)
    .map(([type, count]) => `${typeName(type, t, language)} ${count}`)
    .join(t('comma'))

const sheetColumns = (t: T, language: Language): readonly DataColumn<SheetRow>[] => [
  { key: 'file', title: t('file'), render: (row) => <div className="cell">{baseName(row.file)}</div> },
  { key: 'sheet', title: t('sheet'), render: (row) => row.sheet },
  { key: 'as', title: t('as'), render: (row) => typeName(row.as, t, language) },
  { key: 'rows', title: t('rows'), numeric: true, render: (row) => row.rows },
  { key: 'created', title: t('created'), numeric: true, render: (row) => row.created },
  { key: 'updated', title: t('updated'), numeric: true, render: (row) => row.updated },
  { key: 'unchanged', title: t('unchanged'), numeric: true, render: (row) => row.unchanged },
  {
    key: 'warnings',
    title: t('warnings'),
    numeric: true,
    render: (row) => <span className={row.warnings.length > 0 ? 'warn' : ''}>{row.warnings.length}</span>,
  },
  {
    key: 'rejected',
    title: t('rejected'),
    numeric: true,
    render: (row) => <span className={row.rejected.length > 0 ? 'bad' : ''}>{row.rejected.length}</span>,
  },
  { key: 'also', title: t('also'), render: (row) => also(row, t, language) },
]

const remarkColumns = (t: T, language: Language): readonly DataColumn<PlacedRemark>[] => [
  { key: 'file', title: t('file'), render: (row) => <div className="cell">{baseName(row.file)}</div> },
  { key: 'sheet', title: t('sheet'), render: (row) => row.sheet },
  { key: 'row', title: t('row'), numeric: true, render: (row) => row.row },
  { key: 'column', title: t('column'), render: (row) => row.column },
  { key: 'value', title: t('value'), render: (row) => <div className="cell">{row.value}</div> },
  { key: 'message', title: t('reason'), render: (row) => messageIn(row, language) },
]

const remarkKey = (row: PlacedRemark, index: number): string => `${row.file} ${row.sheet} ${row.row} ${index}`

const failedFiles = (files: readonly FileReport[]) =>
  files.flatMap((file) => (file.error ? [{ ...file.error, file: file.file }] : []))

/** What an import did or would do: per sheet, then the rows sent back, then the remarks. */
export const ImportReportView = ({ report }: { readonly report: ImportReport }) => {
  const t = useTexts(importTexts)
  const language = useLanguage()
  const sheets = report.files.flatMap((file) => file.sheets.map((sheet) => ({ ...sheet, file: file.file })))
  const rejected = placedRemarks(report, 'rejected')
  const warnings = placedRemarks(report, 'warnings')
  const header = [t('file'), t('sheet'), t('row'), t('column'), t('value'), t('reason')]
  return (
    <div className="stack">
      {failedFiles(report.files).map((failed) => (
        <Notice key={failed.file} tone="bad">
          {t('fileFailed', { file: baseName(failed.file), message: messageIn(failed, language) })}
        </Notice>
      ))}
      <DataTable
        label={t('sheet')}
        columns={sheetColumns(t, language)}
        rows={sheets}
        rowKey={(row) => `${row.file} ${row.sheet}`}
        maxHeight={340}
        dense
      />
      {rejected.length === 0 && <p className="muted">{t('allGood')}</p>}
      {rejected.length > 0 && (
        <>
          <div className="row wrap">
            <h3>{t('rejectedTitle')}</h3>
            <SaveRejected run={report.run} />
            <Button
              size="small"
              onClick={() =>
                downloadCsv(`${t('rejectedTitle')}.csv`, [
                  header,
                  ...rejected.map((r) => [
                    baseName(r.file),
                    r.sheet,
                    String(r.row),
                    r.column,
                    r.value,
                    messageIn(r, language),
                  ]),
                ])
              }
            >
              {t('exportRejected')}
            </Button>
          </div>
          <DataTable
            label={t('rejectedTitle')}
            columns={remarkColumns(t, language)}
            rows={rejected}
            rowKey={remarkKey}
            maxHeight={320}
            dense
          />
        </>
      )}
      {warnings.length > 0 && (
        <details>
          <summary>{`${t('warningTitle')} ${warnings.length}`}</summary>
          <DataTable
            label={t('warningTitle')}
            columns={remarkColumns(t, language)}
            rows={warnings}
            rowKey={remarkKey}
            maxHeight={320}
            dense
          />
        </details>
      )}
    </div>
  )
}
