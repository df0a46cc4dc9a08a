import { Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import type { RewardRow } from '../../../shared/docket-views.ts'
import { isFullDate } from '../../../shared/text/parse-date.ts'
import { shortYuan } from '../../../shared/text/short-yuan.ts'
import { Notice } from '../../components/notice.tsx'
import { useCore } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { useSubmit } from '../../lib/use-submit.ts'
import { DateInput } from '../../record/date-input.tsx'
import { recordTexts } from '../../record/record-texts.ts'
import { TypedInput } from '../../record/typed-input.tsx'
import { readMoney, writeMoney } from '../../record/value-readings.ts'
import { equalShares } from './equal-shares.ts'
import { rewardTexts } from './reward-texts.ts'

interface Share {
  readonly personName: string
  readonly amount: number
}

/** The reward on grant shared out: the lowest sum in equal parts to start from, one line an inventor. */
export const RewardDialog = ({
  row,
  today,
  onClose,
}: {
  readonly row: RewardRow
  readonly today: string
  readonly onClose: () => void
}) => {
  const t = useTexts(rewardTexts)
  const words = useTexts(recordTexts)
  const core = useCore()
  const say = useSay()
  const id = useId()
  const owed = Math.max(0, (row.least ?? 0) - row.paid)
  const names = row.inventors.length > 0 ? row.inventors : ['']
  const [shares, setShares] = useState<readonly Share[]>(() => {
    const parts = equalShares(owed, names.length)
    return names.map((personName, index) => ({ personName, amount: parts[index] ?? 0 }))
  })
  const [paidOn, setPaidOn] = useState<string | null>(today)
  const [basis, setBasis] = useState('')
  const { busy, failure, refuse, submit } = useSubmit(onClose)
  const change = (at: number, patch: Partial<Share>) =>
    setShares(shares.map((share, index) => (index === at ? { ...share, ...patch } : share)))
  const save = () => {
    if (paidOn === null || !isFullDate(paidOn)) return refuse(t('badDate'))
    void submit(async () => {
      const given = shares.filter(({ personName, amount }) => personName.trim() !== '' && amount > 0)
      const { count, step } = await core.call('docket.payReward', {
        patent: row.id,
        paidOn,
        shares: [...given],
        ...(basis.trim() ? { basis: basis.trim() } : {}),
      })
      const undo = () => void core.call('steps.undo', { step }).catch(say.failed)
      say.doneWithAction(t('done', { count }), t('undo'), undo)
    })
  }
  const sum = shares.reduce((total, { amount }) => total + amount, 0)
  return (
    <Modal
      open
      title={t('dialog', { title: row.title })}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={save}
      onCancel={onClose}
    >
      <div className="stack">
        {failure && <Notice tone="bad">{failure}</Notice>}
        {shares.map((share, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
          <div className="row" key={index}>
            <Input
              aria-label={`${t('inventor')} ${index + 1}`}
              placeholder={t('inventor')}
              value={share.personName}
              onChange={(event) => change(index, { personName: event.target.value })}
            />
            <TypedInput<number | null>
              label={`${t('amount')} ${index + 1}`}
              value={share.amount}
              format={writeMoney('yuan')}
              parse={readMoney('yuan', words)}
              onChange={(amount) => change(index, { amount: amount ?? 0 })}
              numeric
              width={140}
            />
          </div>
        ))}
        <div className="row spread">
          <Button size="small" onClick={() => setShares([...shares, { personName: '', amount: 0 }])}>
            {t('addPerson')}
          </Button>
          <span className="num">
            {t('sum', { sum: shortYuan(sum), least: row.least === null ? '—' : shortYuan(owed) })}
          </span>
        </div>
        <div className="field">
          <label htmlFor={`${id}-day`}>{t('paidOn')}</label>
          <DateInput id={`${id}-day`} value={paidOn} onChange={setPaidOn} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-basis`}>{t('basis')}</label>
          <Input
            id={`${id}-basis`}
            placeholder={t('basisHint')}
            value={basis}
            onChange={(event) => setBasis(event.target.value)}
          />
        </div>
      </div>
    </Modal>
  )
}
