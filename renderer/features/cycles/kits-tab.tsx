import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { CycleView } from '../../../shared/cycle-views.ts'
import type { KitView } from '../../../shared/kit-views.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Badge, Notice, type Tone } from '../../components/notice.tsx'
import { Panel } from '../../components/page.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { useNearTime } from '../../lib/format-time.ts'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useSubmit } from '../../lib/use-submit.ts'
import { DayInput } from '../../record/day-input.tsx'
import { KitMakePanel } from './kit-make-panel.tsx'
import { KitReturnPanel } from './kit-return-panel.tsx'
import { kitsTexts } from './kits-texts.ts'

const tones: Readonly<Record<KitView['state'], Tone>> = {
  out: 'plain',
  late: 'warn',
  returned: 'ok',
  void: 'plain',
}

const ExtendDialog = ({ kit, onClose }: { readonly kit: KitView; readonly onClose: () => void }) => {
  const t = useTexts(kitsTexts)
  const core = useCore()
  const [due, setDue] = useState(kit.dueOn ?? '')
  const { busy, failure, submit } = useSubmit(onClose)
  return (
    <Modal
      open
      title={t('extendTitle', { judge: kit.judge })}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: busy }}
      onOk={() => void submit(() => core.call('kit.extend', { id: kit.id, due: due === '' ? null : due }))}
      onCancel={onClose}
    >
      <div className="stack">
        <div className="field">
          <label htmlFor="kit-extend">{t('due')}</label>
          <DayInput id="kit-extend" day={due} onDay={setDue} isOptional />
        </div>
        {failure && <Notice tone="bad">{failure}</Notice>}
      </div>
    </Modal>
  )
}

const KitTable = ({ kits }: { readonly kits: readonly KitView[] }) => {
  const t = useTexts(kitsTexts)
  const core = useCore()
  const say = useSay()
  const near = useNearTime()
  const [extending, setExtending] = useState<KitView | null>(null)
  const columns: readonly DataColumn<KitView>[] = [
    { key: 'judge', title: t('judge'), width: 80, render: ({ judge }) => judge },
    {
      key: 'state',
      title: t('state'),
      render: ({ state, returnedAt }) => (
        <>
          <Badge tone={tones[state]}>{t(`state_${state}`)}</Badge>{' '}
          {returnedAt && <span className="small muted">{near(returnedAt)}</span>}
        </>
      ),
    },
    { key: 'entries', title: t('entries'), numeric: true, width: 80, render: ({ entries }) => entries },
    { key: 'pages', title: t('pages'), numeric: true, width: 80, render: ({ pages }) => pages },
    { key: 'due', title: t('due'), render: ({ dueOn }) => dueOn ?? t('no') },
    { key: 'made', title: t('madeAt'), render: ({ madeAt }) => near(madeAt) },
    { key: 'file', title: t('file'), render: ({ file }) => file },
    {
      key: 'actions',
      title: t('actions'),
      render: (kit) =>
        kit.state === 'returned' || kit.state === 'void' ? null : (
          <span className="row">
            <Button size="small" onClick={() => setExtending(kit)}>
              {t('extend')}
            </Button>
            <Button size="small" onClick={() => void core.call('kit.void', { id: kit.id }).catch(say.failed)}>
              {t('void')}
            </Button>
          </span>
        ),
    },
  ]
  return (
    <Panel title={t('out')}>
      {kits.length === 0 ? (
        <EmptyState title={t('none')} hint={t('noneHint')} />
      ) : (
        <DataTable label={t('out')} dense columns={columns} rows={kits} rowKey={({ id }) => id} />
      )}
      {extending && <ExtendDialog kit={extending} onClose={() => setExtending(null)} />}
    </Panel>
  )
}

/** Offline kits: handed out, looked after, taken back. */
export const KitsTab = ({ cycle }: { readonly cycle: CycleView }) => {
  const overview = useCall('kit.overview', { cycle: cycle.year })
  return (
    <Loaded query={overview}>
      {(view) => (
        <div className="stack">
          <KitMakePanel year={cycle.year} overview={view} />
          <KitTable kits={view.kits} />
          <KitReturnPanel />
        </div>
      )}
    </Loaded>
  )
}
