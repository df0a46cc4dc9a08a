import { Button, Tabs } from 'antd'
import { useState } from 'react'
import type { ImportSettings } from '../../../shared/import-settings.ts'
import type { ImportReport } from '../../../shared/import-views.ts'
import { messageIn } from '../../../shared/text/say.ts'
import { importTexts } from '../../components/import-texts.ts'
import { Notice } from '../../components/notice.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { changeTable, tablesOf } from './change-settings.ts'
import { ColumnsTab } from './columns-tab.tsx'
import { HeadTab } from './head-tab.tsx'
import './imports.css'
import { NamesTab } from './names-tab.tsx'
import { RowsTab } from './rows-tab.tsx'
import { openIn, TableList } from './table-list.tsx'
import { ValuesTab } from './values-tab.tsx'
import { wizardTexts } from './wizard-texts.ts'

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** A workbook before it is imported: what each table is read as, and whatever of it is to be read otherwise. */
export const Workbench = ({
  report,
  settings,
  busy,
  onSettings,
}: {
  readonly report: ImportReport
  readonly settings: ImportSettings
  readonly busy: boolean
  readonly onSettings: (settings: ImportSettings) => void
}) => {
  const t = useTexts(wizardTexts)
  const words = useTexts(importTexts)
  const language = useLanguage()
  const [index, setIndex] = useState(0)
  const [tab, setTab] = useState('rows')
  const tables = tablesOf(report)
  const table = tables[index] ?? tables[0]
  const faulty = report.files.flatMap(({ file, error }) => (error ? [{ file, error }] : []))
  const open = table ? openIn(table) : { columns: 0, values: 0 }
  const undecided = report.names.filter(({ is }) => is === null).length
  const counted = (label: string, count: number): string => (count > 0 ? `${label} (${count})` : label)
  const given = { settings, busy, onSettings }
  return (
    <div className="stack">
      {faulty.map(({ file, error }) => (
        <Notice key={file} tone="bad">
          {words('fileFailed', { file: baseName(file), message: messageIn(error, language) })}
        </Notice>
      ))}
      {table && (
        <>
          <TableList tables={tables} chosen={table.index} onChoose={setIndex} {...given} />
          {table.report.shape.remembered && (
            <div className="row">
              <span className="muted">{t('remembered')}</span>
              <Button
                size="small"
                disabled={busy}
                onClick={() => onSettings(changeTable(settings, table, { fresh: true }, {}))}
              >
                {t('forget')}
              </Button>
            </div>
          )}
          <Tabs
            activeKey={tab}
            onChange={setTab}
            items={[
              {
                key: 'rows',
                label: t('rowsTab'),
                // Pages of another table, or of another reading, begin anew.
                children: <RowsTab key={`${report.run} ${table.index}`} run={report.run} table={table} />,
              },
              {
                key: 'columns',
                label: counted(t('columnsTab'), open.columns),
                children: <ColumnsTab table={table} {...given} />,
              },
              { key: 'head', label: t('headTab'), children: <HeadTab table={table} {...given} /> },
              {
                key: 'values',
                label: counted(t('valuesTab'), open.values),
                children: <ValuesTab table={table} {...given} />,
              },
              {
                key: 'names',
                label: counted(t('namesTab'), undecided),
                children: <NamesTab names={report.names} {...given} />,
              },
            ]}
          />
        </>
      )}
    </div>
  )
}
