import './challenge.css'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { ChallengeColumn } from '../../../shared/challenge-views.ts'
import type { ChallengeStage } from '../../../shared/rules/challenge-board.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Badge } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useUndo } from '../../lib/use-undo.ts'
import { boardTexts } from './board-texts.ts'
import { Card } from './card.tsx'

type Move = (id: string, title: string, to: ChallengeStage) => void

const Column = ({
  column,
  dragged,
  onDrag,
  onMove,
}: {
  readonly column: ChallengeColumn
  readonly dragged: string | null
  readonly onDrag: (id: string | null) => void
  readonly onMove: Move
}) => {
  const t = useTexts(boardTexts)
  const [over, setOver] = useState(false)
  const { stage, total, cards } = column
  return (
    <section
      className={`challenge-column ${over ? 'over' : ''}`}
      aria-label={t(stage)}
      onDragOver={(event) => {
        if (dragged === null) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (dragged !== null && !cards.some(({ id }) => id === dragged)) {
          onMove(dragged, event.dataTransfer.getData('text/plain'), stage)
        }
      }}
    >
      <h2>
        {t(stage)} <span className="muted num">{total}</span>
      </h2>
      {cards.length === 0 && <p className="small muted">{t('emptyColumn')}</p>}
      <ul>
        {cards.map((card) => (
          <Card
            key={card.id}
            card={card}
            stage={stage}
            onDrag={onDrag}
            onMove={(to) => onMove(card.id, card.title, to)}
          />
        ))}
      </ul>
      {total > cards.length && (
        <Link className="small" to={`/records/challenge?state=${stage}`}>
          {t('more', { count: total - cards.length })}
        </Link>
      )}
    </section>
  )
}

/** 揭榜挂帅 from posting to settling; late ones stand out, and no card moves on without what the next column asks for. */
export const ChallengeBoardPage = () => {
  const t = useTexts(boardTexts)
  const navigate = useNavigate()
  const core = useCore()
  const say = useSay()
  const { undo } = useUndo()
  const [dragged, setDragged] = useState<string | null>(null)
  const query = useCall('challenge.board', {}, { keep: true })
  const move = async (id: string, title: string, to: ChallengeStage) => {
    setDragged(null)
    try {
      await core.call('challenge.move', { id, to })
      say.doneWithAction(t('moved', { title, stage: t(to) }), t('undo'), () => void undo())
    } catch (failure) {
      say.failed(failure)
    }
  }
  const create = () => navigate('/records/challenge/new')
  return (
    <Page
      fill
      title={t('title')}
      remark={t('remark')}
      actions={
        <>
          <Link to="/records/challenge">
            <Button>{t('list')}</Button>
          </Link>
          <Button type="primary" onClick={create}>
            {t('create')}
          </Button>
        </>
      }
    >
      <Loaded query={query}>
        {({ columns, others, late }) =>
          columns.every(({ total }) => total === 0) && others.draft === 0 ? (
            <EmptyState title={t('emptyTitle')} hint={t('emptyHint')}>
              <Button onClick={create}>{t('create')}</Button>
            </EmptyState>
          ) : (
            <>
              <div className="row wrap small muted">
                {late > 0 && <Badge tone="bad">{t('late', { count: late })}</Badge>}
                <span>{t('others', others)}</span>
              </div>
              <div className="challenge-board">
                {columns.map((column) => (
                  <Column
                    key={column.stage}
                    column={column}
                    dragged={dragged}
                    onDrag={setDragged}
                    onMove={(id, title, to) => void move(id, title, to)}
                  />
                ))}
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
