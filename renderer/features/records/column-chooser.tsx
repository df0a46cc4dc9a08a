import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import type { RecordDefinition } from '../../../shared/record/define-record.ts'
import type { Field } from '../../../shared/record/field.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useUiState } from '../../lib/ui-state.ts'
import { fieldLabel } from '../../record/field-label.ts'
import { listableFields, shownFields } from './list-columns.tsx'
import { listTexts } from './list-texts.ts'

/** The order after one name is moved by one place; the title keeps the first. */
export const moved = (names: readonly string[], name: string, by: 1 | -1): readonly string[] => {
  const at = names.indexOf(name)
  const to = at + by
  if (at < 1 || to < 1 || to >= names.length) return names
  const next = [...names]
  next.splice(at, 1)
  next.splice(to, 0, name)
  return next
}

const Line = ({
  field,
  names,
  onNames,
}: {
  readonly field: Field
  readonly names: readonly string[]
  readonly onNames: (names: readonly string[]) => void
}) => {
  const t = useTexts(listTexts)
  const label = fieldLabel(field, useLanguage())
  const at = names.indexOf(field.name)
  return (
    <li className="row spread">
      <Checkbox
        checked={at >= 0}
        disabled={at === 0}
        onChange={(event) =>
          onNames(event.target.checked ? [...names, field.name] : names.filter((name) => name !== field.name))
        }
      >
        {label}
      </Checkbox>
      {at > 0 && (
        <span className="row" style={{ gap: 2 }}>
          <Button
            size="small"
            type="text"
            icon={<ArrowUpOutlined />}
            aria-label={t('moveUp', { label })}
            disabled={at === 1}
            onClick={() => onNames(moved(names, field.name, -1))}
          />
          <Button
            size="small"
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label={t('moveDown', { label })}
            disabled={at === names.length - 1}
            onClick={() => onNames(moved(names, field.name, 1))}
          />
        </span>
      )}
    </li>
  )
}

/** Which columns a register shows, and in which order (those shown first, as they stand), and how densely. */
export const ColumnChooser = ({ definition }: { readonly definition: RecordDefinition }) => {
  const t = useTexts(listTexts)
  const { type } = definition
  const { columns, setColumns, setWidths, dense, set } = useUiState()
  const shown = shownFields(definition, columns[type])
  const names = shown.map((field) => field.name)
  const rest = listableFields(definition).filter((field) => !names.includes(field.name))
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="stack" style={{ minWidth: 260 }}>
          <ul style={{ maxHeight: 420, overflow: 'auto' }} aria-label={t('columns')}>
            {[...shown, ...rest].map((field) => (
              <Line key={field.name} field={field} names={names} onNames={(next) => setColumns(type, next)} />
            ))}
          </ul>
          <Checkbox checked={dense} onChange={(event) => set({ dense: event.target.checked })}>
            {t('density')}
          </Checkbox>
          <Button
            size="small"
            onClick={() => {
              setColumns(type, null)
              setWidths(type, {})
            }}
          >
            {t('resetColumns')}
          </Button>
        </div>
      }
    >
      <Button>{t('columns')}</Button>
    </Popover>
  )
}
