import { Button } from 'antd'
import { Link } from 'react-router'
import type { ReuseComparison, ReuseField, ReuseRecord } from '../../../shared/reuse-views.ts'
import { Loaded } from '../../components/loaded.tsx'
import { useCall } from '../../lib/core-client.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { ReuseDecide } from './reuse-decide.tsx'
import { reuseTexts } from './reuse-texts.ts'
import { ReuseStrengthBadge } from './reuse-words.tsx'

/** One record with the passages that the other has, too; numbers are the same on both sides. */
const Side = ({
  record,
  fields,
  address,
}: {
  readonly record: ReuseRecord
  readonly fields: readonly ReuseField[]
  readonly address: string
}) => {
  const t = useTexts(reuseTexts)
  const language = useLanguage()
  return (
    <section className="reuse-side" aria-label={record.title}>
      <h2>
        <Link to={address}>{record.title}</Link>
      </h2>
      <p className="small muted">{[record.year, record.category, record.unit].filter(Boolean).join(' · ')}</p>
      {fields.map(({ field, label, segments }) => (
        <div key={field}>
          <h3>{label[language]}</h3>
          <p className="reuse-text">
            {segments.map(({ text, passage, common }) =>
              passage === null ? (
                text
              ) : (
                <mark
                  key={passage}
                  className={common ? 'common' : ''}
                  title={t('passage', { number: passage })}
                >
                  <sup aria-hidden>{passage}</sup>
                  {text}
                </mark>
              ),
            )}
          </p>
        </div>
      ))}
    </section>
  )
}

const Both = ({ year, comparison }: { readonly year: number; readonly comparison: ReuseComparison }) => {
  const t = useTexts(reuseTexts)
  const language = useLanguage()
  const { here, there, group, hereTexts, thereTexts } = comparison
  return (
    <div className="stack">
      <div className="tools no-print">
        <Link to={`/cycle/${year}/reuse`}>{t('back')}</Link>
        <span className="grow" />
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </div>
      {group === null ? (
        <p>{t('noLonger')}</p>
      ) : (
        <>
          <section aria-label={t('found')}>
            <ul className="reuse-found">
              {group.matches.map((match) => (
                <li key={`${match.kind} ${match.here.evidence ?? ''} ${match.there.evidence ?? ''}`}>
                  <ReuseStrengthBadge strength={match.strength} /> {match.evidence[language]}
                  {match.here.fileName && (
                    <span className="muted">
                      {' '}
                      {match.here.fileName} · {match.there.fileName}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
          <ReuseDecide nomination={here.id} group={group} />
        </>
      )}
      <p className="muted">
        {hereTexts.length === 0
          ? t('noTexts')
          : t('shared', {
              shared: comparison.shared,
              here: comparison.hereLength,
              there: comparison.thereLength,
            })}
      </p>
      <div className="reuse-sides">
        <Side record={here} fields={hereTexts} address={`/open/nomination/${here.id}`} />
        <Side record={there} fields={thereTexts} address={`/open/${there.type}/${there.id}`} />
      </div>
    </div>
  )
}

/** A nomination and another record side by side, and what a person says of it. */
export const ReuseCompare = ({
  year,
  nomination,
  other,
}: {
  readonly year: number
  readonly nomination: string
  readonly other: string
}) => (
  <Loaded query={useCall('reuse.compare', { nomination, other }, { keep: true })}>
    {(comparison) => <Both year={year} comparison={comparison} />}
  </Loaded>
)
