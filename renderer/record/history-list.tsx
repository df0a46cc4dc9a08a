import type { RecordDefinition } from '../../shared/record/define-record.ts'
import type { FieldValue } from '../../shared/record/field.ts'
import { recordDefinitions } from '../../shared/records/record-definitions.ts'
import { stepIn } from '../../shared/text/step-label.ts'
import type { HistoryView, RecordView } from '../../shared/workspace-views.ts'
import { Loaded } from '../components/loaded.tsx'
import { Panel } from '../components/page.tsx'
import { useCall } from '../lib/core-client.tsx'
import { useNearTime } from '../lib/format-time.ts'
import { defineTexts, type Language, type Translate, useLanguage, useTexts } from '../lib/texts.ts'
import { fieldLabel } from './field-label.ts'
import { formatValue } from './format-value.ts'
import { RecordOnDay } from './record-on-day.tsx'

const historyTexts = defineTexts(
  'history',
  {
    history: '修改历史',
    noHistory: '还没有修改。',
    changed: '{{field}}：{{values}}',
    empty: '空',
    kindCreate: '新建',
    kindUpdate: '修改',
    kindDelete: '删除',
    kindRestore: '恢复',
    kindLook: '查看',
    more: '其余 {{count}} 处',
  },
  {
    history: 'History',
    noHistory: 'No changes yet.',
    changed: '{{field}}: {{values}}',
    empty: 'empty',
    kindCreate: 'Created',
    kindUpdate: 'Changed',
    kindDelete: 'Deleted',
    kindRestore: 'Restored',
    kindLook: 'Looked at',
    more: '{{count}} more',
  },
)

type Entry = HistoryView['entries'][number]
type Change = Entry['fields'][number]

const kindKeys = {
  create: 'kindCreate',
  update: 'kindUpdate',
  delete: 'kindDelete',
  restore: 'kindRestore',
  look: 'kindLook',
} as const
const mostShown = 8

const changeText = (
  definition: RecordDefinition,
  change: Change,
  language: Language,
  t: Translate<(typeof historyTexts)['keys'][number]>,
): string => {
  const field = definition.fields.find((candidate) => candidate.name === change.field)
  if (!field || field.kind === 'data') return field ? field.label[language] : change.field
  const text = (value: unknown) => formatValue(field, (value ?? null) as FieldValue, language) || t('empty')
  const before = change.before === undefined || change.before === null ? '' : `${text(change.before)} → `
  return t('changed', { field: fieldLabel(field, language), values: `${before}${text(change.after)}` })
}

/** Every change of a record, newest first. */
export const HistoryList = ({ record }: { readonly record: Pick<RecordView, 'id' | 'type'> }) => {
  const t = useTexts(historyTexts)
  const language = useLanguage()
  const near = useNearTime()
  const history = useCall('history.of', { id: record.id })
  const definition = recordDefinitions[record.type]
  return (
    <Panel title={t('history')} extra={<RecordOnDay record={record} />}>
      <Loaded query={history}>
        {({ entries }) =>
          entries.length === 0 ? (
            <p className="muted">{t('noHistory')}</p>
          ) : (
            <ol className="line-list" style={{ maxHeight: 320, overflow: 'auto' }}>
              {entries.map((entry, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one step may touch a record twice
                <li key={`${entry.step} ${index}`}>
                  <div className="row spread">
                    <span className="clip">{`${t(kindKeys[entry.kind])} · ${stepIn(entry, language)}`}</span>
                    <span className="muted small" style={{ whiteSpace: 'nowrap' }}>
                      {`${entry.operator} · ${near(entry.at)}`}
                    </span>
                  </div>
                  {entry.kind === 'update' &&
                    entry.fields.slice(0, mostShown).map((change) => (
                      <div key={change.field} className="small muted" style={{ overflowWrap: 'anywhere' }}>
                        {changeText(definition, change, language, t)}
                      </div>
                    ))}
                  {entry.kind === 'update' && entry.fields.length > mostShown && (
                    <div className="small muted">{t('more', { count: entry.fields.length - mostShown })}</div>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  )
}
