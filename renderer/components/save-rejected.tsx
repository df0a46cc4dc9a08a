import { Button } from 'antd'
import { useState } from 'react'
import { defineTexts, useTexts } from '../lib/texts.ts'
import { useJob } from '../lib/use-job.ts'
import { FolderBrowser } from './folder-browser.tsx'
import { JobProgress } from './job-progress.tsx'
import { Notice } from './notice.tsx'

const texts = defineTexts(
  'saveRejected',
  {
    save: '退回的行另存为工作簿',
    title: '退回的行存到哪个文件夹',
    saving: '正在另存退回的行',
    saved: '已存为 {{files}}。每行后面写明了原因与改法：请直接在里面改正，再导入这个文件。',
    comma: '、',
  },
  {
    save: 'Save the rows sent back as workbooks',
    title: 'Where to save the rows sent back',
    saving: 'Saving the rows sent back',
    saved:
      'Saved as {{files}}. Each row says what is wrong and what to do: correct it there, then import that file.',
    comma: ', ',
  },
)

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** Saves the rows that a run sent back, each with its reason, as workbooks to correct and import. */
export const SaveRejected = ({ run }: { readonly run: string }) => {
  const t = useTexts(texts)
  const job = useJob('import.saveRejected')
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      <Button size="small" disabled={job.running} onClick={() => setChoosing(true)}>
        {t('save')}
      </Button>
      {choosing && (
        <FolderBrowser
          title={t('title')}
          start={null}
          onCancel={() => setChoosing(false)}
          onChoose={(out) => {
            setChoosing(false)
            void job.run({ run, out })
          }}
        />
      )}
      {job.running && <JobProgress progress={job.progress} label={t('saving')} onCancel={job.cancel} />}
      {job.failure && <Notice tone="bad">{job.failure}</Notice>}
      {job.result && (
        <Notice tone="ok">{t('saved', { files: job.result.files.map(baseName).join(t('comma')) })}</Notice>
      )}
    </>
  )
}
