import type { RecordRow, RecordView } from '../../../shared/workspace-views.ts'
import { FileButton, FileDrop } from '../../components/file-drop.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { uploadFile } from '../../lib/intake.ts'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { EvidenceFile } from '../../record/evidence-file.tsx'
import { evidenceTexts } from '../../record/evidence-texts.ts'

const most = 500

const fileOf = ({ id, values }: RecordRow) => ({
  id,
  fileName: String(values.fileName ?? ''),
  pages: values.pages as number | null,
  problems: (values.problems ?? []) as readonly string[],
})

/** Files kept beside a record: the contract of an apprenticeship, the charter of an alliance. */
export const EvidencePanel = ({ record }: { readonly record: RecordView }) => {
  const t = useTexts(evidenceTexts)
  const core = useCore()
  const say = useSay()
  const files = useCall('records.list', {
    type: 'evidence',
    filters: [{ field: 'owner', is: record.id }],
    limit: most,
  })
  const put = async (chosen: readonly File[]) => {
    try {
      for (const file of chosen)
        await core.call('evidence.attach', {
          file: await uploadFile(file),
          owner: record.id,
          slot: t('kind'),
        })
    } catch (failure) {
      say.failed(failure)
    }
  }
  return (
    <Panel
      title={t('title')}
      extra={<FileButton small label={t('put')} onFiles={(chosen) => void put(chosen)} />}
    >
      <FileDrop
        className="record-files"
        label={t('title')}
        onFiles={(chosen) => void put(chosen)}
        onFailure={say.failed}
      >
        <Loaded query={files}>
          {({ rows }) =>
            rows.length === 0 ? (
              <p className="muted">{t('none')}</p>
            ) : (
              <ul className="line-list">
                {rows.map((row) => (
                  <EvidenceFile key={row.id} file={fileOf(row)} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </FileDrop>
    </Panel>
  )
}
