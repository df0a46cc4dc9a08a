import { Button, Select } from 'antd'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import { TextFilter } from '../../components/text-filter.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { withParam } from '../../lib/with-param.ts'
import { fieldLabel } from '../../record/field-label.ts'
import { ColumnChooser } from './column-chooser.tsx'
import { DayMenu } from './day-menu.tsx'
import { FilterChips } from './filter-chips.tsx'
import { isPlain, listableFields } from './list-columns.tsx'
import { listTexts } from './list-texts.ts'
import { ViewMenu } from './view-menu.tsx'

/** Fields by which a list falls into groups of a size worth a subtotal. */
const groupable = (definition: RecordDefinition) =>
  listableFields(definition).filter(
    (field) =>
      isPlain(field) &&
      field.name !== definition.titleField &&
      field.kind !== 'longText' &&
      field.kind !== 'money' &&
      !(field.kind === 'text' && field.format !== undefined),
  )

/** The line above a register: text, conditions, grouping, columns. */
export const ListFilters = (props: {
  readonly definition: RecordDefinition
  readonly params: URLSearchParams
  readonly onParams: (params: URLSearchParams) => void
  /** As `onParams`, where the day that is looked at is what changes. */
  readonly onDay: (params: URLSearchParams) => void
}) => {
  const { definition, params, onParams } = props
  const t = useTexts(listTexts)
  const language = useLanguage()
  const narrowed = [...params.keys()].some((key) => !['sort', 'group', 'view', 'asOf'].includes(key))
  return (
    <div className="tools no-print">
      <ViewMenu {...props} />
      <TextFilter
        value={params.get('q') ?? ''}
        label={t('filterLabel')}
        placeholder={t('filter')}
        onSettled={(text) => onParams(withParam(params, 'q', text))}
      />
      <FilterChips {...props} />
      {narrowed && (
        <Button type="link" onClick={() => onParams(new URLSearchParams())}>
          {t('clear')}
        </Button>
      )}
      <span className="grow" />
      <Select
        aria-label={t('group')}
        style={{ minWidth: 150 }}
        value={params.get('group') ?? ''}
        onChange={(name) => onParams(withParam(params, 'group', name))}
        options={[
          { value: '', label: t('noGroup') },
          ...groupable(definition).map((field) => ({
            value: field.name,
            label: t('groupBy', { label: fieldLabel(field, language) }),
          })),
        ]}
      />
      <DayMenu params={params} onParams={props.onDay} />
      <ColumnChooser definition={definition} />
    </div>
  )
}
