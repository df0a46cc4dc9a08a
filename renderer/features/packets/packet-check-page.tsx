import { Button } from 'antd'
import { useState } from 'react'
import { FileButton, FileDrop } from '../../components/file-drop.tsx'
import { FolderBrowser } from '../../components/folder-browser.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { uploadFile } from '../../lib/intake.ts'
import { useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useSay } from '../../lib/use-say.tsx'
import { PacketCheckResult } from './packet-check-result.tsx'
import { packetCheckTexts } from './packet-check-texts.ts'

/** For whoever receives or keeps packets: no workspace is needed. */
export const PacketCheckPage = () => {
  const t = useTexts(packetCheckTexts)
  const say = useSay()
  const check = useJob('packet.inspect')
  const [browsing, setBrowsing] = useState(false)
  const [place, setPlace] = useState<string | null>(null)
  const takeFile = async (files: readonly File[]) => {
    const [file] = files
    if (!file || files.length > 1) {
      say.warn(t('tooMany'))
      return
    }
    try {
      await check.run({ path: await uploadFile(file) })
    } catch (failure) {
      say.failed(failure)
    }
  }
  const take = (files: readonly File[]) => void takeFile(files)
  return (
    <Page title={t('title')} remark={t('remark')}>
      <div className="stack">
        <FileDrop label={t('drop')} onFiles={take} onFailure={say.failed}>
          <div className="row wrap" style={{ justifyContent: 'center' }}>
            <Button type="primary" disabled={check.running} onClick={() => setBrowsing(true)}>
              {t('chooseFolder')}
            </Button>
            <FileButton label={t('chooseFile')} accept=".zip,.pdf,.xlsx" onFiles={take} />
            <span>{t('drop')}</span>
          </div>
          <p className="small muted">{t('dropHint')}</p>
        </FileDrop>
        {check.running && (
          <JobProgress progress={check.progress} label={t('checking')} onCancel={check.cancel} />
        )}
        {check.failure && <Notice tone="bad">{check.failure}</Notice>}
        {check.result && <PacketCheckResult check={check.result} />}
      </div>
      {browsing && (
        <FolderBrowser
          title={t('chooseFolder')}
          start={place}
          onCancel={() => setBrowsing(false)}
          onChoose={(path) => {
            setBrowsing(false)
            setPlace(path)
            void check.run({ path })
          }}
        />
      )}
    </Page>
  )
}
