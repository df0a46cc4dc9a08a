import { Button } from 'antd'
import type { EvidenceFileView } from '../../shared/evidence-views.ts'
import { evidenceProblem } from '../../shared/rules/evidence-problem-text.ts'
import { useCore } from '../lib/core-client.tsx'
import { useLanguage, useTexts } from '../lib/texts.ts'
import { useSay } from '../lib/use-say.tsx'
import { useUndo } from '../lib/use-undo.ts'
import { evidenceTexts } from './evidence-texts.ts'
import { useShowFile } from './use-show-file.ts'

/** One file of evidence: shown by its name, with what is wrong with it, and taken out undoably. */
export const EvidenceFile = ({ file }: { readonly file: EvidenceFileView }) => {
  const t = useTexts(evidenceTexts)
  const language = useLanguage()
  const core = useCore()
  const say = useSay()
  const { undo } = useUndo()
  const show = useShowFile()
  const facts = [
    ...(file.pages === null ? [] : [t('filePages', { count: file.pages })]),
    ...(file.older === 0 ? [] : [t('older', { count: file.older })]),
    ...(file.elsewhere === 0 ? [] : [t('elsewhere', { count: file.elsewhere })]),
  ]
  const remove = async () => {
    try {
      await core.call('evidence.remove', { id: file.id })
      say.doneWithAction(t('removed', { file: file.fileName }), t('undo'), () => void undo())
    } catch (failure) {
      say.failed(failure)
    }
  }
  return (
    <li>
      <button
        type="button"
        className="link clip"
        style={{ display: 'block', maxWidth: '100%' }}
        title={file.fileName}
        onClick={() => show(file.id)}
      >
        {file.fileName}
      </button>
      {file.problems.map((problem) => (
        <div key={problem} className="small bad">
          {evidenceProblem(file.fileName, problem)[language]}
        </div>
      ))}
      <div className="row small muted">
        <span className="num">{facts.join(' · ')}</span>
        <Button
          type="link"
          size="small"
          aria-label={t('removeOf', { file: file.fileName })}
          onClick={() => void remove()}
        >
          {t('remove')}
        </Button>
      </div>
    </li>
  )
}
