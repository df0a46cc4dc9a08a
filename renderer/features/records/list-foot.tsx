import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Field } from '../../../shared/record/field.ts'
import type { ListTotalsView } from '../../../shared/workspace-views.ts'
import { localeOf, useLanguage, useTexts } from '../../lib/texts.ts'
import { fieldLabel } from '../../record/field-label.ts'
import { isSummed } from './list-columns.tsx'
import { listTexts } from './list-texts.ts'
import { sumTexts } from './use-grouped-items.ts'

/** Under a register: what it adds up to; with a selection, what that adds up to and what can be done with it. */
export const ListFoot = ({
  fields,
  totals,
  selected,
  onClear,
  children,
}: {
  readonly fields: readonly Field[]
  readonly totals: ListTotalsView | undefined
  /** How many are chosen. */
  readonly selected: number
  readonly onClear: () => void
  readonly children: ReactNode
}) => {
  const t = useTexts(listTexts)
  const language = useLanguage()
  const locale = localeOf(language)
  const sums = totals ? sumTexts(fields, totals.sums, language) : {}
  const shown = fields.filter((field) => isSummed(field) && sums[field.name])
  return (
    <div className="list-foot no-print">
      <span role="status" className="row wrap">
        <strong className="num">
          {selected > 0
            ? t('selected', { count: selected.toLocaleString(locale) })
            : totals && t('total', { total: totals.count.toLocaleString(locale) })}
        </strong>
        {shown.map((field) => (
          <span key={field.name}>
            {t('sumOf', { label: fieldLabel(field, language) })}{' '}
            <span className="num">{sums[field.name]}</span>
          </span>
        ))}
      </span>
      {selected > 0 && (
        <span className="row">
          {children}
          <Button size="small" type="link" onClick={onClear}>
            {t('clearSelection')}
          </Button>
        </span>
      )}
    </div>
  )
}
