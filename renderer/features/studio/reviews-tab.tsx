import { Button } from 'antd'
import { useState } from 'react'
import type { StudioReviewView, StudioView } from '../../../shared/studio-views.ts'
import { type DataColumn, DataTable } from '../../components/data-table.tsx'
import { useLanguage, useTexts } from '../../lib/texts.ts'
import { wordOf } from '../../record/word-of.ts'
import { ReviewDialog } from './review-dialog.tsx'
import { reviewTexts } from './review-texts.ts'

/** Reviews with what was lost and why; a new one is scored by a table. */
export const ReviewsTab = ({ id, studio }: { readonly id: string; readonly studio: StudioView }) => {
  const t = useTexts(reviewTexts)
  const language = useLanguage()
  const [scoring, setScoring] = useState(false)
  const columns: readonly DataColumn<StudioReviewView>[] = [
    { key: 'year', title: t('year'), render: ({ year }) => year },
    { key: 'title', title: t('title'), render: ({ title }) => title },
    { key: 'on', title: t('reviewedOn'), render: ({ reviewedOn }) => reviewedOn },
    {
      key: 'total',
      title: t('total'),
      numeric: true,
      render: ({ total, sumDiffers }) => (
        <>
          {total}
          {sumDiffers !== null && (
            <div className="small warn">{t('sumDiffers', { count: String(sumDiffers) })}</div>
          )}
        </>
      ),
    },
    {
      key: 'grade',
      title: t('grade'),
      render: ({ grade }) => wordOf('studioReview', 'grade', grade, language),
    },
    {
      key: 'lost',
      title: t('lost'),
      render: ({ lost }) => (
        <ul className="small">
          {lost.map((one) => (
            <li key={one.item}>{t(one.reason === '' ? 'lostPlain' : 'lostItem', one)}</li>
          ))}
        </ul>
      ),
    },
  ]
  return (
    <div className="stack">
      <div className="row spread">
        <span className="muted">{studio.reviews.length === 0 ? t('none') : ''}</span>
        <Button onClick={() => setScoring(true)}>{t('add')}</Button>
      </div>
      {studio.reviews.length > 0 && (
        <DataTable
          bare
          dense
          label={t('list')}
          columns={columns}
          rows={studio.reviews}
          rowKey={(row) => row.id}
        />
      )}
      {scoring && <ReviewDialog id={id} studio={studio} onClose={() => setScoring(false)} />}
    </div>
  )
}
