import { Button } from 'antd'
import { useState } from 'react'
import type { NominationView } from '../../../shared/cycle-views.ts'
import { Notice } from '../../components/notice.tsx'
import { useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { cycleTexts } from './cycle-texts.ts'
import { MoveDialog } from './move-dialog.tsx'
import { stageTexts } from './stage-texts.ts'

/** Says why the form may not be changed, or until when it may, and how to open it again. */
export const StageLockNotice = ({ view }: { readonly view: NominationView }) => {
  const t = useTexts(cycleTexts)
  const s = useTexts(stageTexts)
  const core = useCore()
  const [asking, setAsking] = useState(false)
  const { lock, record } = view
  const due = record.values.stageDue
  if (lock === null) return typeof due === 'string' ? <Notice>{s('openUntil', { day: due })}</Notice> : null
  if (lock.kind === 'stage') return <Notice>{t('locked', { stage: lock.stage })}</Notice>
  return (
    <Notice tone="warn">
      {s('lockedByDay', { day: lock.day })}{' '}
      <Button size="small" onClick={() => setAsking(true)}>
        {s('extend')}
      </Button>
      {asking && (
        <MoveDialog
          title={s('extendTitle')}
          reasonLabel={s('extendReason')}
          dueLabel={s('newDay')}
          onClose={() => setAsking(false)}
          onSubmit={({ reason, due: until }) =>
            core.call('nomination.reopen', { id: record.id, due: until, reason })
          }
        />
      )}
    </Notice>
  )
}
