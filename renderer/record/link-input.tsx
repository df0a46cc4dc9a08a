import { ExportOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useContext, useState } from 'react'
import { Link } from 'react-router'
import type { LinkValue } from '../../shared/record/field.ts'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { Badge } from '../components/notice.tsx'
import { isMenuType } from '../lib/menu-types.ts'
import { useTexts } from '../lib/texts.ts'
import { createTexts } from './create-texts.ts'
import { QuickCreateContext } from './quick-create-context.ts'
import { RecordPicker } from './record-picker.tsx'
import { recordTexts } from './record-texts.ts'

/** A record elsewhere, found by typing; a name that is not on file is kept as written and can be put on file. */
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
  const words = useTexts(createTexts)
  const QuickCreate = useContext(QuickCreateContext)
  const [filing, setFiling] = useState(false)
  const isOpen = value !== null && value.id === null && value.text.trim() !== ''
  return (
    <div className="row">
      <RecordPicker
        id={id}
        to={to}
        value={value}
        onChange={onChange}
        disabled={disabled}
        {...(onBlur ? { onBlur } : {})}
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
      {isOpen && <Badge tone="warn">{t('notOnFile')}</Badge>}
      {isOpen && !disabled && isMenuType(to) && (
        <Button
          size="small"
          aria-label={words('fileOf', { name: value.text })}
          onClick={() => setFiling(true)}
        >
          {words('file')}
        </Button>
      )}
      {filing && value && (
        <QuickCreate
          type={to}
          name={value.text}
          onDone={(link) => {
            setFiling(false)
            onChange(link)
          }}
          onCancel={() => setFiling(false)}
        />
      )}
    </div>
  )
}
