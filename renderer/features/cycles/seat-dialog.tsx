import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { JudgedEntry, JudgeView, SeatView } from '../../../shared/judging-views.ts'
import { shortestReason } from '../../../shared/rules/shortest-reason.ts'
import { Notice } from '../../components/notice.tsx'
import { useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSubmit } from '../../lib/use-submit.ts'
import { judgingTexts } from './judging-texts.ts'

export interface ChosenSeat {
  readonly judge: JudgeView
  readonly entry: JudgedEntry
  readonly seat: SeatView
  /** What was found on file, as the first reason. */
  readonly found?: string
}

/** One judge on one entry: to score it or to keep away from it, with a reason where that changes. */
export const SeatDialog = ({
  year,
  chosen: { judge, entry, seat, found },
  onClose,
}: {
  readonly year: number
  readonly chosen: ChosenSeat
  readonly onClose: () => void
}) => {
  const t = useTexts(judgingTexts)
  const core = useCore()
  const [reason, setReason] = useState(seat.state === 'recused' ? '' : (found ?? ''))
  const { busy, failure, submit } = useSubmit(onClose)
  const isShort = [...reason.trim()].length < shortestReason
  const set = (state: 'assigned' | 'recused' | 'open') =>
    submit(() =>
      core.call('judging.setSeat', {
        year,
        nomination: entry.nomination,
        judge: judge.id,
        state,
        ...(isShort ? {} : { reason: reason.trim() }),
      }),
    )
  return (
    <Modal
      open
      title={t('seatTitle', { judge: judge.name, entry: entry.title })}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('cancel')}
        </Button>,
        seat.state === 'unassigned' || seat.state === 'recused' ? (
          <Button
            key="assigned"
            type="primary"
            loading={busy}
            disabled={seat.state === 'recused' && isShort}
            onClick={() => void set('assigned')}
          >
            {t('letIn')}
          </Button>
        ) : (
          <Button key="open" disabled={busy} onClick={() => void set('open')}>
            {t('takeBack')}
          </Button>
        ),
        seat.state === 'recused' ? null : (
          <Button
            key="recused"
            type="primary"
            loading={busy}
            disabled={isShort}
            onClick={() => void set('recused')}
          >
            {t('recuse')}
          </Button>
        ),
      ]}
    >
      <div className="stack">
        {failure && <Notice tone="bad">{failure}</Notice>}
        {seat.reason && <Notice>{t('recusedFor', { reason: seat.reason })}</Notice>}
        <div>
          <label htmlFor="seat-reason">{t('reason')}</label>
          <Input.TextArea
            id="seat-reason"
            autoFocus
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="small muted">{t('reasonHint')}</p>
        </div>
      </div>
    </Modal>
  )
}
