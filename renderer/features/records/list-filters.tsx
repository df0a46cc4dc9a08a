import { Button, Checkbox, Popover, Select } from 'antd'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import { Badge } from '../../components/notice.tsx'
import { TextFilter } from '../../components/text-filter.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useUiState } from '../../lib/ui-state.ts'
import { fieldLabel } from '../../record/field-label.ts'
import { defaultColumns, listableFields } from './list-columns.tsx'
import { withParam } from './list-query.ts'
import { listTexts } from './record-list-texts.ts'

interface Props {
  readonly definition: RecordDefinition
  readonly params: URLSearchParams
  readonly onParams: (params: URLSearchParams) => void
}

const ColumnChooser = ({ definition }: { readonly definition: RecordDefinition }) => {
  const t = useTexts(listTexts)
  const language = useLanguage()
  const chosen = useUiState((state) => state.columns[definition.type])
  const setColumns = useUiState((state) => state.setColumns)
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="stack" style={{ maxHeight: 420, overflow: 'auto', minWidth: 200 }}>
          <Checkbox.Group
            style={{ flexDirection: 'column' }}
            value={[definition.titleField, ...(chosen ?? defaultColumns(definition))]}
            onChange={(names) => setColumns(definition.type, names)}
            options={listableFields(definition).map((field) => ({
              value: field.name,
              label: fieldLabel(field, language),
              disabled: field.name === definition.titleField,
            }))}
          />
          <Button size="small" onClick={() => setColumns(definition.type, null)}>
            {t('resetColumns')}
          </Button>
        </div>
      }
    >
      <Button>{t('columns')}</Button>
    </Popover>
  )
}

/** Conditions that came with a link (a bar of a chart) and have no control of their own. */
const RangeBadges = ({ definition, params }: Omit<Props, 'onParams'>) => {
  const t = useTexts(listTexts)
  const language = useLanguage()
  return definition.fields
    .filter((field) => params.has(`${field.name}.from`) || params.has(`${field.name}.to`))
    .map((field) => (
      <Badge key={field.name} tone="warn">
        {t('rangeFilter', {
          label: fieldLabel(field, language),
          from: params.get(`${field.name}.from`) ?? '',
          to: params.get(`${field.name}.to`) ?? '',
        })}
      </Badge>
    ))
}

/** The line above a register: text filter, one choice per choice field, columns, density. */
export const ListFilters = ({ definition, params, onParams }: Props) => {
  const t = useTexts(listTexts)
  const language = useLanguage()
  const { dense, set } = useUiState()
  const choices = definition.fields.filter((field) => field.kind === 'choice' && field.inList)
  const narrowed = [...params.keys()].some((key) => key !== 'page' && key !== 'sort')
  return (
    <div className="tools no-print">
      <TextFilter
        value={params.get('q') ?? ''}
        label={t('filterLabel')}
        placeholder={t('filter')}
        onSettled={(text) => onParams(withParam(params, 'q', text))}
      />
      {choices.map(
        (field) =>
          field.kind === 'choice' && (
            <Select
              key={field.name}
              aria-label={fieldLabel(field, language)}
              style={{ minWidth: 130 }}
              value={params.get(field.name) ?? ''}
              onChange={(value) => onParams(withParam(params, field.name, value))}
              options={[
                { value: '', label: t('allOf', { label: fieldLabel(field, language) }) },
                ...field.options.map((option) => ({ value: option.value, label: option.label[language] })),
              ]}
            />
          ),
      )}
      <RangeBadges definition={definition} params={params} />
      {narrowed && (
        <Button type="link" onClick={() => onParams(new URLSearchParams())}>
          {t('clear')}
        </Button>
      )}
      <span className="grow" />
      <Checkbox checked={dense} onChange={(event) => set({ dense: event.target.checked })}>
        {t('density')}
      </Checkbox>
      <ColumnChooser definition={definition} />
    </div>
  )
}
