import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { JudgeView, JudgingView } from '../../../shared/judging-views.ts'
import { judge as definition } from '../../../shared/records/judge.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import type { RecordView } from '../../../shared/workspace-views.ts'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { CreateForm } from '../../record/create-form.tsx'
import { DraftNotice } from '../../record/draft-notice.tsx'
import { FieldScope } from '../../record/field-row.tsx'
import { RecordForm } from '../../record/record-form.tsx'
import { useRecordDraft } from '../../record/use-record-draft.ts'
import { judgingTexts } from './judging-texts.ts'

const Editor = ({
  record,
  onRemove,
  onDone,
}: {
  readonly record: RecordView
  readonly onRemove: () => void
  readonly onDone: () => void
}) => {
  const t = useTexts(judgingTexts)
  const draft = useRecordDraft(record)
  return (
    <div className="stack">
      {draft.failure && <Notice tone="bad">{draft.failure}</Notice>}
      <DraftNotice kept={draft.kept} fields={definition.fields} />
      <RecordForm
        definition={definition}
        values={draft.values}
        faults={draft.faults}
        without={['cycle']}
        onChange={draft.set}
        onBlur={() => void draft.flush()}
      />
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        <Button onClick={onRemove}>{t('remove')}</Button>
        <Button type="primary" onClick={() => void draft.flush().then(onDone)}>
          {t('close')}
        </Button>
      </div>
    </div>
  )
}

const Edit = ({ id, ...rest }: { readonly id: string; onRemove(): void; onDone(): void }) => {
  const record = useCall('records.get', { id })
  return <Loaded query={record}>{(view) => <Editor record={view} {...rest} />}</Loaded>
}

/** The judges of a year, with what each has to do. */
export const JudgingPanel = ({ view, cycle }: { readonly view: JudgingView; readonly cycle: string }) => {
  const t = useTexts(judgingTexts)
  const core = useCore()
  const say = useSay()
  const [editing, setEditing] = useState<string | 'new' | null>(null)
  const close = () => setEditing(null)
  const remove = async (id: string) => {
    try {
      await core.call('judging.removeJudge', { year: view.year, id })
      say.done(t('removed', { name: view.judges.find((judge) => judge.id === id)?.name ?? '' }))
      close()
    } catch (failure) {
      say.failed(failure)
    }
  }
  const next = String(Math.max(0, ...view.judges.map(({ code }) => Number(code) || 0)) + 1).padStart(2, '0')
  return (
    <Panel
      title={t('panel')}
      extra={
        <Button size="small" onClick={() => setEditing('new')}>
          {t('addJudge')}
        </Button>
      }
    >
      {view.judges.length === 0 ? (
        <EmptyState title={t('noJudges')} hint={t('noJudgesHint')} />
      ) : (
        <DataTable<JudgeView>
          bare
          dense
          label={t('panel')}
          rows={view.judges}
          rowKey={({ id }) => id}
          columns={[
            { key: 'code', title: t('code'), width: 72, render: ({ code }) => code },
            {
              key: 'name',
              title: t('name'),
              width: 120,
              render: ({ id, name }) => (
                <button type="button" className="link" onClick={() => setEditing(id)}>
                  {name}
                </button>
              ),
            },
            { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.text || t('no') },
            { key: 'post', title: t('post'), render: ({ title }) => title || t('no') },
            { key: 'load', title: t('load'), numeric: true, width: 72, render: ({ load }) => load },
            { key: 'scored', title: t('scored'), numeric: true, width: 72, render: ({ scored }) => scored },
            {
              key: 'recused',
              title: t('recused'),
              numeric: true,
              width: 72,
              render: ({ recused }) => recused,
            },
          ]}
        />
      )}
      <Drawer
        open={editing !== null}
        title={t(editing === 'new' ? 'addJudge' : 'editJudge')}
        size={560}
        destroyOnHidden
        onClose={close}
      >
        <FieldScope value="judge-">
          {editing === 'new' && (
            <CreateForm
              definition={definition}
              fixed={{ cycle: { id: cycle, text: '' } }}
              given={{ code: next }}
              onCreated={close}
              onCancel={close}
            />
          )}
          {editing !== null && editing !== 'new' && (
            <Edit id={editing} onRemove={() => void remove(editing)} onDone={close} />
          )}
        </FieldScope>
      </Drawer>
    </Panel>
  )
}
