import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { isFullDate } from '../../../shared/text/parse-date.ts'
import { Notice } from '../../components/notice.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSubmit } from '../../lib/use-submit.ts'
import { DateInput } from '../../record/date-input.tsx'
import { recordTexts } from '../../record/record-texts.ts'
import { TypedInput } from '../../record/typed-input.tsx'
import { readMoney, writeMoney } from '../../record/value-readings.ts'
import { payTexts } from './pay-texts.ts'
import type { Payment } from './use-pay.ts'

/** A payment of another day or amount; stays open, saying why, while it is refused. */
export const PayDialog = ({
  title,
  year,
  initial,
  onPay,
  onClose,
}: {
  readonly title: string
  readonly year: number
  readonly initial: Payment
  readonly onPay: (payment: Payment) => Promise<void>
  readonly onClose: () => void
}) => {
  const t = useTexts(payTexts)
  const words = useTexts(recordTexts)
  const id = useId()
  const [paidOn, setPaidOn] = useState<string | null>(initial.paidOn)
  const [amount, setAmount] = useState<number | null>(initial.amount)
  const [late, setLate] = useState<number | null>(initial.late)
  const [receipt, setReceipt] = useState('')
  const { busy, failure, refuse, submit } = useSubmit(onClose)
  const save = () => {
    if (paidOn === null || !isFullDate(paidOn) || amount === null) return refuse(t('incomplete'))
    const payment = { amount, late: late ?? 0, paidOn }
    void submit(() => onPay({ ...payment, ...(receipt.trim() ? { receipt: receipt.trim() } : {}) }))
  }
  const money = { format: writeMoney('yuan'), parse: readMoney('yuan', words), numeric: true }
  return (
    <Modal
      open
      title={t('title', { year, patent: title })}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={save}
      onCancel={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {failure && <Notice tone="bad">{failure}</Notice>}
        <div className="field">
          <label htmlFor={`${id}-day`}>{t('paidOn')}</label>
          <DateInput id={`${id}-day`} value={paidOn} onChange={setPaidOn} />
        </div>
        <div className="row">
          <div className="field grow">
            <label htmlFor={`${id}-fee`}>{t('amount')}</label>
            <TypedInput<number | null> id={`${id}-fee`} value={amount} onChange={setAmount} {...money} />
          </div>
          <div className="field grow">
            <label htmlFor={`${id}-late`}>{t('late')}</label>
            <TypedInput<number | null> id={`${id}-late`} value={late} onChange={setLate} {...money} />
          </div>
        </div>
        <div className="field">
          <label htmlFor={`${id}-receipt`}>{t('receipt')}</label>
          <Input id={`${id}-receipt`} value={receipt} onChange={(event) => setReceipt(event.target.value)} />
        </div>
        <p className="small muted">{t('hint')}</p>
        <button type="submit" hidden />
      </form>
    </Modal>
  )
}
