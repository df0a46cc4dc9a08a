import { Link } from 'react-router'
import { recordDefinitions } from '../../../shared/records/record-definitions.ts'
import type { StudioView } from '../../../shared/studio-views.ts'
import { formatWan } from '../../../shared/text/parse-money.ts'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { wordOf } from '../../record/word-of.ts'
import { DueLine } from './due-line.tsx'
import { studioTexts } from './studio-texts.ts'

const Fact = ({
  label,
  value,
  remark,
}: {
  readonly label: string
  readonly value: string
  readonly remark: string
}) => (
  <div className="studio-fact">
    <span className="small muted">{label}</span>
    <strong>{value}</strong>
    <span className="small muted">{remark}</span>
  </div>
)

const Facts = ({ studio }: { readonly studio: StudioView }) => {
  const t = useTexts(studioTexts)
  const language = useLanguage()
  const year = Number(studio.today.slice(0, 4))
  const now = studio.years.find((one) => one.year === year)
  const last = studio.years.find((one) => one.year === year - 1)
  const fund = studio.funds.find((one) => one.year === year)
  const [review] = studio.reviews
  const stateOf = (done: boolean | undefined): string => t(done ? 'planned' : 'notPlanned')
  const met = studio.checklist.filter((one) => one.met).length
  const shown = studio.checklist.filter(({ files }) => files.length > 0).length
  return (
    <div className="studio-facts">
      <Fact
        label={t('inNow')}
        value={String(studio.present.sure)}
        remark={[
          t('frontLine', { count: studio.present.frontLine }),
          ...(studio.present.unclear > 0 ? [t('unclearCount', { count: studio.present.unclear })] : []),
        ].join(' · ')}
      />
      <Fact
        label={t('checklistMet')}
        value={studio.checklist.length === 0 ? '—' : `${met} / ${studio.checklist.length}`}
        remark={studio.checklist.length === 0 ? t('checklistNone') : t('withEvidence', { count: shown })}
      />
      <Fact
        label={t('yearPlan', { year })}
        value={stateOf(now?.planned)}
        remark={t('lastSummary', { year: year - 1, state: stateOf(last?.summed) })}
      />
      <Fact
        label={t('fundsLeft')}
        value={fund ? formatWan(fund.budget - fund.spent) : '—'}
        remark={
          fund
            ? t('fundsRemark', { budget: formatWan(fund.budget), spent: formatWan(fund.spent) })
            : t('nothingYet')
        }
      />
      <Fact
        label={t('lastReview')}
        value={review?.total === null || review === undefined ? '—' : String(review.total)}
        remark={
          review
            ? `${review.title} ${wordOf('studioReview', 'grade', review.grade, language)}`
            : t('noReview')
        }
      />
    </div>
  )
}

/** Results by kind, each a way to its rows, with the newest by name. */
const Outputs = ({ id, studio }: { readonly id: string; readonly studio: StudioView }) => {
  const t = useTexts(studioTexts)
  const language = useLanguage()
  const latest = studio.outputs
    .flatMap(({ type, latest: records }) => records.map((record) => ({ type, ...record })))
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
    .slice(0, 6)
  return (
    <section aria-label={t('outputs')}>
      <h3>{t('outputs')}</h3>
      <div className="row wrap studio-outputs">
        {studio.outputs.map(({ type, total }) => {
          const label = recordDefinitions[type].label[language]
          return (
            <Link
              key={type}
              to={`/records/${type}?studio=${id}`}
              aria-label={t('countOf', { label, count: total })}
            >
              {label} <span className="num">{total}</span>
            </Link>
          )
        })}
      </div>
      {latest.length === 0 ? (
        <p className="muted small">{t('nothingYet')}</p>
      ) : (
        <ul className="line-list small" aria-label={t('latest')}>
          {latest.map((record) => (
            <li key={record.id} className="row">
              <Link className="grow clip" to={`/records/${record.type}/${record.id}`}>
                {record.title}
              </Link>
              <span className="muted num">{record.on}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The few things one wants to know of a studio at once. */
export const OverviewTab = ({ id, studio }: { readonly id: string; readonly studio: StudioView }) => {
  const t = useTexts(studioTexts)
  return (
    <div className="stack">
      <Facts studio={studio} />
      <div className="studio-two">
        <Outputs id={id} studio={studio} />
        <section aria-label={t('naming')}>
          <h3>{t('naming')}</h3>
          {studio.dues.length === 0 && <p className="muted small">{t('noDues')}</p>}
          <ul className="small">
            {studio.dues.map((due) => (
              <DueLine key={due.level} due={due} today={studio.today} />
            ))}
          </ul>
          <Link className="small" to="/studios/calendar">
            {t('toCalendar')}
          </Link>
          <h3>{t('party')}</h3>
          <p className="small">{studio.party.branch || <span className="muted">{t('partyNone')}</span>}</p>
          {studio.party.work && <p className="small pre studio-party">{studio.party.work}</p>}
        </section>
      </div>
    </div>
  )
}
