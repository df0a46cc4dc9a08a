import { Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { defineTexts, useTexts } from '../lib/texts.ts'
import { useSubmit } from '../lib/use-submit.ts'
import { Notice } from './notice.tsx'

const texts = defineTexts('reason-dialog', { ok: '确定', cancel: '取消' }, { ok: 'OK', cancel: 'Cancel' })

/** Asks for a reason and hands it on; stays open, saying why, while it is refused. */
export const ReasonDialog = ({
  title,
  lead,
  label,
  hint,
  initial = '',
  onSubmit,
  onClose,
  children,
}: {
  readonly title: string
  readonly lead?: string
  readonly label: string
  readonly hint?: string
  readonly initial?: string
  readonly onSubmit: (reason: string) => Promise<unknown>
  readonly onClose: () => void
  /** What is asked besides; stands below the reason. */
  readonly children?: ReactNode
}) => {
  const t = useTexts(texts)
  const [reason, setReason] = useState(initial)
  const { busy, failure, submit } = useSubmit(onClose)
  return (
    <Modal
      open
      title={title}
      okText={t('ok')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={() => void submit(() => onSubmit(reason.trim()))}
      onCancel={onClose}
    >
      <div className="stack">
        {lead && <p>{lead}</p>}
        {failure && <Notice tone="bad">{failure}</Notice>}
        <div>
          <label htmlFor="reason">{label}</label>
          <Input.TextArea
            id="reason"
            autoFocus
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {hint && <p className="small muted">{hint}</p>}
        </div>
        {children}
      </div>
    </Modal>
  )
}
