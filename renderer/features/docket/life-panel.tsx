import { shortYuan } from '../../../shared/text/short-yuan.ts'
import './docket.css'
import { Link } from 'react-router'
import type { PatentLifeView } from '../../../shared/docket-views.ts'
import { Loaded } from '../../components/loaded.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useTexts } from '../../lib/texts.ts'
import { FeeList } from './fee-list.tsx'
import { findingTexts } from './finding-texts.ts'
import { LifeLine } from './life-line.tsx'
import { lifeTexts } from './life-texts.ts'
import { PayButton } from './pay-button.tsx'

/** What the fees of this patent ask for now, in one sentence. */
const Now = ({ life }: { readonly life: PatentLifeView }) => {
  const t = useTexts(lifeTexts)
  const { row } = life
  if (life.pending) return <span className="muted">{t('pending')}</span>
  if (row === null) return <span className="muted">{t('noFees')}</span>
  switch (row.state) {
    case 'due': {
      const { fee, owed, daysLeft } = row
      const text = t('nextDue', { year: fee.year, amount: shortYuan(owed), day: fee.dueOn, days: daysLeft })
      const early = fee.payableFrom > life.today
      return (
        <span className={daysLeft <= 30 ? 'warn' : ''}>
          {text}
          {early && <span className="muted"> · {t('payable', { day: fee.payableFrom })}</span>}
        </span>
      )
    }
    case 'grace':
      return (
        <span className="bad">
          {t(row.bandEndsOn === row.fee.graceEndsOn ? 'graceLast' : 'grace', {
            month: row.month,
            year: row.fee.year,
            amount: shortYuan(row.owed),
            late: shortYuan(row.surcharge),
            band: row.bandEndsOn,
            last: row.fee.graceEndsOn,
          })}
        </span>
      )
    case 'lapsed': {
      if (row.fee === null || row.cost === null) return <span className="bad">{t('lapsedUnknown')}</span>
      const until =
        row.chance === 'gone'
          ? t('tooLate')
          : row.until === null
            ? t('byNotice')
            : t('until', { day: row.until })
      return (
        <span className="bad">
          {t('lapsed', {
            year: row.fee.year,
            day: row.fee.anniversary,
            cost: shortYuan(row.cost),
            until,
          })}
        </span>
      )
    }
    case 'check':
      return null
  }
}

/** A patent's line of life with what is to do, on the patent's own page. */
export const LifePanel = ({ id }: { readonly id: string }) => {
  const t = useTexts(lifeTexts)
  const say = useTexts(findingTexts)
  const query = useCall('docket.patent', { id }, { keep: true })
  return (
    <section className="panel life" aria-label={t('title')}>
      <Loaded query={query}>
        {(life) => (
          <>
            <LifeLine events={life.events} today={life.today} />
            <div className="life-foot">
              <Now life={life} />
              {life.row && <PayButton row={life.row} today={life.today} />}
              <Link className="small" style={{ marginLeft: 'auto' }} to="/docket">
                {t('toDocket')}
              </Link>
            </div>
            {life.findings.length > 0 && (
              <ul className="small warn">
                {life.findings.map((finding) => (
                  <li key={finding}>{say(finding)}</li>
                ))}
              </ul>
            )}
            {life.fees.length > 0 && <FeeList fees={life.fees} />}
          </>
        )}
      </Loaded>
    </section>
  )
}
