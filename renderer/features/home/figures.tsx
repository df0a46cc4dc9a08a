import { Link } from 'react-router'
import { formatWan } from '../../../shared/text/parse-money.ts'
import { useCall } from '../../lib/core-client.tsx'
import { localeOf, useLanguage, useTexts } from '../../lib/texts.ts'
import { homeTexts } from './home-texts.ts'

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
  const figures = useCall('home.figures', {}, { keep: true }).data
  const fees = useCall('docket.list', { show: 'due', within: 90, limit: 1 }).data?.total ?? 0
  if (!figures) return <div className="figures" aria-busy="true" />
  const { studios, innovations, patents, year } = figures
  const ofYear = innovations.years.find(({ key }) => key === String(year))
  const high = studios.levels
    .filter(({ key }) => key === 'national' || key === 'provincial')
    .reduce((sum, { count }) => sum + count, 0)
  const number = (n: number) => n.toLocaleString(localeOf(language))
  return (
    <div className="figures">
      <Figure
        to="/records/studio"
        label={t('studios')}
        value={number(studios.total)}
        remark={t('studiosRemark', { count: high })}
      />
      <Figure
        to="/records/innovation"
        label={t('innovations')}
        value={number(innovations.total)}
        remark={t('innovationsRemark', { count: number(ofYear?.count ?? 0) })}
      />
      <Figure
        to="/records/patent?legalStatus=granted"
        label={t('patents')}
        value={number(patents.granted)}
        remark={t('patentsRemark', { count: number(patents.inventions), due: number(fees) })}
      />
      <Figure
        to="/records/innovation?sort=-benefit"
        label={t('benefit')}
        value={formatWan(innovations.benefit)}
        remark={t('benefitRemark', { amount: formatWan(ofYear?.amount ?? 0) })}
      />
    </div>
  )
}
