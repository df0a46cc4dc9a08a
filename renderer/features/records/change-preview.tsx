import { fieldOf, type RecordDefinition } from '../../../shared/record/define-record.ts'
import type { FieldValue } from '../../../shared/record/field.ts'
import type { ChangePlan } from '../../../shared/workspace-views.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { Notice } from '../../components/notice.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { fieldLabel } from '../../record/field-label.ts'
import { formatValue } from '../../record/format-value.ts'
import { changeTexts } from './change-texts.ts'

interface Line {
  readonly key: string
  readonly title: string
  readonly field: string
  readonly before: FieldValue
  readonly after: FieldValue
}

/** What a change would do: how many, the first of them with old and new, and which cannot be so and why. */
export const ChangePreview = ({
  definition,
  plan,
}: {
  readonly definition: RecordDefinition
  readonly plan: ChangePlan
}) => {
  const t = useTexts(changeTexts)
  const language = useLanguage()
  const { changed, same, refused, examples, refusals } = plan
  const lines = examples.flatMap(({ id, title, fields }) =>
    fields.map((one): Line => ({ key: `${id} ${one.field}`, title, ...one })),
  )
  const value = (name: string, given: FieldValue) =>
    formatValue(fieldOf(definition, name), given, language) || t('empty')
  const columns: readonly DataColumn<Line>[] = [
    { key: 'title', title: t('record'), render: (line) => line.title },
    {
      key: 'field',
      title: t('column'),
      render: (line) => fieldLabel(fieldOf(definition, line.field), language),
    },
    { key: 'before', title: t('before'), render: (line) => <del>{value(line.field, line.before)}</del> },
    { key: 'after', title: t('after'), render: (line) => value(line.field, line.after) },
  ]
  return (
    <div className="stack">
      <p role="status">{changed + refused === 0 ? t('nothing') : t('outcome', { changed, same, refused })}</p>
      {refusals.length > 0 && (
        <Notice tone="warn">
          {refusals
            .map(({ title, faults }) => {
              const words = faults.map((fault) =>
                language === 'en' ? (fault.messageEn ?? fault.message) : fault.message,
              )
              return `${title}: ${words.join(' ')}`
            })
            .join('\n')}
        </Notice>
      )}
      {lines.length > 0 && (
        <>
          {changed > examples.length && <p className="muted">{t('first', { count: examples.length })}</p>}
          <DataTable
            label={t('preview')}
            columns={columns}
            rows={lines}
            rowKey={(line) => line.key}
            dense
            maxHeight={300}
          />
        </>
      )}
    </div>
  )
}
