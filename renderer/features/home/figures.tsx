import { Link } from 'react-router'
import type { Inputs } from '../../../shared/contract.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { formatWan } from '../../../shared/text/parse-money.ts'
import { useCall } from '../../lib/core-client.tsx'
import { localeOf, useLanguage, useTexts } from '../../lib/texts.ts'
import { homeTexts } from './home-texts.ts'
import { useInnovations } from './use-innovations.ts'

const useCount = (type: RecordType, filters: NonNullable<Inputs['records.list']['filters']>): number => {
  const query = useCall('records.list', { type, filters, limit: 1 })
  return query.data?.total ?? 0
}

const Figure = ({
  to,
  label,
  value,
  remark,
}: {
  readonly to: string
  readonly label: string
  readonly value: string
  readonly remark: string
}) => (
  <Link className="figure" to={to}>
    <span>{label}</span>
    <strong>{value}</strong>
    <span className="small muted">{remark}</span>
  </Link>
)

/** Four numbers, each a way to the rows behind it. */
export const Figures = () => {
  const t = useTexts(homeTexts)
  const language = useLanguage()
  const counts = useCall('records.counts', {})
  const innovations = useInnovations().data ?? []
  const national = useCount('studio', [{ field: 'level', is: 'national' }])
  const provincial = useCount('studio', [{ field: 'level', is: 'provincial' }])
  const granted = useCount('patent', [{ field: 'legalStatus', is: 'granted' }])
  const grantedInventions = useCount('patent', [
    { field: 'legalStatus', is: 'granted' },
    { field: 'patentKind', is: 'invention' },
  ])
  const fees = useCall('docket.list', { show: 'due', within: 90, limit: 1 }).data?.total ?? 0
  const year = String(new Date().getFullYear())
  const ofYear = innovations.filter((one) => one.year === year)
  const sum = (list: typeof innovations) => list.reduce((total, one) => total + one.benefit, 0)
  const number = (n: number) => n.toLocaleString(localeOf(language))
  return (
    <div className="figures">
      <Figure
        to="/records/studio"
        label={t('studios')}
        value={number(counts.data?.studio ?? 0)}
        remark={t('studiosRemark', { count: national + provincial })}
      />
      <Figure
        to="/records/innovation"
        label={t('innovations')}
        value={number(counts.data?.innovation ?? 0)}
        remark={t('innovationsRemark', { count: number(ofYear.length) })}
      />
      <Figure
        to="/records/patent?legalStatus=granted"
        label={t('patents')}
        value={number(granted)}
        remark={t('patentsRemark', { count: number(grantedInventions), due: number(fees) })}
      />
      <Figure
        to="/records/innovation?sort=-benefit"
        label={t('benefit')}
        value={formatWan(sum(innovations))}
        remark={t('benefitRemark', { amount: formatWan(sum(ofYear)) })}
      />
    </div>
  )
}
