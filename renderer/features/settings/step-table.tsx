import { Button } from 'antd'
import { stepIn } from '../../../shared/text/step-label.ts'
import type { StepList } from '../../../shared/workspace-views.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Badge } from '../../components/notice.tsx'
import { exactTime } from '../../lib/exact-time.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { stepTexts } from './step-texts.ts'

type Step = StepList['steps'][number]

export const StepTable = ({
  steps,
  busy,
  onUndo,
}: {
  readonly steps: readonly Step[]
  readonly busy: boolean
  readonly onUndo: (step: Step) => void
}) => {
  const t = useTexts(stepTexts)
  const language = useLanguage()
  return (
    <DataTable
      label={t('list')}
      dense
      rows={steps}
      rowKey={(step) => step.id}
      maxHeight={520}
      columns={[
        { key: 'at', title: t('at'), width: 160, render: (step) => exactTime(step.at) },
        { key: 'label', title: t('label'), render: (step) => stepIn(step, language) },
        { key: 'operator', title: t('operator'), width: 140, render: (step) => step.operator },
        { key: 'changes', title: t('changes'), numeric: true, width: 90, render: (step) => step.changes },
        {
          key: 'undo',
          title: t('action'),
          width: 100,
          render: (step) =>
            step.undone ? (
              <Badge>{t('undone')}</Badge>
            ) : (
              <Button
                size="small"
                disabled={busy}
                aria-label={t('undoOf', { time: exactTime(step.at), label: stepIn(step, language) })}
                onClick={() => onUndo(step)}
              >
                {t('undo')}
              </Button>
            ),
        },
      ]}
    />
  )
}
