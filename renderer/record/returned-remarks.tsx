import { useContext } from 'react'
import type { RemarkView } from '../../shared/exchange-views.ts'
import { Notice } from '../components/notice.tsx'
import { useCall } from '../lib/core-client.tsx'
import { useTexts } from '../lib/texts.ts'
import { FieldScope } from './field-row.tsx'
import { focusField } from './focus-field.ts'
import { RemarkButtons } from './remark-buttons.tsx'
import { returnTexts } from './return-texts.ts'

/** What a return asks to correct in a record and nobody has dealt with yet; nothing for a new one. */
export const useReturnedRemarks = (record: string | undefined): readonly RemarkView[] => {
  const remarks = useCall(
    'exchange.remarks',
    { record: record ?? '' },
    { enabled: record !== undefined, keep: true },
  )
  return (remarks.data ?? []).filter((remark) => remark.outcome === 'open' && remark.record === record)
}

/** All of them over the form, each a way to its field; those with no field there are closed here. */
export const ReturnSummary = ({
  remarks,
  labels,
}: {
  readonly remarks: readonly RemarkView[]
  /** Fields of the form and what they are called. */
  readonly labels: ReadonlyMap<string, string>
}) => {
  const t = useTexts(returnTexts)
  const scope = useContext(FieldScope)
  if (remarks.length === 0) return null
  return (
    <Notice tone="warn">
      {t('summary', { count: remarks.length })}
      <ul className="problem-list">
        {remarks.map(({ id, field, text, by }) => {
          const label = labels.get(field)
          const line = t('line', { label: label ?? (field === '' ? t('whole') : field), text, by })
          return (
            <li key={id}>
              {label === undefined ? (
                <span className="row wrap">
                  {line} <RemarkButtons id={id} text={text} />
                </span>
              ) : (
                <button type="button" className="link" onClick={() => focusField(field, scope)}>
                  {line}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

/** Those of one field, under it. */
export const FieldReturn = ({
  remarks,
  field,
}: {
  readonly remarks: readonly RemarkView[]
  readonly field: string
}) => {
  const t = useTexts(returnTexts)
  const own = remarks.filter((remark) => remark.field === field)
  if (own.length === 0) return null
  return (
    <ul className="returned" aria-live="off">
      {own.map(({ id, text, by }) => (
        <li key={id} className="row wrap">
          <span className="warn">{t('remark', { by, text })}</span>
          <RemarkButtons id={id} text={text} />
        </li>
      ))}
    </ul>
  )
}
