import { otherMaterialSlot } from '../../../shared/rules/other-material-slot.ts'
import type { RecordView } from '../../../shared/workspace-views.ts'
import { FileButton, FileDrop } from '../../components/file-drop.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { EvidenceFile } from '../../record/evidence-file.tsx'
import { evidenceTexts } from '../../record/evidence-texts.ts'
import { usePutFiles } from '../../record/use-put-files.ts'

/** Files kept beside a record: the contract of an apprenticeship, the charter of an alliance. */
export const EvidencePanel = ({ record }: { readonly record: RecordView }) => {
  const t = useTexts(evidenceTexts)
  const core = useCore()
  const say = useSay()
  const putFiles = usePutFiles()
  const files = useCall('evidence.beside', { owner: record.id })
  const put = (chosen: readonly File[]) =>
    void putFiles(chosen, (file) =>
      core.call('evidence.attach', { file, owner: record.id, slot: otherMaterialSlot }),
    )
  return (
    <Panel
      title={t('title')}
      extra={
        <span className="row">
          <FileButton small label={t('put')} onFiles={put} />
          <FileButton small folder label={t('folder')} onFiles={put} />
        </span>
      }
    >
      <FileDrop className="record-files" label={t('title')} onFiles={put} onFailure={say.failed}>
        <Loaded query={files}>
          {(rows) =>
            rows.length === 0 ? (
              <p className="muted">{t('none')}</p>
            ) : (
              <ul className="line-list">
                {rows.map((file) => (
                  <EvidenceFile key={file.id} file={file} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </FileDrop>
    </Panel>
  )
}
