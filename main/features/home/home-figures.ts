import type { Bar, HomeFigures } from '../../../shared/home-views.ts'
import type { ListFilter } from '../../../shared/list-query.ts'
import { fieldOf } from '../../../shared/record/define-record.ts'
import type { RecordType } from '../../../shared/record/record-type-name.ts'
import { innovation } from '../../../shared/records/innovation.ts'
import type { Workspace } from '../../core/workspace.ts'
import type { Store } from '../../db/store.ts'

const mostUnits = 8

interface Grouped {
  readonly count: number
  readonly amount: number
  readonly bars: readonly Bar[]
}

const grouped = async (
  store: Store,
  type: RecordType,
  group: string,
  filters: readonly ListFilter[] = [],
  sum?: string,
): Promise<Grouped> => {
  const fields = sum === undefined ? [] : [sum]
  const { count, sums, groups } = await store.lists.totals({ type, group, filters }, fields)
  const amountOf = (of: Readonly<Record<string, number | null>>): number =>
    sum === undefined ? 0 : (of[sum] ?? 0)
  return {
    count,
    amount: amountOf(sums),
    bars: groups.map((one) => ({
      key: one.key === null ? '' : String(one.key),
      count: one.count,
      amount: amountOf(one.sums),
    })),
  }
}

const categories = (): readonly string[] => {
  const field = fieldOf(innovation, 'category')
  return field.kind === 'choice' ? field.options.map(({ value }) => value) : []
}

const ofKey = (bars: readonly Bar[], key: string): number => bars.find((bar) => bar.key === key)?.count ?? 0

const readFigures = async (store: Store, year: number): Promise<HomeFigures> => {
  const years = await grouped(store, 'innovation', 'completedOn', [], 'benefit')
  const kinds = await grouped(store, 'innovation', 'category', [], 'benefit')
  const units = await grouped(store, 'innovation', 'unit', [], 'benefit')
  const inYear = [{ field: 'completedOn', from: String(year), to: String(year) }]
  const months = await grouped(store, 'innovation', 'completedOn.month', inYear, 'benefit')
  const yearCategories: HomeFigures['innovations']['yearCategories'][number][] = []
  for (const category of categories()) {
    const found = await grouped(store, 'innovation', 'completedOn', [{ field: 'category', is: category }])
    yearCategories.push(...found.bars.map((bar) => ({ ...bar, category })))
  }
  const levels = await grouped(store, 'studio', 'level')
  const patents = await grouped(store, 'patent', 'patentKind', [{ field: 'legalStatus', is: 'granted' }])
  const members = await grouped(store, 'studioMember', 'frontLine', [{ field: 'leftOn', empty: true }])
  return {
    year,
    studios: { total: levels.count, levels: levels.bars },
    innovations: {
      total: years.count,
      benefit: years.amount,
      years: years.bars,
      categories: kinds.bars,
      yearCategories,
      months: months.bars.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      units: units.bars
        .filter(({ key }) => key !== '')
        .toSorted((a, b) => b.count - a.count)
        .slice(0, mostUnits),
    },
    patents: { granted: patents.count, inventions: ofKey(patents.bars, 'invention') },
    members: {
      frontLine: ofKey(members.bars, '1'),
      others: ofKey(members.bars, '0'),
      unmarked: ofKey(members.bars, ''),
    },
  }
}

interface Kept {
  readonly sequence: number
  readonly year: number
  readonly figures: Promise<HomeFigures>
}

/** One opens this page again and again: what was counted holds until something changes. */
const kept = new WeakMap<Store, Kept>()

/** The figures of the first page, counted by the ledger. */
export const homeFigures = ({ store, today }: Workspace): Promise<HomeFigures> => {
  const [sequence, year] = [store.lastSequence(), Number(today().slice(0, 4))]
  const known = kept.get(store)
  if (known?.sequence === sequence && known.year === year) return known.figures
  const figures = readFigures(store, year)
  kept.set(store, { sequence, year, figures })
  // A count that failed is not kept: the next call tries again.
  figures.catch(() => kept.delete(store))
  return figures
}
