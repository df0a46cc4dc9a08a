import { localDay } from '../../../shared/text/local-day.ts'
import './challenge.css'
import { Button } from 'antd'
import { Link } from 'react-router'
import { rowsOf, textOf } from '../../../shared/record/read-value.ts'
import {
  type ChallengeStage,
  challengeStages,
  latenessOf,
  missingFor,
} from '../../../shared/rules/challenge-board.ts'
import { missingWords } from '../../../shared/rules/challenge-words.ts'
import type { RecordView } from '../../../shared/workspace-views.ts'
import { Loaded } from '../../components/loaded.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUndo } from '../../lib/use-undo.ts'
import { boardTexts } from './board-texts.ts'

const isStage = (state: string): state is ChallengeStage =>
  (challengeStages as readonly string[]).includes(state)

const Stages = ({ record }: { readonly record: RecordView }) => {
  const t = useTexts(boardTexts)
  const language = useLanguage()
  const core = useCore()
  const say = useSay()
  const { undo } = useUndo()
  const { values } = record
  const state = textOf(values, 'state')
  const at = isStage(state) ? challengeStages.indexOf(state) : -1
  const next = state === 'failed' || state === 'withdrawn' ? undefined : challengeStages[at + 1]
  const missing = next === undefined ? [] : missingFor(values, next)
  const milestones = rowsOf(values, 'milestones')
  const move = async (to: ChallengeStage) => {
    const title = textOf(values, 'title')
    try {
      await core.call('challenge.move', { id: record.id, to })
      say.doneWithAction(t('moved', { title, stage: t(to) }), t('undo'), () => void undo())
    } catch (failure) {
      say.failed(failure)
    }
  }
  return (
    <div className="stack">
      <div className="row wrap spread">
        <ol className="challenge-stages">
          {challengeStages.map((stage, index) => (
            <li
              key={stage}
              className={index < at ? 'past' : ''}
              aria-current={stage === state ? 'step' : undefined}
            >
              {t(stage)}
            </li>
          ))}
        </ol>
        <span className="row">
          {next && (
            <Button disabled={missing.length > 0} onClick={() => void move(next)}>
              {t('forwardTo', { stage: t(next) })}
            </Button>
          )}
          <Link to="/challenges">{t('toBoard')}</Link>
        </span>
      </div>
      {latenessOf(values, localDay(new Date())).map((late) => (
        <div key={`${late.kind} ${late.on}`} className="bad">
          {t(late.kind, { ...late })}
        </div>
      ))}
      {missing.length > 0 && (
        <div className="warn">
          {t('needs', { what: missing.map((field) => missingWords[field][language]).join(t('comma')) })}
        </div>
      )}
      {milestones.length > 0 && (
        <div className="muted small">
          {t('milestones', {
            count: milestones.length,
            done: milestones.filter(({ doneOn }) => Boolean(doneOn)).length,
          })}
        </div>
      )}
    </div>
  )
}

/** How far a challenge has come, over its form, and what it needs to go on. */
export const ChallengePanel = ({ id }: { readonly id: string }) => {
  const t = useTexts(boardTexts)
  const query = useCall('records.get', { id })
  return (
    <section className="panel progress" aria-label={t('progress')}>
      <Loaded query={query}>{(record) => <Stages record={record} />}</Loaded>
    </section>
  )
}
