import { Button } from 'antd'
import type { Field, FieldValue } from '../../shared/record/field.ts'
import type { DraftConflict } from '../../shared/record/reconcile-draft.ts'
import { Notice } from '../components/notice.tsx'
import { failureText } from '../lib/call-failure.ts'
import { useNearTime } from '../lib/format-time.ts'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { draftTexts } from './draft-texts.ts'
import { fieldLabel } from './field-label.ts'
import { formatValue } from './format-value.ts'
import type { KeptDraft } from './use-kept-draft.ts'

const Conflict = ({
  field,
  name,
  conflict,
  settle,
}: {
  readonly field: Field | undefined
  readonly name: string
  readonly conflict: DraftConflict
  readonly settle: KeptDraft['settle']
}) => {
  const t = useTexts(draftTexts)
  const language = useLanguage()
  const text = (value: FieldValue) =>
    (field ? formatValue(field, value, language) : String(value ?? '')) || t('empty')
  return (
    <li className="row small">
      <span className="grow" style={{ overflowWrap: 'anywhere' }}>
        {t('differs', { field: name, stored: text(conflict.stored), draft: text(conflict.draft) })}
      </span>
      <Button
        size="small"
        aria-label={t('useOf', { field: name })}
        onClick={() => settle(conflict.field, true)}
      >
        {t('use')}
      </Button>
      <Button
        size="small"
        type="text"
        aria-label={t('leaveOf', { field: name })}
        onClick={() => settle(conflict.field, false)}
      >
        {t('leave')}
      </Button>
    </li>
  )
}

/** What became of a draft that was found: brought back, or shown where the record was changed since. */
export const DraftNotice = ({
  kept,
  fields,
}: {
  readonly kept: KeptDraft
  readonly fields: readonly Field[]
}) => {
  const t = useTexts(draftTexts)
  const language = useLanguage()
  const near = useNearTime()
  const { restoredAt, conflicts, failure } = kept
  return (
    <>
      {failure !== null && (
        <Notice tone="bad">{t('notKept', { reason: failureText(failure, language) })}</Notice>
      )}
      {restoredAt !== null && conflicts.length === 0 && (
        <Notice>{t('restored', { time: near(restoredAt) })}</Notice>
      )}
      {restoredAt !== null && conflicts.length > 0 && (
        <Notice tone="warn">
          <strong>{t('conflict', { time: near(restoredAt) })}</strong>
          <ul>
            {conflicts.map((conflict) => {
              const field = fields.find(({ name }) => name === conflict.field)
              return (
                <Conflict
                  key={conflict.field}
                  field={field}
                  name={field ? fieldLabel(field, language) : conflict.field}
                  conflict={conflict}
                  settle={kept.settle}
                />
              )
            })}
          </ul>
        </Notice>
      )}
    </>
  )
}
