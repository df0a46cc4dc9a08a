import type { StudioReviewView } from '../../../shared/studio-views.ts'
import type { Reader } from '../../db/store.ts'
import { numberOf, rowsOf, textOf, writtenOf } from '../../../shared/record/read-value.ts'

/** Reviews, newest first, each with what was lost and whether its total is the sum of its points. */
export const reviewsOf = (reader: Reader, studio: string): readonly StudioReviewView[] =>
  reader
    .list({
      type: 'studioReview',
      filters: [{ field: 'studio', linkId: studio }],
      sort: [{ field: 'year', descending: true }],
    })
    .map(({ id, values }) => {
      const [items, bonus] = [rowsOf(values, 'items'), rowsOf(values, 'bonus')]
      const points = [...items, ...bonus].reduce((sum, row) => sum + (numberOf(row, 'score') ?? 0), 0)
      const total = numberOf(values, 'total')
      const difference = total === null || items.length === 0 ? 0 : Math.round((total - points) * 100) / 100
      return {
        id,
        title: textOf(values, 'title'),
        year: numberOf(values, 'year'),
        reviewedOn: writtenOf(values, 'reviewedOn'),
        total,
        grade: writtenOf(values, 'grade'),
        lost: items.flatMap((row) => {
          const points = (numberOf(row, 'max') ?? 0) - (numberOf(row, 'score') ?? 0)
          return points > 0 ? [{ item: textOf(row, 'item'), reason: textOf(row, 'reason'), points }] : []
        }),
        sumDiffers: difference === 0 ? null : difference,
      }
    })
