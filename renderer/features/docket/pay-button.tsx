import { Button, Space } from 'antd'
import { useState } from 'react'
import type { DocketRow, LapsedRow } from '../../../shared/docket-views.ts'
import { shortYuan } from '../../../shared/text/short-yuan.ts'
import { useTexts } from '../../lib/texts.ts'
import { useSay } from '../../lib/use-say.tsx'
import { docketTexts } from './docket-texts.ts'
import { PayDialog } from './pay-dialog.tsx'
import { usePay } from './use-pay.ts'

/** A right that ended by the register alone: the fee may have been paid in time and not been entered. */
const EnterLate = ({ row }: { readonly row: LapsedRow }) => {
  const t = useTexts(docketTexts)
  const pay = usePay(row.id)
  const [asking, setAsking] = useState(false)
  const { fee } = row
  if (fee === null) return null
  return (
    <span className="no-print">
      <Button size="small" onClick={() => setAsking(true)}>
        {t('enterPaid')}
      </Button>
      {asking && (
        <PayDialog
          title={row.title}
          year={fee.year}
          initial={{ amount: fee.fee, late: 0, paidOn: fee.dueOn }}
          onPay={(payment) => pay(fee, payment)}
          onClose={() => setAsking(false)}
        />
      )}
    </span>
  )
}

/** One click: paid today, in full. Another day or amount is a second way beside it. */
export const PayButton = ({ row, today }: { readonly row: DocketRow; readonly today: string }) => {
  const t = useTexts(docketTexts)
  const say = useSay()
  const pay = usePay(row.id)
  const [asking, setAsking] = useState(false)
  if (row.state === 'lapsed') return <EnterLate row={row} />
  if (row.state === 'check') return null
  if (row.state === 'due' && row.fee.payableFrom > today) return null
  const late = row.state === 'grace' ? Math.min(row.surcharge, row.owed) : 0
  const inFull = { amount: row.owed - late, late, paidOn: today }
  return (
    <Space.Compact className="no-print">
      <Button
        size="small"
        title={t('paidHint', { amount: shortYuan(row.owed) })}
        onClick={() => void pay(row.fee, inFull).catch(say.failed)}
      >
        {t('paid')}
      </Button>
      <Button size="small" title={t('otherDay')} aria-label={t('otherDay')} onClick={() => setAsking(true)}>
        …
      </Button>
      {asking && (
        <PayDialog
          title={row.title}
          year={row.fee.year}
          initial={inFull}
          onPay={(payment) => pay(row.fee, payment)}
          onClose={() => setAsking(false)}
        />
      )}
    </Space.Compact>
  )
}
