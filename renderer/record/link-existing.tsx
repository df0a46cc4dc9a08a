import { Select } from 'antd'
import { useState } from 'react'
import type { RecordType } from '../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { useCall } from '../lib/core-client.tsx'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { linkTexts } from './link-texts.ts'

/** Two boxes: a register, and a record of it, found by part of the name, by pinyin or by initials. */
export const LinkExisting = ({
  types,
  id,
  onLink,
}: {
  readonly types: readonly RecordType[]
  /** The record that is linked; it is not offered. */
  readonly id: string
  readonly onLink: (other: string) => void
}) => {
  const t = useTexts(linkTexts)
  const language = useLanguage()
  const [chosen, setChosen] = useState<RecordType | null>(null)
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const type = chosen ?? types[0]
  const found = useCall(
    'records.linkOptions',
    { type: type ?? 'studio', text },
    { enabled: open && type !== undefined, keep: true },
  )
  if (type === undefined) return null
  return (
    <div className="row wrap link-existing">
      <span className="small muted">{t('existing')}</span>
      <Select<RecordType>
        size="small"
        aria-label={t('register')}
        value={type}
        onChange={setChosen}
        popupMatchSelectWidth={false}
        options={types.map((one) => ({ value: one, label: recordDefinitions[one].label[language] }))}
      />
      <Select<string>
        size="small"
        className="grow"
        aria-label={t('record', { type: recordDefinitions[type].label[language] })}
        placeholder={t('find')}
        popupMatchSelectWidth={false}
        // Enter must never choose what nobody looked at.
        defaultActiveFirstOption={false}
        showSearch={{ filterOption: false, onSearch: setText }}
        onOpenChange={setOpen}
        notFoundContent={text === '' ? t('typeName') : t('noneFound')}
        value={null}
        options={(found.data ?? [])
          .filter((option) => option.id !== id)
          .map((option) => ({
            value: option.id,
            title: option.title,
            label: option.hint ? `${option.title} · ${option.hint}` : option.title,
          }))}
        onSelect={(other: string) => {
          setText('')
          onLink(other)
        }}
      />
    </div>
  )
}
