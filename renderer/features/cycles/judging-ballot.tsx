import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { BallotView, JudgingView, OpenBallotView } from '../../../shared/judging-views.ts'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useSubmit } from '../../lib/use-submit.ts'
import { judgingTexts } from './judging-texts.ts'

const Paper = ({
  open,
  name,
  onCast,
  onClose,
}: {
  readonly open: OpenBallotView
  readonly name: string
  readonly onCast: (approved: string[]) => Promise<unknown>
  readonly onClose: () => void
}) => {
  const t = useTexts(judgingTexts)
  const [approved, setApproved] = useState<string[]>([])
  const { busy, failure, submit } = useSubmit(onClose)
  return (
    <Modal
      open
      title={t('castTitle', { judge: name })}
      okText={t('cast')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={() => void submit(() => onCast(approved))}
      onCancel={onClose}
    >
      <div className="stack">
        {failure && <Notice tone="bad">{failure}</Notice>}
        <p className="small muted">{t('castHint')}</p>
        <Checkbox.Group
          className="judging-paper"
          value={approved}
          onChange={setApproved}
          options={open.candidates.map(({ id, title, unit }) => ({
            value: id,
            label: t('candidate', { title, unit }),
          }))}
        />
      </div>
    </Modal>
  )
}

const Round = ({ ballot }: { readonly ballot: BallotView }) => {
  const t = useTexts(judgingTexts)
  return (
    <div>
      <h3>
        {t('round', { category: ballot.title, round: ballot.round, voters: ballot.count.voters })}
        {ballot.count.isValid ? '' : ` · ${t('invalidRound')}`}
      </h3>
      <ul className="line-list">
        {ballot.count.candidates.map(({ id, votes, passed }) => (
          <li key={id}>
            {t('votes', {
              title: ballot.names[id] ?? '',
              votes,
              passed: t(passed ? 'passed' : 'notPassed'),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Rounds of a secret ballot; shown only where the rule asks for one. */
export const JudgingBallot = ({
  view,
  categories,
}: {
  readonly view: JudgingView
  readonly categories: readonly { readonly id: string; readonly title: string }[]
}) => {
  const t = useTexts(judgingTexts)
  const core = useCore()
  const say = useSay()
  const queries = useQueryClient()
  const [voter, setVoter] = useState<string | null>(null)
  const { year, openBallot: open } = view
  // A paper changes no record, so no change is told: the answer itself is what is new.
  const take = (now: JudgingView): void => void queries.setQueryData(['judging.get', { year }], now)
  const run = async (work: () => Promise<JudgingView>) => {
    try {
      take(await work())
    } catch (failure) {
      say.failed(failure)
    }
  }
  const named = (ids: readonly string[]) => view.judges.filter(({ id }) => ids.includes(id))
  return (
    <Panel title={t('ballot')}>
      <div className="stack">
        <p className="small muted">{t('ballotHint')}</p>
        {view.ballots.map((ballot) => (
          <Round key={`${ballot.category} ${ballot.round}`} ballot={ballot} />
        ))}
        {open ? (
          <>
            <p>{t('votedCount', { count: open.voted.length })}</p>
            <div className="row judging-voters">
              {named(open.waiting).map(({ id, code, name }) => (
                <Button key={id} onClick={() => setVoter(id)}>
                  {code} {name}
                </Button>
              ))}
            </div>
            <div className="row">
              <Button
                type="primary"
                onClick={() => void run(() => core.call('ballot.close', { year, discard: false }))}
              >
                {t('closeBallot')}
              </Button>
              <Button onClick={() => void run(() => core.call('ballot.close', { year, discard: true }))}>
                {t('discardBallot')}
              </Button>
            </div>
          </>
        ) : (
          <div className="row">
            {categories.map(({ id, title }) => (
              <Button
                key={id}
                disabled={view.result !== null}
                onClick={() => void run(() => core.call('ballot.open', { year, category: id }))}
              >
                {t('openBallot', { category: title })}
              </Button>
            ))}
          </div>
        )}
      </div>
      {open && voter !== null && (
        <Paper
          open={open}
          name={named([voter])[0]?.name ?? ''}
          onCast={async (approved) => {
            take(await core.call('ballot.cast', { year, judge: voter, approved }))
            say.done(t('castDone'))
          }}
          onClose={() => setVoter(null)}
        />
      )}
    </Panel>
  )
}
