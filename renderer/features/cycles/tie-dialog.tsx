import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { RankEntry } from '../../../shared/cycle-views.ts'
import { shortestReason } from '../../../shared/rules/shortest-reason.ts'
import { Notice } from '../../components/notice.tsx'
import { useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useSubmit } from '../../lib/use-submit.ts'
import { rankTexts } from './cycle-texts.ts'

/** Equal after every rule: a person orders them and says why. */
export const TieDialog = ({
  year,
  entries,
  onClose,
}: {
  readonly year: number
  readonly entries: readonly RankEntry[]
  readonly onClose: () => void
}) => {
  const t = useTexts(rankTexts)
  const core = useCore()
  const say = useSay()
  const [order, setOrder] = useState(entries)
  const [reason, setReason] = useState('')
  const { busy, failure, submit } = useSubmit(onClose)
  const move = (from: number, to: number) => {
    const next = [...order]
    const [entry] = next.splice(from, 1)
    if (!entry || to < 0 || to >= order.length) return
    next.splice(to, 0, entry)
    setOrder(next)
  }
  const save = async () => {
    const ids = order.map((entry) => entry.nomination)
    await core.call('rank.decideTie', { cycle: year, order: ids, reason: reason.trim() })
    say.done(t('done'))
  }
  return (
    <Modal
      open
      title={t('tieTitle')}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: [...reason.trim()].length < shortestReason }}
      confirmLoading={busy}
      onOk={() => void submit(save)}
      onCancel={onClose}
    >
      <div className="stack">
        <p className="muted small">{t('tieHint')}</p>
        {failure && <Notice tone="bad">{failure}</Notice>}
        <ol className="line-list">
          {order.map((entry, index) => (
            <li
              key={entry.nomination}
              className="row"
              onKeyDown={(event) => {
                const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
                if (!event.altKey || step === 0) return
                event.preventDefault()
                move(index, index + step)
              }}
            >
              <span className="num">{index + 1}</span>
              <span className="grow">
                {entry.title} <span className="small muted">{entry.unit}</span>
              </span>
              <Button
                size="small"
                type="text"
                icon={<ArrowUpOutlined />}
                aria-label={t('up', { title: entry.title })}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <Button
                size="small"
                type="text"
                icon={<ArrowDownOutlined />}
                aria-label={t('down', { title: entry.title })}
                disabled={index === order.length - 1}
                onClick={() => move(index, index + 1)}
              />
            </li>
          ))}
        </ol>
        <div>
          <label htmlFor="tie-reason">{t('reason')}</label>
          <Input.TextArea
            id="tie-reason"
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="small muted">{t('reasonHint')}</p>
        </div>
      </div>
    </Modal>
  )
}
