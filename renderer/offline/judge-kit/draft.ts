import type { KitContents, KitCriterion, KitEntry } from '../../../shared/kit/kit-contents.ts'
import { readPoints, totalPoints } from '../../../shared/kit/read-points.ts'
import type { ScoreFileBody } from '../../../shared/kit/score-file.ts'

/** One entry as typed so far. */
export interface DraftRow {
  readonly points: Readonly<Record<string, string>>
  readonly recused: boolean
  readonly remark: string
}

/** By entry; an entry that was not touched has no row. */
export type Draft = Readonly<Record<string, DraftRow>>

export const emptyRow: DraftRow = { points: {}, recused: false, remark: '' }

export type RowState = 'untouched' | 'partial' | 'wrong' | 'complete' | 'recused'

export const stateOf = (row: DraftRow, criteria: readonly KitCriterion[]): RowState => {
  if (row.recused) return 'recused'
  const typed = criteria.map(({ id, max }) => {
    const text = (row.points[id] ?? '').trim()
    return text === '' ? 'empty' : readPoints(text, max) === null ? 'wrong' : 'good'
  })
  if (typed.includes('wrong')) return 'wrong'
  if (!typed.includes('empty')) return 'complete'
  return typed.includes('good') ? 'partial' : 'untouched'
}

/** Sum of what can be read so far. */
export const totalOf = (row: DraftRow, criteria: readonly KitCriterion[]): number =>
  totalPoints(criteria.flatMap(({ id, max }) => readPoints(row.points[id] ?? '', max) ?? []))

export const entriesOf = ({ categories }: KitContents): readonly KitEntry[] =>
  categories.flatMap(({ entries }) => entries)

/** What is signed; only to be called where every row is complete or recused. */
export const scoresOf = (contents: KitContents, draft: Draft, finishedAt: string): ScoreFileBody => ({
  schema: 1,
  product: 'jiangxin-ledger-scores',
  kit: contents.kit,
  judge: contents.judge,
  entriesHash: contents.entriesHash,
  ruleHash: contents.ruleHash,
  finishedAt,
  rows: entriesOf(contents).map(({ id }) => {
    const row = draft[id] ?? emptyRow
    return {
      entry: id,
      recused: row.recused,
      points: row.recused
        ? {}
        : Object.fromEntries(
            contents.criteria.map((criterion) => [
              criterion.id,
              readPoints(row.points[criterion.id] ?? '', criterion.max) ?? 0,
            ]),
          ),
      remark: row.remark.trim(),
    }
  }),
})

/** Null for a text that is no draft of this kit; rows of entries that it does not hold are left out. */
export const parseDraft = (text: string, contents: KitContents): Draft | null => {
  const found = JSON.parse(text) as { readonly rows?: Readonly<Record<string, Partial<DraftRow>>> }
  if (typeof found.rows !== 'object') return null
  const { rows } = found
  return Object.fromEntries(
    entriesOf(contents).flatMap(({ id }) => {
      const row = rows[id]
      if (!row) return []
      const points = Object.fromEntries(
        contents.criteria.map((criterion) => [criterion.id, String(row.points?.[criterion.id] ?? '')]),
      )
      return [[id, { points, recused: row.recused === true, remark: String(row.remark ?? '') }]]
    }),
  )
}

export const draftText = (draft: Draft): string => JSON.stringify({ rows: draft })
