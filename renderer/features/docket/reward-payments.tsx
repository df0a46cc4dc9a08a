import { Link } from 'react-router'
import type { RewardRow } from '../../../shared/docket-views.ts'
import { shortYuan } from '../../../shared/text/short-yuan.ts'
import { useTexts } from '../../lib/texts.ts'
import { rewardTexts } from './reward-texts.ts'

const kinds = ['grant', 'use', 'licence', 'equity', 'other'] as const

/** Who was paid what and when; each line leads to its record. */
export const RewardPayments = ({ row }: { readonly row: RewardRow }) => {
  const t = useTexts(rewardTexts)
  if (row.payments.length === 0) return <span className="muted">—</span>
  return (
    <ul className="small">
      {row.payments.map((payment) => {
        const kind = kinds.find((name) => name === payment.kind) ?? 'other'
        const low = payment.least !== null && (payment.amount ?? 0) < payment.least
        return (
          <li key={payment.id}>
            <Link to={`/records/reward/${payment.id}`}>{payment.personName}</Link>{' '}
            <span className="num">{payment.amount === null ? '' : shortYuan(payment.amount)}</span>{' '}
            <span className="muted">
              {kind === 'grant' ? '' : `${t(kind)} ${payment.year ?? ''} `}
              {payment.paidOn ?? t('notPaid')}
            </span>
            {low && <div className="warn">{t('tooLow', { amount: shortYuan(payment.least ?? 0) })}</div>}
          </li>
        )
      })}
    </ul>
  )
}
