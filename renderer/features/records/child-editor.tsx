import { Button } from 'antd'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { recordTitle } from '../../../shared/records/record-title.ts'
import type { RecordView } from '../../../shared/workspace-views.ts'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { DraftNotice } from '../../record/draft-notice.tsx'
import { RecordForm } from '../../record/record-form.tsx'
import { useRecordDraft } from '../../record/use-record-draft.ts'
import { detailTexts } from './detail-texts.ts'

const Editor = ({
  record,
  without,
  onDone,
}: {
  readonly record: RecordView
  readonly without: readonly string[]
  readonly onDone: () => void
}) => {
  const t = useTexts(detailTexts)
  const core = useCore()
  const say = useSay()
  const draft = useRecordDraft(record)
  const definition = recordDefinitions[record.type]
  const remove = async () => {
    try {
      await draft.flush()
      await core.call('records.delete', { id: record.id })
      say.doneWithAction(t('deleted', { title: recordTitle(record) }), t('undo'), () => {
        core.call('records.restore', { id: record.id }).catch(say.failed)
      })
      onDone()
    } catch (failure) {
      say.failed(failure)
    }
  }
  return (
    <div className="stack">
      {draft.failure && draft.faults.length === 0 && <Notice tone="bad">{draft.failure}</Notice>}
      <DraftNotice kept={draft.kept} fields={definition.fields} />
      <RecordForm
        definition={definition}
        values={draft.values}
        faults={draft.faults}
        without={without}
        onChange={draft.set}
        onBlur={() => void draft.flush()}
      />
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        <Button onClick={() => void remove()}>{t('delete')}</Button>
        <Button type="primary" onClick={() => void draft.flush().then(onDone)}>
          {t('close')}
        </Button>
      </div>
    </div>
  )
}

/** Form of one row that belongs to another record. */
export const ChildEditor = ({
  id,
  ...rest
}: {
  readonly id: string
  readonly without: readonly string[]
  readonly onDone: () => void
}) => {
  const record = useCall('records.get', { id })
  return <Loaded query={record}>{(view) => <Editor record={view} {...rest} />}</Loaded>
}
