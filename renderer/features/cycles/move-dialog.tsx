import { useState } from 'react'
import { chineseWorkingDays, workingDaysAfter } from '../../../shared/calendar/working-days.ts'
import { localDay } from '../../../shared/text/local-day.ts'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { DayInput } from '../../record/day-input.tsx'

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
  const [due, setDue] = useState(() =>
    dueLabel === null ? '' : workingDaysAfter(localDay(new Date()), correctionDays, chineseWorkingDays),
  )
  return (
    <ReasonDialog
      title={title}
      label={reasonLabel}
      onSubmit={(reason) => onSubmit({ reason, due })}
      onClose={onClose}
    >
      {dueLabel !== null && (
        <div>
          <label htmlFor="move-due">{dueLabel}</label>
          <div>
            <DayInput id="move-due" day={due} onDay={setDue} isOptional={isDueOptional} />
          </div>
          {dueHint && <p className="small muted">{dueHint}</p>}
        </div>
      )}
    </ReasonDialog>
  )
}
