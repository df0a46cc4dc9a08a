import type { AllianceReviewView } from '../../../shared/alliance-views.ts'
import { DataTable } from '../../components/data-table.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { wordOf } from '../../record/word-of.ts'
import { allianceTexts } from './alliance-texts.ts'

/** Evaluations by year: the union’s of the alliance, the lead’s of its members. */
export const EvaluationsTab = ({ reviews }: { readonly reviews: readonly AllianceReviewView[] }) => {
  const t = useTexts(allianceTexts)
  const language = useLanguage()
  if (reviews.length === 0) return <p className="muted">{t('noReviews')}</p>
  return (
    <DataTable<AllianceReviewView>
      bare
      dense
      maxHeight={360}
      label={t('reviewList')}
      rows={reviews}
      rowKey={({ id }) => id}
      columns={[
        { key: 'year', title: t('year'), render: ({ year }) => year },
        { key: 'title', title: t('review'), render: ({ title }) => title },
        {
          key: 'of',
          title: t('of'),
          render: ({ kind, studio }) => studio || wordOf('allianceReview', 'kind', kind, language),
        },
        { key: 'total', title: t('total'), numeric: true, render: ({ total }) => total },
        {
          key: 'grade',
          title: t('grade'),
          render: ({ grade }) => wordOf('allianceReview', 'grade', grade, language),
        },
        { key: 'decision', title: t('decision'), render: ({ decision }) => decision },
      ]}
    />
  )
}
