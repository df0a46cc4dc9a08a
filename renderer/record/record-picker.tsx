import { AutoComplete } from 'antd'
import { useContext, useState } from 'react'
import type { LinkValue } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { useCall } from '../lib/core-client.tsx'
import { isMenuType } from '../lib/menu-types.ts'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { createTexts } from './create-texts.ts'
import { QuickCreateContext } from './quick-create-context.ts'
import { recordTexts } from './record-texts.ts'

/** Value of the last line of the list, where the others have ids. */
const createValue = 'create'

/**
 * A box in which a record is found by part of its name, by pinyin or by initials, or put on file on the spot. What is
 * only typed stays text: also where one of that name is on file, it is linked only when it is chosen.
 */
export const RecordPicker = ({
  id,
  to,
  label,
  place,
  placeholder,
  value,
  onChange,
  onBlur,
  disabled = false,
}: {
  readonly id?: string | undefined
  readonly to: RecordType
  readonly label?: string
  /** Row and column, where it is a box of a grid. */
  readonly place?: string
  readonly placeholder?: string
  readonly value: LinkValue | null
  readonly onChange: (value: LinkValue | null) => void
  readonly onBlur?: () => void
  readonly disabled?: boolean
}) => {
  const t = useTexts(recordTexts)
  const words = useTexts(createTexts)
  const QuickCreate = useContext(QuickCreateContext)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const [creating, setCreating] = useState<string | null>(null)
  const text = value?.text ?? ''
  const found = useCall('records.linkOptions', { type: to, text }, { enabled: open, keep: true })
  // By id: two of the same name are two choices.
  const options = (found.data ?? []).map((option) => ({
    value: option.id,
    name: option.title,
    title: option.title,
    label: (
      <span className="row spread">
        <span className="clip">{option.title}</span>
        <span className="muted small clip">{option.hint}</span>
      </span>
    ),
  }))
  const last = {
    value: createValue,
    name: text,
    title: '',
    label: words('createNamed', { type: recordDefinitions[to].label[language], name: text }),
  }
  const mayCreate = text.trim() !== '' && isMenuType(to)
  return (
    <>
      <AutoComplete
        {...(id === undefined ? {} : { id })}
        aria-label={label}
        data-cell={place}
        className="grow"
        value={text}
        disabled={disabled}
        placeholder={placeholder ?? t('linkPlaceholder')}
        // Enter must never choose what nobody looked at.
        defaultActiveFirstOption={false}
        popupMatchSelectWidth={false}
        onOpenChange={setOpen}
        onBlur={() => onBlur?.()}
        options={mayCreate ? [...options, last] : options}
        onSelect={(chosen: string, { name }) => {
          if (chosen === createValue) setCreating(text)
          else onChange({ id: chosen, text: name })
        }}
        onSearch={(typed) => onChange(typed === '' ? null : { id: null, text: typed })}
      />
      {creating !== null && (
        <QuickCreate
          type={to}
          name={creating}
          onDone={(link) => {
            setCreating(null)
            onChange(link)
          }}
          onCancel={() => setCreating(null)}
        />
      )}
    </>
  )
}
