import { Button } from 'antd'
import { useState } from 'react'
import type { StepList, UndoView } from '../../../shared/workspace-views.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { failureText } from '../../lib/call-failure.ts'
import { useCall, useWrite } from '../../lib/core-client.tsx'
import { flushForms } from '../../lib/save-state.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { StepTable } from './step-table.tsx'
import { stepTexts } from './step-texts.ts'
import { UndoReport } from './undo-report.tsx'

const firstPage = 50
/** The most the contract gives. */
const mostSteps = 500

/** Every step of every operator, each with its undo. */
export const StepSettings = () => {
  const t = useTexts(stepTexts)
  const language = useLanguage()
  const [limit, setLimit] = useState(firstPage)
  const steps = useCall('steps.list', { limit }, { keep: true })
  const undo = useWrite('steps.undo')
  const [report, setReport] = useState<UndoView | null>(null)

  const takeBack = async (step: StepList['steps'][number]): Promise<void> => {
    setReport(null)
    await flushForms()
    undo.mutate({ step: step.id }, { onSuccess: setReport })
  }

  return (
    <Panel title={t('title')}>
      <div className="stack">
        <p className="muted">{t('about')}</p>
        {undo.isPending && <Notice>{t('undoing')}</Notice>}
        {undo.isError && <Notice tone="bad">{failureText(undo.error, language)}</Notice>}
        {report && <UndoReport report={report} />}
        <Loaded query={steps}>
          {(list) =>
            list.steps.length === 0 ? (
              <EmptyState title={t('none')} hint={t('noneHint')} />
            ) : (
              <>
                <StepTable steps={list.steps} busy={undo.isPending} onUndo={(step) => void takeBack(step)} />
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
