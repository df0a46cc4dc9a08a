import { lazy, Suspense, useMemo } from 'react'
import { Link } from 'react-router'
import { fieldOf } from '../../../shared/record/define-record.ts'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import { Panel } from '../../components/page.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { homeTexts } from './home-texts.ts'

/** The chart library is half of the page's code; the rest need not wait for it. */
const CategoryChart = lazy(async () => ({ default: (await import('./category-chart.tsx')).CategoryChart }))

/** Innovations by category and year, with the same numbers as links for keyboard and screen reader. */
export const CategoryPanel = () => {
  const t = useTexts(homeTexts)
  const language = useLanguage()
  const figures = useCall('home.figures', {}, { keep: true }).data?.innovations
  const categories = useMemo(() => {
    const field = fieldOf(recordDefinitions.innovation, 'category')
    return (field.kind === 'choice' ? field.options : []).map(({ value, label }) => ({
      value,
      label: label[language],
    }))
  }, [language])
  return (
    <Panel title={t('chart')} extra={<Link to="/records/innovation">{t('details')}</Link>}>
      <Suspense fallback={<div className="chart" />}>
        {figures && (
          <CategoryChart figures={figures.yearCategories} categories={categories} label={t('chart')} />
        )}
      </Suspense>
      <div className="row wrap small" style={{ justifyContent: 'center' }}>
        {categories.map(({ value, label }) => {
          const count = figures?.categories.find(({ key }) => key === value)?.count ?? 0
          return (
            <Link
              key={value}
              to={`/records/innovation?category=${value}`}
              aria-label={t('countOf', { label, count })}
            >
              {`${label} ${count}`}
            </Link>
          )
        })}
      </div>
    </Panel>
  )
}
