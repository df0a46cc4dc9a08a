import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { FieldValue } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import type { RecordRow, RecordView } from '../../../shared/workspace-views.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Panel } from '../../components/page.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { CreateForm } from '../../record/create-form.tsx'
import { fieldLabel } from '../../record/field-label.ts'
import { FieldScope } from '../../record/field-row.tsx'
import { formatValue, isNumeric } from '../../record/format-value.ts'
import { ChildEditor } from './child-editor.tsx'
import { detailTexts } from './detail-texts.ts'

/** Entered and seen where judging is done, by its rules. */
const judging: ReadonlySet<string> = new Set(['scoreSheet', 'judge', 'assignment', 'ballot', 'judgeKit'])

/** Kinds of rows that belong to a record of this type and are kept on its page. */
const childDefinitions = (type: string): readonly RecordDefinition[] =>
  Object.values(recordDefinitions).filter(
    (definition) => definition.childOf?.type === type && !judging.has(definition.type),
  )

const ChildTable = ({
  definition,
  owner,
  rows,
}: {
  readonly definition: RecordDefinition
  readonly owner: RecordView
  readonly rows: readonly RecordRow[]
}) => {
  const t = useTexts(detailTexts)
  const language = useLanguage()
  const [editing, setEditing] = useState<string | 'new' | null>(null)
  const link = definition.childOf?.field ?? ''
  const type = definition.label[language]
  const fixed = { [link]: { id: owner.id, text: recordTitle(owner) } as FieldValue }
  const fields = definition.fields.filter((field) => field.inList && field.name !== link)
  return (
    <Panel
      title={type}
      extra={
        <Button size="small" onClick={() => setEditing('new')}>
          {t('add')}
        </Button>
      }
    >
      {rows.length === 0 ? (
        <p className="muted">{t('none', { type })}</p>
      ) : (
        <DataTable<RecordRow>
          bare
          tight
          dense
          maxHeight={300}
          label={type}
          rows={rows}
          rowKey={(row) => row.id}
          columns={fields.map((field) => ({
            key: field.name,
            title: fieldLabel(field, language),
            numeric: isNumeric(field),
            render: (row) => {
              const text = formatValue(field, row.values[field.name], language)
              return field.name === definition.titleField ? (
                <button type="button" className="link" onClick={() => setEditing(row.id)}>
                  {text || t('untitled')}
                </button>
              ) : (
                text
              )
            },
          }))}
        />
      )}
      <Drawer
        open={editing !== null}
        title={t(editing === 'new' ? 'create' : 'edit', { type })}
        size={560}
        destroyOnHidden
        onClose={() => setEditing(null)}
      >
        <FieldScope value={`${definition.type}-`}>
          {editing === 'new' && (
            <CreateForm
              definition={definition}
              fixed={fixed}
              onCreated={() => setEditing(null)}
              onCancel={() => setEditing(null)}
            />
          )}
          {editing !== null && editing !== 'new' && (
            <ChildEditor id={editing} without={[link]} onDone={() => setEditing(null)} />
          )}
        </FieldScope>
      </Drawer>
    </Panel>
  )
}

/** Members of a studio, studios of an alliance: rows edited beside their owner. */
export const ChildTables = ({ record }: { readonly record: RecordView }) =>
  childDefinitions(record.type).map((definition) => (
    <ChildTable
      key={definition.type}
      definition={definition}
      owner={record}
      rows={record.children.find((child) => child.type === definition.type)?.rows ?? []}
    />
  ))
