import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { CycleView, MovePlan } from '../../../shared/cycle-views.ts'
import { assertNever } from '../../../shared/errors.ts'
import type { RulePack } from '../../../shared/rule-packs/rule-pack.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { useCall, useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useSubmit } from '../../lib/use-submit.ts'
import { useUndo } from '../../lib/use-undo.ts'
import { cycleTexts } from './cycle-texts.ts'
import { stageTexts } from './stage-texts.ts'

type Row = MovePlan['rows'][number]

/** Moves the entries of one stage on together: shows first which may go, and why others stay. One undo takes it back. */
export const BulkMoveDialog = ({
  cycle,
  pack,
  onClose,
}: {
  readonly cycle: CycleView
  readonly pack: RulePack
  readonly onClose: () => void
}) => {
  const t = useTexts(cycleTexts)
  const s = useTexts(stageTexts)
  const say = useSay()
  const core = useCore()
  const { undo } = useUndo()
  const entries = cycle.categories.flatMap((category) => category.entries)
  const standing = pack.stages.filter(({ id }) => entries.some((entry) => entry.stage === id))
  const [at, setAt] = useState(standing[0]?.id ?? '')
  const next = pack.stages.find(({ id }) => id === at)?.next ?? []
  const [wanted, setWanted] = useState('')
  const target = next.includes(wanted) ? wanted : (next[0] ?? '')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const { busy, failure, submit } = useSubmit(onClose)
  const ids = entries.filter(({ stage }) => stage === at).map(({ id }) => id)
  const plan = useCall('cycle.planMoves', { year: cycle.year, ids, stage: target || at }).data
  const titleOf = (id: string): string => pack.stages.find((stage) => stage.id === id)?.title ?? id
  const going = (plan?.rows ?? []).filter(({ id, refusal }) => refusal === null && !left.has(id))
  const why = ({ refusal }: Row): string => {
    if (refusal === null) return s('goes')
    switch (refusal.kind) {
      case 'no-way':
        return s('noWay', { from: refusal.from })
      case 'same':
        return s('same')
      case 'skips':
        return s('skips')
      case 'objections':
        return s('waiting', { names: refusal.names.join(s('comma')) })
      default:
        return assertNever(refusal)
    }
  }
  const move = () =>
    submit(async () => {
      const chosen = going.map(({ id }) => id)
      const text = reason.trim()
      const result = await core.call('cycle.moveMany', {
        year: cycle.year,
        ids: chosen,
        stage: target,
        ...(text ? { reason: text } : {}),
      })
      say.doneWithAction(
        s(result.left > 0 ? 'movedSome' : 'moved', { ...result }),
        s('undo'),
        () => void undo(),
      )
    })
  return (
    <Modal
      open
      title={s('bulkTitle')}
      width={760}
      okText={s('going', { count: going.length })}
      cancelText={s('cancel')}
      okButtonProps={{ disabled: going.length === 0 || target === '' }}
      confirmLoading={busy}
      onOk={() => void move()}
      onCancel={onClose}
    >
      <div className="stack">
        {failure && <Notice tone="bad">{failure}</Notice>}
        <div className="row wrap">
          <label htmlFor="bulk-at">{s('at')}</label>
          <Select
            id="bulk-at"
            value={at}
            style={{ width: 180 }}
            options={standing.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(id) => {
              setAt(id)
              setLeft(new Set())
            }}
          />
          <label htmlFor="bulk-target">{s('target')}</label>
          <Select
            id="bulk-target"
            value={target}
            style={{ width: 180 }}
            options={next.map((id) => ({ value: id, label: titleOf(id) }))}
            onChange={setWanted}
          />
        </div>
        {ids.length === 0 && <EmptyState title={s('nobody')} />}
        {plan && plan.rows.length > 0 && (
          <DataTable
            label={s('bulkTitle')}
            rows={plan.rows}
            rowKey={({ id }) => id}
            maxHeight={320}
            columns={[
              {
                key: 'pick',
                title: s('pick'),
                width: 60,
                render: ({ id, title, refusal }) => (
                  <input
                    type="checkbox"
                    aria-label={title}
                    disabled={refusal !== null}
                    checked={refusal === null && !left.has(id)}
                    onChange={() => {
                      const others = new Set(left)
                      if (!others.delete(id)) others.add(id)
                      setLeft(others)
                    }}
                  />
                ),
              },
              { key: 'entry', title: s('entry'), render: ({ title }) => title },
              {
                key: 'outcome',
                title: s('outcome'),
                width: 240,
                render: (row) => <span className={row.refusal ? 'warn' : ''}>{why(row)}</span>,
              },
            ]}
          />
        )}
        <div>
          <label htmlFor="bulk-reason">{t('stageReason')}</label>
          <Input.TextArea
            id="bulk-reason"
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </div>
    </Modal>
  )
}
