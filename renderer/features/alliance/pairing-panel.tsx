import { localDay } from '../../../shared/text/local-day.ts'
import './alliance.css'
import { Select } from 'antd'
import { fieldOf } from '../../../shared/record/define-record.ts'
import type { RowEntry } from '../../../shared/record/field.ts'
import { rowsOf, textOf, writtenOf } from '../../../shared/record/read-value.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { latestDay } from '../../../shared/text/parse-date.ts'
import type { RecordView } from '../../../shared/workspace-views.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Badge } from '../../components/notice.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { defineTexts, useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUndo } from '../../lib/use-undo.ts'

const texts = defineTexts(
  'pairing',
  {
    title: '结对进展',
    sum: '需求 {{count}} 项：已解决 {{solved}}，对接中 {{matched}}，待对接 {{open}}',
    projects: '合作项目 {{count}} 项',
    ended: '已过期满日期（{{on}}），请续签或登记结束',
    needs: '需求清单',
    need: '需求',
    raised: '提出',
    state: '状态',
    stateOf: '“{{need}}”的状态',
    response: '对接结果',
    none: '还没有登记需求。在下方“需求清单”里逐条写下工作室要对接的技术需求。',
    outcome: '合作成效：',
    noOutcome: '还没有写合作成效。',
    saved: '“{{need}}”的状态已更新。',
    undo: '撤销',
  },
  {
    title: 'How the pairing goes',
    sum: 'Needs {{count}}: solved {{solved}}, matched {{matched}}, open {{open}}',
    projects: 'Joint projects: {{count}}',
    ended: 'Past its end ({{on}}): renew it, or enter that it ended',
    needs: 'Needs of the studio',
    need: 'Need',
    raised: 'Raised',
    state: 'State',
    stateOf: 'State of “{{need}}”',
    response: 'Response',
    none: 'No needs on file. Write down below, one by one, what the studio needs.',
    outcome: 'Outcome: ',
    noOutcome: 'No outcome written yet.',
    saved: 'State of “{{need}}” changed.',
    undo: 'Undo',
  },
)

const needStates = () => {
  const field = fieldOf(recordDefinitions.pairing, 'needs')
  const column = field.kind === 'rows' ? field.columns.find(({ name }) => name === 'state') : undefined
  return column?.kind === 'choice' ? column.options : []
}

const Progress = ({ record, today }: { readonly record: RecordView; readonly today: string }) => {
  const t = useTexts(texts)
  const language = useLanguage()
  const core = useCore()
  const say = useSay()
  const { undo } = useUndo()
  const projects = useCall('records.list', {
    type: 'project',
    filters: [{ field: 'pairing', linkId: record.id }],
    limit: 1,
  }).data?.total
  const needs = rowsOf(record.values, 'needs')
  const count = (state: string): number => needs.filter((row) => (row.state ?? 'open') === state).length
  const endsOn = writtenOf(record.values, 'endsOn')
  const ended = endsOn !== null && latestDay(endsOn) < today && record.values.state !== 'ended'
  const outcome = textOf(record.values, 'results')
  const change = async (index: number, state: string) => {
    const next = needs.map((row, at) => (at === index ? { ...row, state } : row))
    try {
      await core.call('records.update', { id: record.id, values: { needs: next } })
      const need = textOf(needs[index] ?? {}, 'need')
      say.doneWithAction(t('saved', { need }), t('undo'), () => void undo())
    } catch (failure) {
      say.failed(failure)
    }
  }
  return (
    <div className="stack">
      <div className="row wrap">
        <span>
          {t('sum', {
            count: needs.length,
            solved: count('solved'),
            matched: count('matched'),
            open: count('open'),
          })}
        </span>
        <span className="muted">{t('projects', { count: projects ?? 0 })}</span>
        {ended && <Badge tone="warn">{t('ended', { on: endsOn })}</Badge>}
      </div>
      {needs.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <DataTable<RowEntry>
          bare
          dense
          label={t('needs')}
          rows={needs}
          rowKey={(_, index) => String(index)}
          columns={[
            { key: 'need', title: t('need'), render: (row) => textOf(row, 'need') },
            { key: 'raised', title: t('raised'), render: (row) => textOf(row, 'raisedOn') },
            {
              key: 'state',
              title: t('state'),
              render: (row, index) => (
                <Select
                  size="small"
                  style={{ minWidth: 110 }}
                  aria-label={t('stateOf', { need: textOf(row, 'need') })}
                  value={textOf(row, 'state') || 'open'}
                  options={needStates().map(({ value, label }) => ({ value, label: label[language] }))}
                  onChange={(state) => void change(index, state)}
                />
              ),
            },
            { key: 'response', title: t('response'), render: (row) => textOf(row, 'response') },
          ]}
        />
      )}
      <p className="small pre">
        <span className="muted">{outcome === '' ? t('noOutcome') : t('outcome')}</span>
        {outcome}
      </p>
    </div>
  )
}

/** 团室联姻: what the studio needs, how far each need has come, what came of it. */
export const PairingPanel = ({ id }: { readonly id: string }) => {
  const t = useTexts(texts)
  const query = useCall('records.get', { id })
  return (
    <section className="panel pairing" aria-label={t('title')}>
      <Loaded query={query}>{(record) => <Progress record={record} today={localDay(new Date())} />}</Loaded>
    </section>
  )
}
