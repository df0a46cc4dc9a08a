import { Button, Dropdown } from 'antd'
import { type ReactNode, useState } from 'react'
import type { NominationView } from '../../../shared/cycle-views.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import { Badge } from '../../components/notice.tsx'
import { useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { cycleTexts } from './cycle-texts.ts'
import { MoveDialog } from './move-dialog.tsx'
import { StageCourse } from './stage-course.tsx'
import { stageTexts } from './stage-texts.ts'

/** Where the entry stands and where it may go: the next stage as a button, the others in a menu. */
export const StageBar = ({
  view,
  pack,
  beforeMove,
  children,
}: {
  readonly view: NominationView
  readonly pack: RulePack
  readonly beforeMove: () => Promise<void>
  /** What else can be done with the entry; stands at the end of the line. */
  readonly children: ReactNode
}) => {
  const t = useTexts(cycleTexts)
  const s = useTexts(stageTexts)
  const core = useCore()
  const [target, setTarget] = useState<string | null>(null)
  const [course, setCourse] = useState(false)
  const stageOf = (id: unknown) => pack.stages.find((stage) => stage.id === id)
  const titleOf = (id: unknown): string => stageOf(id)?.title ?? String(id ?? '')
  const [first, ...others] = view.nextStages
  const reason = view.record.values.stageReason
  // Where it may be changed again, it is for correcting: that has a last day.
  const isReturn = stageOf(target)?.editable === true && stageOf(target)?.out !== true
  return (
    <div className="row wrap">
      <Badge>{t('stage', { stage: titleOf(view.record.values.stage ?? pack.stages[0]?.id) })}</Badge>
      {typeof reason === 'string' && reason !== '' && <span className="small muted">{reason}</span>}
      <span className="grow" />
      {first !== undefined && (
        <Button size="small" onClick={() => setTarget(first)}>
          {t('moveTo', { stage: titleOf(first) })}
        </Button>
      )}
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((id) => ({ key: id, label: t('moveTo', { stage: titleOf(id) }) })),
            onClick: ({ key }) => setTarget(key),
          }}
        >
          <Button size="small">{t('move')}</Button>
        </Dropdown>
      )}
      <Button size="small" onClick={() => setCourse(true)}>
        {s('course')}
      </Button>
      {children}
      {course && <StageCourse course={view.course} onClose={() => setCourse(false)} />}
      {target !== null && (
        <MoveDialog
          title={t('moveTo', { stage: titleOf(target) })}
          reasonLabel={t('stageReason')}
          dueLabel={isReturn ? s('due') : null}
          dueHint={s('dueHint')}
          isDueOptional
          onClose={() => setTarget(null)}
          onSubmit={async ({ reason: text, due }) => {
            await beforeMove()
            return core.call('nomination.setStage', {
              id: view.record.id,
              stage: target,
              ...(text ? { reason: text } : {}),
              ...(due ? { due } : {}),
            })
          }}
        />
      )}
    </div>
  )
}
