import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { defaultPack } from '../../../shared/rule-packs/default-pack.ts'
import { type JudgeScores, rankCategory } from '../../../shared/scoring/rank-category.ts'

const folder = new URL('../../fixtures/samples/评选/专家评分表/', import.meta.url)
const judges = ['01', '02', '03', '04', '05', '06', '07']
const workbooks = judges.map((judge) => read(readFileSync(new URL(`评委${judge}.xlsx`, folder))))
const pack = defaultPack(2026)

type Row = readonly (string | number)[]
const rowsOf = (book: (typeof workbooks)[number], sheet: string): readonly Row[] =>
  utils.sheet_to_json<Row>(book.Sheets[sheet] ?? {}, { header: 1, defval: '' }).slice(2)

/** Reckoned apart from the program: halves of points, sorted, first and last struck, long division by hand. */
const expectedScore = (rows: readonly Row[]): string | null => {
  const halves = rows
    .filter((row) => row[8] !== '回避' && Number(row[2]) <= 25)
    .map((row) => BigInt(row.slice(2, 7).reduce((sum: number, value) => sum + Number(value) * 2, 0)))
    .sort((a, b) => Number(a - b))
  if (halves.length === 0) return null
  const kept = halves.length >= 3 ? halves.slice(1, -1) : halves
  const sum = kept.reduce((a, b) => a + b, 0n)
  const thousandths = (sum * 500n) / BigInt(kept.length)
  const hundredths = (thousandths + 5n) / 10n
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}

describe('ranking of the sample score sheets', () => {
  it.each(pack.categories.map(({ title, quota }) => ({ title, quota })))(
    'gives $title the scores reckoned independently',
    ({ title, quota }) => {
      const sheets = workbooks.map((book) => rowsOf(book, title))
      const count = sheets[0]?.length ?? 0
      expect(count).toBeGreaterThan(quota)
      const perEntry = Array.from({ length: count }, (_, index) => sheets.map((rows) => rows[index] ?? []))
      const entries = perEntry.map((rows, index) => ({
        id: String(index + 1),
        tieOrder: null,
        sheets: rows.map(
          (row, judge): JudgeScores => ({
            judge: judges[judge] ?? '',
            recused: row[8] === '回避',
            points: Object.fromEntries(pack.scoring.criteria.map(({ id }, at) => [id, Number(row[2 + at])])),
          }),
        ),
      }))
      const ranked = rankCategory(entries, pack.scoring, quota)
      const byId = new Map(ranked.map((entry) => [entry.id, entry]))
      expect(entries.map(({ id }) => byId.get(id)?.score?.toFixed(2))).toEqual(perEntry.map(expectedScore))
      expect(entries.map(({ id }) => byId.get(id)?.recusals)).toEqual(
        perEntry.map((rows) => rows.filter((row) => row[8] === '回避').length),
      )
      expect(ranked.map((entry) => entry.score)).toEqual(
        ranked.map((entry) => entry.score).toSorted((a, b) => (b ?? 0) - (a ?? 0)),
      )
      expect(ranked.filter(({ elected }) => elected)).toHaveLength(quota)
    },
  )
})
