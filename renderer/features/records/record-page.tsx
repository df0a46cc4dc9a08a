import { Button } from 'antd'
import type { ComponentType } from 'react'
import { useNavigate, useParams } from 'react-router'
import { fieldOf } from '../../../shared/record/define-record.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { RecordView } from '../../../shared/workspace-views.ts'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { DraftNotice } from '../../record/draft-notice.tsx'
import { formatValue } from '../../record/format-value.ts'
import { HistoryList } from '../../record/history-list.tsx'
import { LinkedRecords } from '../../record/linked-records.tsx'
import { RecordForm } from '../../record/record-form.tsx'
import { useRecordDraft } from '../../record/use-record-draft.ts'
import { ChildTables } from './child-tables.tsx'
import { detailTexts } from './detail-texts.ts'
import { EvidencePanel } from './evidence-panel.tsx'
import { IdentityPanel } from './identity-panel.tsx'
import { NominateButton } from './nominate-button.tsx'

/** A panel of another feature that stands over the form of one type's records. */
type Panels = Readonly<Partial<Record<RecordType, ComponentType<{ readonly id: string }>>>>

const Detail = ({ record, panels }: { readonly record: RecordView; readonly panels: Panels }) => {
  const t = useTexts(detailTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const core = useCore()
  const say = useSay()
  const draft = useRecordDraft(record)
  const definition = recordDefinitions[record.type]
  const PanelOfType = panels[record.type]
  const titleField = fieldOf(definition, definition.titleField)
  const title = formatValue(titleField, draft.values[definition.titleField], language) || t('untitled')
  const restore = () => core.call('records.restore', { id: record.id }).catch(say.failed)
  const remove = async () => {
    try {
      await draft.flush()
      await core.call('records.delete', { id: record.id })
      say.doneWithAction(t('deleted', { title }), t('undo'), () => void restore())
      navigate(`/records/${record.type}`)
    } catch (failure) {
      say.failed(failure)
    }
  }
  return (
    <Page
      title={title}
      remark={definition.label[language]}
      actions={
        <>
          <Button onClick={() => navigate(`/records/${record.type}`)}>{t('back')}</Button>
          <NominateButton record={record} />
          {!record.deleted && <Button onClick={() => void remove()}>{t('delete')}</Button>}
        </>
      }
    >
      {record.deleted && (
        <Notice tone="warn">
          {t('inTrash')}{' '}
          <Button size="small" onClick={() => void restore()}>
            {t('restore')}
          </Button>
        </Notice>
      )}
      {draft.failure && draft.faults.length === 0 && <Notice tone="bad">{draft.failure}</Notice>}
      <DraftNotice kept={draft.kept} fields={definition.fields} />
      {PanelOfType && !record.deleted && <PanelOfType id={record.id} />}
      <div className="detail">
        <div className="panel" style={{ padding: 16 }}>
          <RecordForm
            definition={definition}
            id={record.id}
            values={draft.values}
            faults={draft.faults}
            onChange={draft.set}
            onBlur={() => void draft.flush()}
          />
        </div>
        <div className="aside">
          <ChildTables record={record} />
          <LinkedRecords record={record} />
          <EvidencePanel record={record} />
          <IdentityPanel record={record} />
          <HistoryList record={record} />
        </div>
      </div>
    </Page>
  )
}

/** One record: its form, the rows that belong to it, who points here, and what was changed when. */
export const RecordPage = ({ panels = {} }: { readonly panels?: Panels }) => {
  const { id = '' } = useParams()
  const query = useCall('records.get', { id })
  return (
    <Loaded query={query}>{(record) => <Detail key={record.id} record={record} panels={panels} />}</Loaded>
  )
}
