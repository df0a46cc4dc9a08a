import { Button } from 'antd'
import { fieldOf, type RecordDefinition } from '../../../shared/record/define-record.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { RecordRow } from '../../../shared/workspace-views.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useWrite } from '../../lib/core-client.tsx'
import { type Language, useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { formatValue } from '../../record/format-value.ts'
import { trashTexts } from './trash-texts.ts'
import type { TrashGroup } from './use-trash.ts'

const titleOf = (definition: RecordDefinition, row: RecordRow, language: Language): string =>
  formatValue(fieldOf(definition, definition.titleField), row.values[definition.titleField], language)

/** The list fields beside the title: enough to tell two records of one name apart. */
const detailsOf = (definition: RecordDefinition, row: RecordRow, language: Language): string =>
  definition.fields
    .filter((field) => field.inList && field.name !== definition.titleField)
    .map((field) => formatValue(field, row.values[field.name], language))
    .filter((text) => text !== '')
    .slice(0, 4)
    .join(' · ')

export const TrashTable = ({ group }: { readonly group: TrashGroup }) => {
  const t = useTexts(trashTexts)
  const language = useLanguage()
  const say = useSay()
  const restore = useWrite('records.restore')
  const definition = recordDefinitions[group.type]
  const type = definition.label[language]
  const nameOf = (row: RecordRow): string => titleOf(definition, row, language) || t('unnamed')

  const putBack = async (row: RecordRow): Promise<void> => {
    try {
      await restore.mutateAsync({ id: row.id })
      say.done(t('restored', { type, name: nameOf(row) }))
    } catch (failure) {
      say.failed(failure)
    }
  }

  return (
    <section className="stack" aria-label={t('group', { type, total: group.total })}>
      <h3>{t('group', { type, total: group.total })}</h3>
      <DataTable
        label={t('list', { type })}
        dense
        rows={group.rows}
        rowKey={(row) => row.id}
        maxHeight={320}
        columns={[
          { key: 'name', title: t('name'), render: nameOf },
          {
            key: 'details',
            title: t('details'),
            render: (row) => <span className="muted">{detailsOf(definition, row, language)}</span>,
          },
          {
            key: 'restore',
            title: t('action'),
            width: 90,
            render: (row) => (
              <Button
                size="small"
                disabled={restore.isPending}
                aria-label={t('restoreOf', { type, name: nameOf(row) })}
                onClick={() => void putBack(row)}
              >
                {t('restore')}
              </Button>
            ),
          },
        ]}
      />
      {group.total > group.rows.length && (
        <p className="muted small">{t('more', { shown: group.rows.length })}</p>
      )}
    </section>
  )
}
