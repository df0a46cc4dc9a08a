import { Button } from 'antd'
import { useState } from 'react'
import { FolderBrowser } from '../../components/folder-browser.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { formatSize } from '../../lib/format-size.ts'
import { flushForms } from '../../lib/save-state.ts'
import { useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { backupTexts } from './backup-texts.ts'

/** The whole workspace as one file, for another computer or an external drive. */
export const MovePanel = () => {
  const t = useTexts(backupTexts)
  const pack = useJob('workspace.pack')
  const [choosing, setChoosing] = useState(false)
  const run = async (out: string): Promise<void> => {
    setChoosing(false)
    await flushForms()
    await pack.run({ out })
  }
  return (
    <Panel
      title={t('move')}
      extra={
        <Button disabled={pack.running} onClick={() => setChoosing(true)}>
          {t('moveOut')}
        </Button>
      }
    >
      <div className="stack">
        <p className="muted">{t('moveAbout')}</p>
        {pack.running && <JobProgress label={t('moving')} progress={pack.progress} onCancel={pack.cancel} />}
        {pack.failure && <Notice tone="bad">{pack.failure}</Notice>}
        {pack.result && (
          <Notice tone="ok">
            {t('moved', {
              file: pack.result.file,
              files: pack.result.files,
              size: formatSize(pack.result.size),
            })}
          </Notice>
        )}
      </div>
      {choosing && (
        <FolderBrowser
          title={t('moveOut')}
          start={null}
          onCancel={() => setChoosing(false)}
          onChoose={(path) => void run(path)}
        />
      )}
    </Panel>
  )
}
