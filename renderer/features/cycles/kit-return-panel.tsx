import type { TakenScores } from '../../../shared/kit-views.ts'
import { messageIn } from '../../../shared/text/say.ts'
import { FileButton, FileDrop } from '../../components/file-drop.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUpload } from '../../lib/use-upload.ts'
import { kitsTexts } from './kits-texts.ts'

const Taken = ({ one }: { readonly one: TakenScores }) => {
  const t = useTexts(kitsTexts)
  const language = useLanguage()
  if (one.kind === 'refused')
    return (
      <Notice tone="bad">
        {one.file}: {messageIn(one, language)}
      </Notice>
    )
  const { file, judge, scored, recused, gone } = one
  return (
    <Notice tone="ok">
      {t('taken', { file, judge, scored, recused })} {gone > 0 && t('gone', { count: gone })}
    </Notice>
  )
}

/** Score files in: each is taken whole or refused with its reason. */
export const KitReturnPanel = () => {
  const t = useTexts(kitsTexts)
  const say = useSay()
  const { upload } = useUpload()
  const job = useJob('kit.read')
  const take = async (files: readonly File[]): Promise<void> => {
    try {
      await job.run({ files: [...(await upload(files))] })
    } catch (failure) {
      say.failed(failure)
    }
  }
  const choose = (files: readonly File[]) => void take(files)
  return (
    <Panel title={t('back')}>
      <div className="stack">
        <FileDrop label={t('back')} onFiles={choose} onFailure={say.failed}>
          <FileButton label={t('choose')} accept=".jxscore" onFiles={choose} />
          <p className="small muted">{t('backHint')}</p>
        </FileDrop>
        {job.running && <JobProgress progress={job.progress} label={t('reading')} onCancel={job.cancel} />}
        {job.failure && <Notice tone="bad">{job.failure}</Notice>}
        {job.result?.files.map((one) => (
          <Taken key={one.file} one={one} />
        ))}
      </div>
    </Panel>
  )
}
