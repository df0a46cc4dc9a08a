import { Button, Popover, Select, Tag } from 'antd'
import { useState } from 'react'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import { fieldOf } from '../../../shared/record/define-record.ts'
import type { Field, FieldValue } from '../../../shared/record/field.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { useCall } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { withParam } from '../../lib/with-param.ts'
import { fieldLabel } from '../../record/field-label.ts'
import { formatValue } from '../../record/format-value.ts'
import { FilterEditor } from './filter-editor.tsx'
import { listableFields } from './list-columns.tsx'
import { conditionOf, type FieldCondition, noCondition, withCondition } from './list-query.ts'
import { listTexts } from './list-texts.ts'

interface Props {
  readonly definition: RecordDefinition
  readonly params: URLSearchParams
  readonly onParams: (params: URLSearchParams) => void
}

const LinkedTitle = ({ id }: { readonly id: string }) => {
  const view = useCall('records.get', { id })
  if (!view.data) return null
  const value = view.data.values[recordDefinitions[view.data.type].titleField]
  return typeof value === 'string' ? value : ((value as { text?: string } | null)?.text ?? null)
}

const ConditionWords = ({
  field,
  condition,
}: {
  readonly field: Field
  readonly condition: FieldCondition
}) => {
  const t = useTexts(listTexts)
  const language = useLanguage()
  const { is, as, has, from, to, empty, front } = condition
  const shown = (text: string): string => {
    const value: FieldValue =
      field.kind === 'flag'
        ? text === 'true'
        : field.kind === 'money' || field.kind === 'number'
          ? Number(text)
          : text
    return formatValue(field, value, language)
  }
  const words = [
    ...(field.kind === 'link' ? [] : [is.map(shown).join(t('or'))]),
    as ?? '',
    has === null ? '' : t('containsText', { text: has }),
    from === null ? '' : t('fromText', { from: shown(from) }),
    to === null ? '' : t('toText', { to: shown(to) }),
    empty === null ? '' : t(empty ? 'isEmpty' : 'notEmpty'),
    front === null ? '' : t(front ? 'withFrontLine' : 'withoutFrontLine'),
  ].filter((word) => word !== '')
  const [linked] = field.kind === 'link' ? is : []
  return (
    <>
      {fieldLabel(field, language)}
      {t('colon')}
      {linked && <LinkedTitle id={linked} />}
      {words.join(' ')}
    </>
  )
}

const FilterChip = ({ definition, field, params, onParams }: Props & { readonly field: Field }) => {
  const t = useTexts(listTexts)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const condition = conditionOf(field, params)
  if (!condition) return null
  const put = (next: FieldCondition) => {
    setOpen(false)
    onParams(withCondition(params, field.name, next))
  }
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      title={fieldLabel(field, language)}
      content={<FilterEditor field={fieldOf(definition, field.name)} value={condition} onDone={put} />}
    >
      <Tag className="filter-chip">
        <button type="button" className="plain">
          <ConditionWords field={field} condition={condition} />
        </button>
        <button
          type="button"
          className="plain filter-off"
          aria-label={t('removeFilter', { label: fieldLabel(field, language) })}
          onClick={(event) => {
            event.stopPropagation()
            put(noCondition)
          }}
        >
          ×
        </button>
      </Tag>
    </Popover>
  )
}

const AddFilter = ({ definition, params, onParams }: Props) => {
  const t = useTexts(listTexts)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState<string | null>(null)
  const field = name === null ? null : fieldOf(definition, name)
  const show = (next: boolean) => {
    setOpen(next)
    if (!next) setName(null)
  }
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={show}
      destroyOnHidden
      content={
        <div className="stack">
          <Select
            autoFocus
            aria-label={t('filterField')}
            placeholder={t('filterField')}
            style={{ width: 280 }}
            showSearch={{ optionFilterProp: 'label' }}
            value={name}
            onChange={setName}
            options={listableFields(definition).map((one) => ({
              value: one.name,
              label: fieldLabel(one, language),
            }))}
          />
          {field && (
            <FilterEditor
              key={field.name}
              field={field}
              value={conditionOf(field, params)}
              onDone={(condition) => {
                show(false)
                onParams(withCondition(params, field.name, condition))
              }}
            />
          )}
        </div>
      }
    >
      <Button>{t('addFilter')}</Button>
    </Popover>
  )
}

/** What narrows the list, each to be changed or taken off, and the way to narrow it further. */
export const FilterChips = (props: Props) => {
  const { definition, params, onParams } = props
  const t = useTexts(listTexts)
  const evidence = params.get('evidence')
  return (
    <>
      <AddFilter {...props} />
      {definition.fields.map((field) => (
        <FilterChip key={field.name} {...props} field={field} />
      ))}
      {evidence !== null && (
        <Tag className="filter-chip" closable onClose={() => onParams(withParam(params, 'evidence', null))}>
          {t(evidence === 'true' ? 'withEvidence' : 'withoutEvidence')}
        </Tag>
      )}
    </>
  )
}
