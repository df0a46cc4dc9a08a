import type { ListFilter } from '../../../shared/list-query.ts'
import type { ApprenticeLine, StudioYearView } from '../../../shared/studio-views.ts'
import type { Reader, StoredRecord } from '../../db/store.ts'
import { numberOf, rowsOf, textOf, writtenOf } from '../../../shared/record/read-value.ts'

/** How many years back are shown even where nothing is written of them. */
const yearsBack = 3

const yearOf = (date: string | null): number | null => (date === null ? null : Number(date.slice(0, 4)))

const countIn = (
  reader: Reader,
  type: 'innovation' | 'achievement' | 'method' | 'patent' | 'studioActivity',
  field: string,
  studio: string,
  year: number,
): number => {
  const filters: readonly ListFilter[] = [
    { field: 'studio', linkId: studio },
    { field, from: String(year), to: String(year) },
  ]
  return reader.count({ type, filters })
}

const isTaught = ({ from, to }: ApprenticeLine, year: number): boolean =>
  from !== null && (yearOf(from) ?? 0) <= year && (to === null || (yearOf(to) ?? 0) >= year)

/** Plan and summary of each year beside what the registers hold for it, newest first. */
export const yearsOf = (
  reader: Reader,
  studio: StoredRecord,
  apprentices: readonly ApprenticeLine[],
  today: string,
): readonly StudioYearView[] => {
  const rows = reader.list({ type: 'studioYear', filters: [{ field: 'studio', linkId: studio.id }] })
  const byYear = new Map(rows.map((row) => [numberOf(row.values, 'year'), row]))
  const now = Number(today.slice(0, 4))
  const recent = Array.from({ length: yearsBack }, (_, index) => now - index)
  const years = new Set([...recent, ...byYear.keys()].filter((year) => year !== null))
  return [...years]
    .toSorted((a, b) => b - a)
    .map((year) => {
      const row = byYear.get(year)
      const values = row?.values ?? {}
      const topics = rowsOf(values, 'topics')
      const count = (type: Parameters<typeof countIn>[1], field: string) =>
        countIn(reader, type, field, studio.id, year)
      return {
        year,
        id: row?.id ?? null,
        planned: textOf(values, 'plan') !== '' || writtenOf(values, 'planOn') !== null || topics.length > 0,
        planOn: writtenOf(values, 'planOn'),
        summed: textOf(values, 'summary') !== '' || writtenOf(values, 'summaryOn') !== null,
        summaryOn: writtenOf(values, 'summaryOn'),
        topics: topics.length,
        topicsDone: topics.filter(({ state }) => state === 'done').length,
        claimed: {
          results: numberOf(values, 'results'),
          patents: numberOf(values, 'patents'),
          apprentices: numberOf(values, 'apprentices'),
        },
        counted: {
          results:
            count('innovation', 'completedOn') +
            count('achievement', 'completedOn') +
            count('method', 'firstUse'),
          patents: count('patent', 'grantedOn'),
          apprentices: apprentices.filter((one) => isTaught(one, year)).length,
          activities: count('studioActivity', 'heldOn'),
        },
      }
    })
}
