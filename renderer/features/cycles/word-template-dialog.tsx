import { useQueryClient } from '@tanstack/react-query'
import { Button, Modal, Tabs } from 'antd'
import { useEffect, useState } from 'react'
import { messageIn } from '../../../shared/text/say.ts'
import type { TemplateProblemView, WordTemplateView } from '../../../shared/word-form-views.ts'
import { FileButton } from '../../components/file-drop.tsx'
import { Notice } from '../../components/notice.tsx'
import { useCore } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { useOpenFile } from '../../lib/use-open-file.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUpload } from '../../lib/use-upload.ts'
import { wordFormTexts } from './word-form-texts.ts'
import { WordPlaceholders } from './word-placeholders.tsx'
import { WordPreview } from './word-preview.tsx'

interface Candidate {
  readonly name: string
  readonly path: string
}

const Problems = ({ problems }: { readonly problems: readonly TemplateProblemView[] }) => {
  const t = useTexts(wordFormTexts)
  const language = useLanguage()
  const lines = problems.map((problem) => {
    const message = messageIn(problem, language)
    const { paragraph, excerpt } = problem
    return paragraph > 0 ? t('inParagraph', { number: paragraph, excerpt, message }) : message
  })
  return <Notice tone="bad">{[t('problems', { count: problems.length }), ...lines].join('\n')}</Notice>
}

/** The Word template of one category: tried on a nomination, taken out to be changed, replaced by the union's own. */
export const WordTemplateDialog = ({
  year,
  view,
  onClose,
}: {
  readonly year: number
  readonly view: WordTemplateView
  readonly onClose: () => void
}) => {
  const t = useTexts(wordFormTexts)
  const core = useCore()
  const queries = useQueryClient()
  const say = useSay()
  const open = useOpenFile()
  const { uploading, upload } = useUpload()
  const trial = useJob('wordForm.try')
  const [candidate, setCandidate] = useState<Candidate | null>(null)
  const { category } = view
  const { run } = trial
  const path = candidate?.path
  useEffect(() => {
    void run({ cycle: year, category, ...(path === undefined ? {} : { file: path }) })
  }, [run, year, category, path])

  const choose = async ([file]: readonly File[]) => {
    if (!file) return
    try {
      const [taken] = await upload([file])
      if (taken !== undefined) setCandidate({ name: file.name, path: taken })
    } catch (failure) {
      say.failed(failure)
    }
  }
  const keep = async (file: string | null, message: string) => {
    try {
      const stored = await core.call('wordForm.use', { cycle: year, category, file })
      // Templates are no records, so no change is told of them.
      queries.setQueryData(['wordForm.templates', { cycle: year }], stored)
      setCandidate(null)
      say.done(message)
      if (candidate === null) await run({ cycle: year, category })
    } catch (failure) {
      say.failed(failure)
    }
  }
  const download = async () => {
    try {
      const { out, file } = await core.call('wordForm.template', { cycle: year, category })
      await open({ packetFile: `${out}/${file}` })
    } catch (failure) {
      say.failed(failure)
    }
  }
  const result = trial.result
  const preview = (
    <div className="stack">
      {(uploading || trial.running) && <p className="muted">{uploading ? t('uploading') : t('trying')}</p>}
      {trial.failure && <Notice tone="bad">{trial.failure}</Notice>}
      {result && result.problems.length > 0 && <Problems problems={result.problems} />}
      {result?.blocks && (
        <>
          <p className="small muted">
            {result.filledWith === null ? t('filledBlank') : t('filledWith', { title: result.filledWith })}
          </p>
          <WordPreview label={t('preview')} blocks={result.blocks} />
        </>
      )}
    </div>
  )
  return (
    <Modal
      open
      width={860}
      title={t('dialogTitle', { title: view.title })}
      footer={<Button onClick={onClose}>{t('close')}</Button>}
      onCancel={onClose}
    >
      <div className="tools">
        {candidate ? (
          <>
            <span>{t('candidate', { file: candidate.name })}</span>
            <span className="grow" />
            <Button onClick={() => setCandidate(null)}>{t('drop')}</Button>
            <Button
              type="primary"
              disabled={!result?.blocks || trial.running}
              onClick={() => void keep(candidate.path, t('used', { file: candidate.name }))}
            >
              {t('use')}
            </Button>
          </>
        ) : (
          <>
            <span>{t('inUse', { which: view.own ? t('own') : t('builtIn') })}</span>
            <span className="grow" />
            <Button onClick={() => void download()}>{t('download')}</Button>
            <FileButton label={t('choose')} accept=".docx" single onFiles={(files) => void choose(files)} />
            {view.own && <Button onClick={() => void keep(null, t('backDone'))}>{t('back')}</Button>}
          </>
        )}
      </div>
      <Tabs
        items={[
          { key: 'preview', label: t('preview'), children: preview },
          { key: 'names', label: t('names'), children: <WordPlaceholders rows={view.placeholders} /> },
        ]}
      />
    </Modal>
  )
}
