import { Input, Modal } from 'antd'
import { useState } from 'react'
import { chineseWorkingDays, workingDaysAfter } from '../../../shared/calendar/working-days.ts'
import { localDay } from '../../../shared/text/local-day.ts'
import { Notice } from '../../components/notice.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSubmit } from '../../lib/use-submit.ts'
import { DayInput } from '../../record/day-input.tsx'
import { stageTexts } from './stage-texts.ts'

/** Working days that a unit is given by default to put right what came back. */
const correctionDays = 5

export interface MoveChoice {
  readonly reason: string
  /** YYYY-MM-DD; '' for none. */
  readonly due: string
}

/** Asks for the reason of a move, and for a last day where the entry may be changed afterwards. */
export const MoveDialog = ({
  title,
  reasonLabel,
  dueLabel,
  dueHint,
  isDueOptional = false,
  onSubmit,
  onClose,
}: {
  readonly title: string
  readonly reasonLabel: string
  /** Null where no day is asked for. */
  readonly dueLabel: string | null
  readonly dueHint?: string
  readonly isDueOptional?: boolean
  readonly onSubmit: (choice: MoveChoice) => Promise<unknown>
  readonly onClose: () => void
}) => {
  const t = useTexts(stageTexts)
  const [reason, setReason] = useState('')
  const [due, setDue] = useState(() =>
    dueLabel === null ? '' : workingDaysAfter(localDay(new Date()), correctionDays, chineseWorkingDays),
  )
  const { busy, failure, submit } = useSubmit(onClose)
  return (
    <Modal
      open
      title={title}
      okText={t('ok')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={() => void submit(() => onSubmit({ reason: reason.trim(), due }))}
      onCancel={onClose}
    >
      <div className="stack">
        {failure && <Notice tone="bad">{failure}</Notice>}
        <div>
          <label htmlFor="move-reason">{reasonLabel}</label>
          <Input.TextArea
            id="move-reason"
            autoFocus
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        {dueLabel !== null && (
          <div>
            <label htmlFor="move-due">{dueLabel}</label>
            <div>
              <DayInput id="move-due" day={due} onDay={setDue} isOptional={isDueOptional} />
            </div>
            {dueHint && <p className="small muted">{dueHint}</p>}
          </div>
        )}
      </div>
    </Modal>
  )
}
