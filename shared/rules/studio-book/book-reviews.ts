import type { Values } from '../../record/field.ts'
import { recordDefinitions } from '../../records/record-definitions.ts'
import { type BookBlock, factsBlock, note, recordsTable, rowsTable, tableOr } from './book-blocks.ts'
import { inOrderOf } from './of-year.ts'
import type { LinkName } from './printed-value.ts'
import { rowsIn } from './rows-in.ts'
import type { StudioBookSource } from './studio-book-source.ts'

const { studioReview } = recordDefinitions

const reviewOf = (values: Values, linkName: LinkName): readonly BookBlock[] => {
  const items = rowsIn(values, 'items')
  const bonus = rowsIn(values, 'bonus')
  const facts = ['title', 'kind', 'reviewedOn', 'reviewedBy', 'total', 'grade', 'decision']
  return [
    factsBlock(studioReview, facts, values, linkName),
    tableOr(rowsTable('评分项', studioReview, 'items', items), '没有登记评分项。'),
    ...(bonus.length === 0 ? [] : [rowsTable('加分', studioReview, 'bonus', bonus)]),
  ]
}

/** Reviews of the year in full, those of other years in one table. */
export const reviewBlocks = (
  { records, year }: StudioBookSource,
  linkName: LinkName,
): readonly BookBlock[] => {
  const all = inOrderOf(records.studioReview, 'year', 'reviewedOn', 'title')
  const own = all.filter((values) => values.year === year)
  const others = all.filter((values) => values.year !== year)
  const names = ['year', 'title', 'reviewedOn', 'total', 'grade', 'decision']
  return [
    ...own.flatMap((values) => reviewOf(values, linkName)),
    ...(own.length === 0 ? [note(`${year} 年没有登记考核评估。`)] : []),
    ...(others.length === 0 ? [] : [recordsTable('其他年度的考核', studioReview, names, others, linkName)]),
  ]
}
