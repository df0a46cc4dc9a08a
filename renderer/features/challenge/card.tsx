import { Button } from 'antd'
import { Link } from 'react-router'
import type { ChallengeCard } from '../../../shared/challenge-views.ts'
import { type ChallengeStage, challengeStages } from '../../../shared/rules/challenge-board.ts'
import { missingWords } from '../../../shared/rules/challenge-words.ts'
import { formatWan } from '../../../shared/text/parse-money.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { boardTexts } from './board-texts.ts'

/** One challenge on the board. Its arrows do by keyboard what dragging does. */
export const Card = ({
  card,
  stage,
  onMove,
  onDrag,
}: {
  readonly card: ChallengeCard
  readonly stage: ChallengeStage
  readonly onMove: (to: ChallengeStage) => void
  readonly onDrag: (id: string | null) => void
}) => {
  const t = useTexts(boardTexts)
  const language = useLanguage()
  const at = challengeStages.indexOf(stage)
  const [before, after] = [challengeStages[at - 1], challengeStages[at + 1]]
  const facts = [
    ...(card.dueOn ? [t('due', { day: card.dueOn })] : []),
    ...(card.prize === null ? [] : [t('prize', { amount: formatWan(card.prize) })]),
    ...(card.targets.count > 0 ? [t('targets', card.targets)] : []),
    ...(card.milestones.count > 0 ? [t('milestones', card.milestones)] : []),
  ]
  return (
    <li
      className={`challenge-card ${card.late.length > 0 ? 'late' : ''}`}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', card.title)
        event.dataTransfer.effectAllowed = 'move'
        onDrag(card.id)
      }}
      onDragEnd={() => onDrag(null)}
    >
      <Link to={`/records/challenge/${card.id}`} draggable={false}>
        {card.title}
      </Link>
      <div className="small muted">{[card.number, card.taker || card.unit].filter(Boolean).join(' · ')}</div>
      <div className="small">{facts.join(' · ')}</div>
      {card.late.map((late) => (
        <div key={`${late.kind} ${late.on}`} className="small bad">
          {t(late.kind, { ...late })}
        </div>
      ))}
      {after && card.missing.length > 0 && (
        <div className="small warn">
          {t('needs', { what: card.missing.map((field) => missingWords[field][language]).join(t('comma')) })}
        </div>
      )}
      <div className="row spread no-print">
        {before ? (
          <Button
            size="small"
            aria-label={t('back', { title: card.title, stage: t(before) })}
            onClick={() => onMove(before)}
          >
            <span aria-hidden="true">←</span>
          </Button>
        ) : (
          <span />
        )}
        {after && (
          <Button
            size="small"
            aria-label={t('forward', { title: card.title, stage: t(after) })}
            onClick={() => onMove(after)}
          >
            <span aria-hidden="true">→</span>
          </Button>
        )}
      </div>
    </li>
  )
}
