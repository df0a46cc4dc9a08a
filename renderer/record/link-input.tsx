import { ExportOutlined } from '@ant-design/icons'
import { AutoComplete } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { LinkValue } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { Badge } from '../components/notice.tsx'
import { useCall } from '../lib/core-client.tsx'
import { useTexts } from '../lib/texts.ts'
import { recordTexts } from './record-texts.ts'

/** A record elsewhere, found by typing; a name that is not on file is kept as written. */
export const LinkInput = ({
  id,
  to,
  value,
  onChange,
  onBlur,
  disabled = false,
}: {
  readonly id: string
  readonly to: RecordType
  readonly value: LinkValue | null
  readonly onChange: (value: LinkValue | null) => void
  readonly onBlur?: () => void
  readonly disabled?: boolean
}) => {
  const t = useTexts(recordTexts)
  const [open, setOpen] = useState(false)
  const text = value?.text ?? ''
  const options = useCall('records.linkOptions', { type: to, text }, { enabled: open, keep: true })
  return (
    <div className="row">
      <AutoComplete
        id={id}
        className="grow"
        value={text}
        disabled={disabled}
        placeholder={t('linkPlaceholder')}
        onOpenChange={setOpen}
        onBlur={() => onBlur?.()}
        options={(options.data ?? []).map((option) => ({
          key: option.id,
          id: option.id,
          value: option.title,
          title: option.title,
          label: (
            <span className="row spread">
              <span className="clip">{option.title}</span>
              <span className="muted small">{option.hint}</span>
            </span>
          ),
        }))}
        onSelect={(title, option) => onChange({ id: option.id, text: title })}
        onSearch={(typed) => onChange(typed === '' ? null : { id: null, text: typed })}
      />
      {value?.id && (
        <Link
          to={`/open/${to}/${value.id}`}
          aria-label={t('openLinked', { name: value.text })}
          title={t('openLinked', { name: value.text })}
        >
          <ExportOutlined />
        </Link>
      )}
      {value && value.id === null && value.text !== '' && <Badge tone="warn">{t('notOnFile')}</Badge>}
    </div>
  )
}
