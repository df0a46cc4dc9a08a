import { Button } from 'antd'
import { useState } from 'react'
import type { StepList } from '../../../shared/workspace-views.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { JobProgress } from '../../components/job-progress.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { flushForms } from '../../lib/save-state.ts'
import { useTexts } from '../../lib/texts.ts'
import { useJob } from '../../lib/use-job.ts'
import { StepTable } from './step-table.tsx'
import { stepTexts } from './step-texts.ts'
import { UndoReport } from './undo-report.tsx'

const firstPage = 50
/** The most the contract gives. */
const mostSteps = 500

/** Every step of every operator, each with its undo. */
export const StepSettings = () => {
  const t = useTexts(stepTexts)
  const [limit, setLimit] = useState(firstPage)
  const steps = useCall('steps.list', { limit }, { keep: true })
  const undo = useJob('steps.undo')

  const takeBack = async (step: StepList['steps'][number]): Promise<void> => {
    await flushForms()
    await undo.run({ step: step.id })
  }

  return (
    <Panel title={t('title')}>
      <div className="stack">
        <p className="muted">{t('about')}</p>
        {undo.running && <JobProgress progress={undo.progress} label={t('undoing')} onCancel={undo.cancel} />}
        {undo.failure && <Notice tone="bad">{undo.failure}</Notice>}
        {undo.result && <UndoReport report={undo.result} />}
        <Loaded query={steps}>
          {(list) =>
            list.steps.length === 0 ? (
              <EmptyState title={t('none')} hint={t('noneHint')} />
            ) : (
              <>
                <StepTable steps={list.steps} busy={undo.running} onUndo={(step) => void takeBack(step)} />
                {list.steps.length >= limit && limit < mostSteps && (
                  <div>
                    <Button onClick={() => setLimit(mostSteps)}>{t('more')}</Button>
                  </div>
                )}
              </>
            )
          }
        </Loaded>
      </div>
    </Panel>
  )
}
