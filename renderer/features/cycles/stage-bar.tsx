import { Button, Dropdown } from 'antd'
import { type ReactNode, useState } from 'react'
import type { NominationView } from '../../../shared/cycle-views.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import { Badge } from '../../components/notice.tsx'
import { useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { cycleTexts } from './cycle-texts.ts'
import { ReasonDialog } from './reason-dialog.tsx'

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
  const core = useCore()
  const [target, setTarget] = useState<string | null>(null)
  const titleOf = (id: unknown): string =>
    pack.stages.find((stage) => stage.id === id)?.title ?? String(id ?? '')
  const [first, ...others] = view.nextStages
  const reason = view.record.values.stageReason
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
      {children}
      {target !== null && (
        <ReasonDialog
          title={t('moveTo', { stage: titleOf(target) })}
          label={t('stageReason')}
          onClose={() => setTarget(null)}
          onSubmit={async (text) => {
            await beforeMove()
            const id = view.record.id
            return core.call('nomination.setStage', { id, stage: target, ...(text ? { reason: text } : {}) })
          }}
        />
      )}
    </div>
  )
}
