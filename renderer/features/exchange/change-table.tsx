import type { RecordChange } from '../../../shared/exchange-views.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Badge } from '../../components/notice.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { exchangeTexts } from './exchange-texts.ts'
import { nameOfField, showValue } from './show-value.ts'

const kindKeys = {
  new: 'kindNew',
  changed: 'kindChanged',
  deleted: 'kindDeleted',
  revived: 'kindRevived',
  conflict: 'kindConflict',
  waiting: 'kindWaiting',
} as const

interface Row {
  readonly key: string
  readonly record: RecordChange
  readonly field: RecordChange['fields'][number] | null
}

/** A new record is one line; of a changed one each field, old beside new. */
const rowsOf = (record: RecordChange): readonly Row[] =>
  record.kind === 'new' || record.fields.length === 0
    ? [{ key: record.id, record, field: null }]
    : record.fields.map((field) => ({ key: `${record.id} ${field.field}`, record, field }))

/** What a package would change here, record by record. */
export const ChangeTable = ({ changes }: { readonly changes: readonly RecordChange[] }) => {
  const t = useTexts(exchangeTexts)
  const language = useLanguage()
  return (
    <DataTable
      label={t('changes')}
      rows={changes.flatMap(rowsOf)}
      rowKey={({ key }) => key}
      maxHeight={480}
      dense
      columns={[
        {
          key: 'kind',
          title: t('kind'),
          width: 96,
          render: ({ record, field }) => (
            <Badge tone={record.kind === 'conflict' && field?.conflict ? 'warn' : 'plain'}>
              {t(kindKeys[record.kind === 'conflict' && !field?.conflict ? 'changed' : record.kind])}
            </Badge>
          ),
        },
        {
          key: 'record',
          title: t('record'),
          render: ({ record: { type, title } }) => (
            <>
              <span className="muted small">{recordDefinitions[type].label[language]}</span> {title}
            </>
          ),
        },
        {
          key: 'field',
          title: t('field'),
          render: ({ record, field }) => field && nameOfField(record.type, field.field, language),
        },
        {
          key: 'before',
          title: t('before'),
          render: ({ record, field }) => field && showValue(record.type, field.field, field.before, language),
        },
        {
          key: 'after',
          title: t('after'),
          render: ({ record, field }) => field && showValue(record.type, field.field, field.after, language),
        },
      ]}
    />
  )
}
