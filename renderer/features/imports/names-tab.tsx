import { Select } from 'antd'
import { useState } from 'react'
import type { ImportSettings, NameChoice } from '../../../shared/import-settings.ts'
import type { OpenName } from '../../../shared/import-views.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useTexts } from '../../lib/texts.ts'
import { RecordPicker } from '../../record/record-picker.tsx'
import { chooseName } from './change-settings.ts'
import { wizardTexts } from './wizard-texts.ts'

const undecided = ''
const other = 'other'
const recordPrefix = 'record '

const choiceOf = (is: NameChoice['is'] | null): string => {
  if (is === null) return undecided
  return is.kind === 'record' ? recordPrefix + is.id : is.kind
}

const NameSelect = ({
  name,
  busy,
  onChoose,
}: {
  readonly name: OpenName
  readonly busy: boolean
  readonly onChoose: (is: NameChoice['is'], title?: string) => void
}) => {
  const t = useTexts(wizardTexts)
  const { written, candidates, is, to } = name
  const [searching, setSearching] = useState(false)
  const [picked, setPicked] = useState<{ readonly id: string | null; readonly text: string } | null>(null)
  const known =
    is?.kind === 'record' && !candidates.some(({ id }) => id === is.id)
      ? [{ value: recordPrefix + is.id, label: picked?.id === is.id ? picked.text : written }]
      : []
  return (
    <span className="row wrap">
      <Select
        aria-label={t('nameIs', { name: written })}
        size="small"
        style={{ width: 320 }}
        disabled={busy}
        value={searching ? other : choiceOf(is)}
        onChange={(value: string) => {
          setSearching(value === other)
          if (value.startsWith(recordPrefix))
            onChoose({ kind: 'record', id: value.slice(recordPrefix.length) })
          else if (value === 'new' || value === 'nobody') onChoose({ kind: value })
        }}
        options={[
          // Once said, it is changed but not unsaid: nobody is a choice, too.
          ...(is === null ? [{ value: undecided, label: t('nameUndecided') }] : []),
          ...candidates.map(({ id, title, hint }) => ({
            value: recordPrefix + id,
            label: hint ? t('candidate', { title, hint }) : title,
          })),
          ...known,
          { value: 'new', label: t('newOne', { name: written }) },
          { value: 'nobody', label: t('nobody') },
          { value: other, label: t('otherOne') },
        ]}
      />
      {searching && (
        <span className="import-picker">
          <RecordPicker
            to={to}
            label={t('otherOf', { name: written })}
            value={picked}
            onChange={(link) => {
              setPicked(link)
              if (!link?.id) return
              setSearching(false)
              onChoose({ kind: 'record', id: link.id })
            }}
          />
        </span>
      )}
    </span>
  )
}

/** Names that mean nobody on file, or more than one: who is meant. */
export const NamesTab = ({
  names,
  settings,
  busy,
  onSettings,
}: {
  readonly names: readonly OpenName[]
  readonly settings: ImportSettings
  readonly busy: boolean
  readonly onSettings: (settings: ImportSettings) => void
}) => {
  const t = useTexts(wizardTexts)
  if (names.length === 0) return <p className="muted">{t('noNames')}</p>
  return (
    <DataTable
      label={t('namesTab')}
      dense
      maxHeight={420}
      rows={names}
      rowKey={({ to, written, unit }) => `${to} ${unit ?? ''} ${written}`}
      columns={[
        { key: 'kind', title: t('nameKind'), width: 72, render: ({ to }) => t(to) },
        {
          key: 'name',
          title: t('name'),
          render: ({ written, unit }) => (unit === null ? written : t('ofUnit', { name: written, unit })),
        },
        { key: 'times', title: t('times'), numeric: true, width: 72, render: ({ times }) => times },
        {
          key: 'is',
          title: t('means'),
          width: 360,
          render: (name) => (
            <NameSelect
              name={name}
              busy={busy}
              onChoose={(is) => onSettings(chooseName(settings, name, is))}
            />
          ),
        },
      ]}
    />
  )
}
