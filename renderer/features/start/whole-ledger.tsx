import { FileButton } from '../../components/file-drop.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUpload } from '../../lib/use-upload.ts'
import { startTexts } from './start-texts.ts'

/** A workspace that came as one file is unpacked into `dir` and opened; once it is open the frame takes over. */
export const WholeLedger = ({ dir }: { readonly dir: string }) => {
  const t = useTexts(startTexts)
  const say = useSay()
  const { uploading, upload } = useUpload()
  const unpack = useJob('workspace.unpack')
  const take = async (files: readonly File[]): Promise<void> => {
    try {
      const [file] = await upload(files)
      if (file) await unpack.run({ file, dir })
    } catch (failure) {
      say.failed(failure)
    }
  }
  return (
    <>
      <FileButton label={t('whole')} accept=".jxledger" single onFiles={(files) => void take(files)} />
      <span className="muted">{t('wholeHint')}</span>
      {uploading && <p role="status">{t('uploading')}</p>}
      {unpack.running && (
        <JobProgress progress={unpack.progress} label={t('unpacking')} onCancel={unpack.cancel} />
      )}
      {unpack.failure && <Notice tone="bad">{unpack.failure}</Notice>}
    </>
  )
}
