import { Button } from 'antd'
import { useMemo } from 'react'
import { Link } from 'react-router'
import type { EvidencePlace, EvidenceView } from '../../../shared/evidence-views.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { evidenceProblem } from '../../../shared/rules/evidence-problem-text.ts'
import { useCore } from '../../lib/core-client.tsx'
import { formatSize } from '../../lib/format-size.ts'
import { useNearTime } from '../../lib/format-time.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUndo } from '../../lib/use-undo.ts'
import { previewTexts } from './preview-texts.ts'

const Place = ({ place }: { readonly place: EvidencePlace }) => {
  const t = useTexts(previewTexts)
  const language = useLanguage()
  if (!place.owner) return <span>{t('waiting')}</span>
  const { type, id, title } = place.owner
  return (
    <>
      <div>
        <Link to={`/open/${type}/${id}`}>{title}</Link>
      </div>
      <div className="small muted">
        {[recordDefinitions[type].label[language], place.year, place.slot].filter(Boolean).join(' · ')}
      </div>
    </>
  )
}

const Versions = ({ view }: { readonly view: EvidenceView }) => {
  const t = useTexts(previewTexts)
  const near = useNearTime()
  const core = useCore()
  const say = useSay()
  const { undo } = useUndo()
  const restore = async (sha256: string, file: string) => {
    try {
      await core.call('evidence.restoreVersion', { id: view.place.id, sha256 })
      say.doneWithAction(t('restored', { file }), t('undo'), () => void undo())
    } catch (failure) {
      say.failed(failure)
    }
  }
  if (view.older.length === 0) return <p className="small muted">{t('olderNone')}</p>
  return (
    <ul className="line-list">
      {view.older.map(({ sha256, fileName, pages, replacedAt, replacedBy }) => (
        <li key={sha256}>
          <div>{fileName}</div>
          <div className="row spread small muted">
            <span>
              {t('replacedAt', { operator: replacedBy, at: near(replacedAt) })}
              {pages === null ? '' : ` · ${t('pages', { count: pages })}`}
            </span>
            <Button
              size="small"
              aria-label={t('restoreOf', { file: fileName, at: near(replacedAt) })}
              onClick={() => void restore(sha256, fileName)}
            >
              {t('restore')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Where a file stands, where else its bytes are used, and what it took the place of. */
export const FileFacts = ({ view }: { readonly view: EvidenceView }) => {
  const t = useTexts(previewTexts)
  const language = useLanguage()
  const { place, size, pages, problems, elsewhere } = view
  const measures = useMemo(
    () => [size === null ? '' : formatSize(size), pages === null ? '' : t('pages', { count: pages })],
    [pages, size, t],
  )
  return (
    <section className="evidence-preview-facts" aria-label={t('facts')}>
      <div>
        <h3>{t('place')}</h3>
        <Place place={place} />
        <div className="small muted">{measures.filter((one) => one !== '').join(' · ')}</div>
      </div>
      {problems.length > 0 && (
        <div>
          <h3>{t('problems')}</h3>
          {problems.map((problem) => (
            <p key={problem} className="small bad">
              {evidenceProblem(place.fileName, problem)[language]}
            </p>
          ))}
        </div>
      )}
      <div>
        <h3>{t('elsewhere')}</h3>
        {elsewhere.length === 0 ? (
          <p className="small muted">{t('elsewhereNone')}</p>
        ) : (
          <ul className="line-list">
            {elsewhere.map((other) => (
              <li key={other.id}>
                <Place place={other} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <h3>{t('older')}</h3>
        <Versions view={view} />
      </div>
    </section>
  )
}
