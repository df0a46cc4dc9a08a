import { recordDefinitions } from '../../records/record-definitions.ts'
import { type BookBlock, note, recordsTable } from './book-blocks.ts'
import { inOrderOf, ofYear } from './of-year.ts'
import type { LinkName } from './printed-value.ts'
import type { StudioBookSource } from './studio-book-source.ts'

/** Where the year of an output is written, the likeliest first, and what the book prints of it. */
const outputs = [
  {
    type: 'innovation',
    dates: ['completedOn', 'firstUse'],
    fields: ['title', 'category', 'firstCompleter', 'completers', 'completedOn', 'benefit', 'applied'],
  },
  {
    type: 'achievement',
    dates: ['completedOn', 'firstUse'],
    fields: ['title', 'completers', 'field', 'completedOn', 'firstUse'],
  },
  { type: 'method', dates: ['firstUse'], fields: ['title', 'namedAfter', 'trade', 'level', 'firstUse'] },
  {
    type: 'patent',
    dates: ['grantedOn', 'filedOn'],
    fields: ['title', 'patentNumber', 'patentKind', 'inventors', 'filedOn', 'grantedOn', 'legalStatus'],
  },
  { type: 'award', dates: ['year'], fields: ['title', 'name', 'level', 'grade', 'completers', 'year'] },
] as const

/** What came out in the year, kind by kind; kinds with nothing are named in one sentence. */
export const bookOutputs = (
  { records, year }: StudioBookSource,
  linkName: LinkName,
): readonly BookBlock[] => {
  const found = outputs.map(({ type, dates, fields }) => ({
    label: recordDefinitions[type].label.zh,
    type,
    fields,
    own: inOrderOf(ofYear(records[type], year, ...dates), dates[0], 'title'),
  }))
  const empty = found.filter(({ own }) => own.length === 0).map(({ label }) => label)
  return [
    ...found.flatMap(({ label, type, fields, own }) =>
      own.length === 0
        ? []
        : [recordsTable(`${label}（${own.length} 项）`, recordDefinitions[type], fields, own, linkName)],
    ),
    ...(empty.length === 0 ? [] : [note(`${year} 年没有登记：${empty.join('、')}。`)]),
  ]
}
