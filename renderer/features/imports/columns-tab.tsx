import { Button, Select } from 'antd'
import type { ImportSettings, TableSetting } from '../../../shared/import-settings.ts'
import type { ColumnShape } from '../../../shared/import-views.ts'
import { fieldOf } from '../../../shared/record/define-record.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { keyChoices } from '../../../shared/sheet/key-choices.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Badge, type Tone } from '../../components/notice.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { changeTable, chooseColumn, type PlacedTable, settingFor } from './change-settings.ts'
import { fillsOptions } from './fills-name.ts'
import { wizardTexts } from './wizard-texts.ts'

const tones: Readonly<Record<ColumnShape['certainty'], Tone>> = {
  worded: 'ok',
  likely: 'plain',
  chosen: 'plain',
  none: 'warn',
}

const auto = ''

interface TabProps {
  readonly table: PlacedTable
  readonly settings: ImportSettings
  readonly busy: boolean
  readonly onSettings: (settings: ImportSettings) => void
}

/** By what a row finds its record, and what may be written. */
const KeyChoice = ({ table, settings, busy, onSettings }: TabProps) => {
  const t = useTexts(wizardTexts)
  const language = useLanguage()
  const { type, key, write } = table.report.shape
  if (type === null || type === 'scores') return null
  const definition = recordDefinitions[type]
  const change = (patch: TableSetting, without?: 'key') => {
    const { [without ?? 'file']: _, ...kept } = settingFor(settings, table)
    onSettings(changeTable(settings, table, patch, kept))
  }
  return (
    <div className="row wrap">
      <label htmlFor="import-key">{t('key')}</label>
      <Select
        id="import-key"
        style={{ minWidth: 260 }}
        disabled={busy}
        value={key?.join(' ') ?? auto}
        onChange={(value) => (value === auto ? change({}, 'key') : change({ key: value.split(' ') }))}
        options={[
          { value: auto, label: t('keyAuto') },
          ...keyChoices(definition).map((names) => ({
            value: names.join(' '),
            label: names.map((name) => fieldOf(definition, name).label[language]).join(' + '),
          })),
        ]}
      />
      <label htmlFor="import-write">{t('write')}</label>
      <Select
        id="import-write"
        style={{ minWidth: 200 }}
        disabled={busy}
        value={write}
        onChange={(value) => change({ write: value })}
        options={[
          { value: 'both', label: t('both') },
          { value: 'create', label: t('createOnly') },
          { value: 'update', label: t('updateOnly') },
        ]}
      />
    </div>
  )
}

/** What each column fills, how certain that is, and another choice. */
export const ColumnsTab = (props: TabProps) => {
  const { table, settings, busy, onSettings } = props
  const t = useTexts(wizardTexts)
  const language = useLanguage()
  const { shape } = table.report
  const options = fillsOptions(shape, t, language, new Date().getFullYear())
  const labelOf = (fills: string): string => options.find(({ value }) => value === fills)?.label ?? fills
  const choose = (column: string, fills: string) => onSettings(chooseColumn(settings, table, column, fills))
  if (shape.type === 'scores') return <p className="muted">{t('scoresHint')}</p>
  if (shape.type === null) return <p className="muted">{t('headNone')}</p>
  return (
    <div className="stack">
      <KeyChoice {...props} />
      <DataTable
        label={t('columnsTab')}
        dense
        maxHeight={420}
        rows={shape.columns}
        rowKey={({ column }) => column}
        columns={[
          { key: 'column', title: t('column'), width: 48, render: ({ column }) => column },
          {
            key: 'header',
            title: t('header'),
            render: ({ header }) => header || <span className="muted">{t('noHeader')}</span>,
          },
          {
            key: 'samples',
            title: t('samples'),
            render: ({ samples }) => (
              <div className="cell muted" title={samples.join('\n')}>
                {samples.join(' · ')}
              </div>
            ),
          },
          {
            key: 'certainty',
            title: t('certainty'),
            width: 96,
            render: ({ certainty }) => (
              <Badge tone={tones[certainty]}>{t(certainty === 'none' ? 'unknownColumn' : certainty)}</Badge>
            ),
          },
          {
            key: 'fills',
            title: t('fills'),
            width: 380,
            render: ({ column, fills, suggested }) => (
              <span className="row">
                <Select
                  aria-label={t('fillsOf', { column })}
                  className="import-fills"
                  size="small"
                  showSearch={{ optionFilterProp: 'label' }}
                  disabled={busy}
                  value={fills}
                  onChange={(value) => choose(column, value)}
                  options={[...options]}
                />
                {suggested !== null && (
                  <Button
                    size="small"
                    disabled={busy}
                    title={t('suggested', { field: labelOf(suggested) })}
                    aria-label={t('takeOf', { column, field: labelOf(suggested) })}
                    onClick={() => choose(column, suggested)}
                  >
                    {t('suggested', { field: labelOf(suggested) })}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
    </div>
  )
}
